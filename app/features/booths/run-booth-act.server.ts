import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, type Result } from '~/kernel/result';
import { assignBooths } from './assign-booths.server';
import { blockBooths } from './block-booths.server';
import type { BoothActDone, BoothRefusal } from './booth-act.server';
import type { BoothActForm } from './booth-act-form';
import { readBoothCodes } from './booth-codes';
import { boothIdsByCode } from './find-booths.server';
import { holdBooths } from './hold-booths.server';
import { moveBooths } from './move-booths.server';
import { swapApplications } from './swap-applications.server';
import { unblockBooths } from './unblock-booths.server';
import { undoLastAct } from './undo-last-act.server';
import { vacateBooths } from './vacate-booths.server';

/** Hands a posted act to its verb. Errors: those of the verb, and of reading codes. */
export async function runBoothAct(
  context: VerbContext,
  fairId: string,
  form: BoothActForm,
): Promise<Result<BoothActDone, BoothRefusal>> {
  const acceptMisfits = 'accept' in form && form.accept === 'yes';
  switch (form.intent) {
    case 'vacate':
      return vacateBooths(context, {
        fairId,
        tenureIds: form.tenure,
        reason: form.reason,
        acceptMisfits,
      });
    case 'unblock':
      return unblockBooths(context, { fairId, tenureIds: form.tenure, reason: form.reason });
    case 'undo':
      return undoLastAct(context, { fairId, entryId: form.entry });
    case 'swap':
      return form.application === ''
        ? fail('booth.no-application')
        : swapApplications(context, {
            fairId,
            oneApplicationId: form.one,
            otherApplicationId: form.application,
            acceptMisfits,
          });
    default:
      return runOnCodes(context, fairId, form, acceptMisfits);
  }
}

type FormWithCodes = Extract<BoothActForm, { codes: string }>;

async function runOnCodes(
  context: VerbContext,
  fairId: string,
  form: FormWithCodes,
  acceptMisfits: boolean,
): Promise<Result<BoothActDone, BoothRefusal>> {
  const found = await boothIdsByCode(context.db, fairId, readBoothCodes(form.codes));
  if (!found.ok) return found;
  const boothIds = found.value;
  switch (form.intent) {
    case 'assign':
      return form.application === ''
        ? fail('booth.no-application')
        : assignBooths(context, {
            fairId,
            applicationId: form.application,
            boothIds,
            acceptMisfits,
          });
    case 'hold':
      return holdBooths(context, {
        fairId,
        applicationId: form.application || null,
        boothIds,
        hours: form.hours,
        note: form.note,
        acceptMisfits,
      });
    case 'move':
      return moveBooths(context, {
        fairId,
        tenureIds: form.tenure,
        toBoothIds: boothIds,
        acceptMisfits,
      });
    case 'block':
      return blockBooths(context, { fairId, boothIds, reason: form.reason });
  }
}
