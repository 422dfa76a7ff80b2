import type { VerbContext } from '~/features/access/verb-context.server';
import { type ApplyRefusal, applyRun } from '~/features/allocation/apply-run.server';
import type { DraftActForm } from '~/features/allocation/draft-act-form';
import { editDraft } from '~/features/allocation/edit-draft.server';
import type { RunOfFair } from '~/features/allocation/lock-run.server';
import { cancelRun, discardRun } from '~/features/allocation/settle-run.server';
import { undoDraftEdit } from '~/features/allocation/undo-draft-edit.server';
import type { BoothRefusal } from '~/features/booths/booth-act.server';
import { readBoothCodes } from '~/features/booths/booth-codes';
import { boothIdsByCode } from '~/features/booths/find-booths.server';
import { ok, type Result } from '~/kernel/result';

export type DraftActRefusal = BoothRefusal & ApplyRefusal;

/** What was done, in figures for its words: `allocation:done.<intent>`. */
export type DraftActDone = Readonly<Record<string, number>>;

/** Hands a posted act to its verb. Errors: those of the verb, and of reading codes. */
export async function runDraftAct(
  context: VerbContext,
  run: RunOfFair,
  form: DraftActForm,
): Promise<Result<DraftActDone, DraftActRefusal>> {
  switch (form.intent) {
    case 'place': {
      const found = await boothIdsByCode(context.db, run.fairId, readBoothCodes(form.codes));
      if (!found.ok) return found;
      return answer(
        await editDraft(context, {
          ...run,
          version: form.version,
          applicationId: form.application,
          boothIds: found.value,
          acceptMisfits: form.accept === 'yes',
          displace: form.displace === 'yes',
        }),
      );
    }
    case 'take-out':
      return answer(
        await editDraft(context, {
          ...run,
          version: form.version,
          applicationId: form.application,
          boothIds: [],
        }),
      );
    case 'undo':
      return answer(await undoDraftEdit(context, { ...run, version: form.version }));
    case 'discard':
      return answer(await discardRun(context, { ...run, version: form.version }));
    case 'cancel':
      return answer(await cancelRun(context, run));
    case 'apply': {
      const done = await applyRun(context, { ...run, ...form });
      return done.ok ? ok({ ...done.value }) : done;
    }
  }
}

function answer<E>(result: Result<unknown, E>): Result<DraftActDone, E> {
  return result.ok ? ok({}) : result;
}
