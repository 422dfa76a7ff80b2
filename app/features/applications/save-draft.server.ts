import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { applicationAccess, lockApplication } from './application-record.server';
import type { DraftFields } from './draft';
import { readDraftStamp } from './draft-stamp';
import { plainJson } from './start-application.server';
import { mayStep } from './states';

export interface SaveDraft {
  readonly applicationId: string;
  readonly fields: DraftFields;
  /** The version the form was opened with. */
  readonly version: number;
}

/**
 * Keeps what was typed, valid or not. Of one person's own saves the last one wins (two tabs, a slow network); what
 * somebody else saved since the form was opened is never overwritten.
 * Errors: `not-found`; `application.state` with `state` when it is not with the applicant any more; `application.draft-conflict`
 * with `by` and `at`, who saved meanwhile: what was typed is in the answer's form, not in the record.
 */
export async function saveDraft(
  context: VerbContext,
  input: SaveDraft,
): Promise<Result<{ readonly version: number; readonly savedAt: Date }>> {
  return transact(context.db, async (tx): Promise<Result<{ version: number; savedAt: Date }>> => {
    const application = await lockApplication(tx, input.applicationId);
    if (!application || !can(context.actor, 'application.write', applicationAccess(application)))
      return fail('not-found');
    if (!mayStep(application.state, 'edit'))
      return fail('application.state', { state: application.state });
    const { actor } = context;
    const personId = actor.kind === 'person' ? actor.personId : null;
    const last = readDraftStamp(application.draft);
    if (application.version !== input.version && last.savedById !== personId) {
      return fail('application.draft-conflict', { by: last.savedByName, at: last.savedAt });
    }
    const savedAt = context.clock.now();
    const { version } = await tx.application.update({
      where: { id: application.id },
      data: {
        version: { increment: 1 },
        draft: {
          fields: plainJson(input.fields),
          savedAt: savedAt.toISOString(),
          savedById: personId,
          savedByName: actor.kind === 'person' ? actor.name : '',
        },
      },
      select: { version: true },
    });
    return ok({ version, savedAt });
  });
}
