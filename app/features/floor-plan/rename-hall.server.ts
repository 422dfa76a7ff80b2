import { z } from 'zod';
import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { line } from '~/features/fairs/form-fields';
import { fail, ok, type Result } from '~/kernel/result';
import { checkVersion, type HallVersion, planAct } from './plan-act.server';

/** The form of a hall's names. Messages are codes of `floor-plan:form.errors`. */
export const hallNamesSchema = z.object({ code: line(24), nameVi: line(120), nameEn: line(120) });
export type HallNames = z.output<typeof hallNamesSchema>;

/**
 * Gives a hall another code or name; its booths keep theirs.
 * Errors: `plan.stale`, `plan.no-hall`, `plan.hall-twice`; those of `planAct`.
 */
export function renameHall(
  context: VerbContext,
  input: HallVersion & { readonly fairId: string; readonly names: HallNames },
): Promise<Result<{ readonly code: string; readonly version: number }>> {
  const { fairId, names } = input;
  return planAct(context, fairId, 'plan.edit', async (tx, { fair, stored }) => {
    const fresh = await checkVersion(tx, stored, input);
    if (!fresh.ok) return fresh;
    const hall = stored.halls.find(({ code }) => code === input.hall);
    if (!hall) return fail('plan.no-hall', { hall: input.hall });
    const isTaken = stored.halls.some(({ code, id }) => code === names.code && id !== hall.id);
    if (isTaken) return fail('plan.hall-twice', { hall: names.code });
    const version = hall.version + 1;
    await tx.hall.update({ where: { id: hall.id }, data: { ...names, version } });
    await audit(tx, context, {
      action: 'plan.hall-renamed',
      recordKind: 'hall',
      recordId: hall.id,
      organisationId: fair.organisationId,
      fairId,
      details: { from: input.hall, hall: names.code, name: names.nameVi, version },
    });
    return ok({ code: names.code, version });
  });
}
