import { can } from '~/features/access/can';
import { fail, ok } from '~/kernel/result';
import type { AccountContext } from './account-context.server';
import { organisationFingerprint } from './organisation-fingerprint';
import { editableDetails } from './update-organisation.server';

/** An organisation as its own people see it, with the mark its form carries. */
export async function readOrganisation(context: AccountContext, organisationId: string) {
  const { actor, db } = context;
  if (!can(actor, 'organisation.read', { organisationId })) return fail('not-found');
  const row = await db.organisation.findUnique({ where: { id: organisationId } });
  if (!row) return fail('not-found');
  const details = editableDetails(row);
  return ok({
    id: row.id,
    kind: row.kind,
    details,
    version: organisationFingerprint(details),
    mayEdit: can(actor, 'organisation.manage', { organisationId }),
  });
}
