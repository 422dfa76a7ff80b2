import { audit } from '~/features/access/audit.server';
import { fail, ok, type Result } from '~/kernel/result';
import { parseTaxCode } from '~/kernel/tax-code';
import type { Transaction } from '~/platform/db/database.server';
import type { Organisation } from '~/platform/db/generated/client';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import { lockManageable } from './manageable-organisation.server';
import { type EditableDetails, organisationFingerprint } from './organisation-fingerprint';
import type { OrganisationDetails } from './schema';
import { storedPhone } from './update-profile.server';

export function editableDetails(row: Organisation): EditableDetails {
  return {
    name: row.name,
    nameEn: row.nameEn ?? '',
    taxCode: row.taxCode ?? '',
    address: row.address ?? '',
    phone: row.phone ?? '',
    email: row.email ?? '',
  };
}

/**
 * Saves an organisation's details. A form drawn before somebody else saved is refused (`organisation.stale`, with who),
 * so that nobody's change is lost unseen.
 */
export async function updateOrganisation(
  context: AccountContext,
  input: OrganisationDetails & { readonly organisationId: string },
): Promise<Result<null>> {
  return transact(context.db, async (tx) => {
    const locked = await lockManageable(tx, context, input.organisationId);
    if (!locked.ok) return locked;
    const before = editableDetails(locked.value);
    const taxCode = input.taxCode ? parseTaxCode(input.taxCode) : undefined;
    const after: EditableDetails = {
      name: input.name,
      nameEn: input.nameEn,
      taxCode: taxCode?.ok ? taxCode.value.code : '',
      address: input.address,
      phone: storedPhone(input.phone) ?? '',
      email: input.email ?? '',
    };
    // The same form sent twice: the second finds its own values and has nothing to do.
    if (organisationFingerprint(after) === organisationFingerprint(before)) return ok(null);
    if (organisationFingerprint(before) !== input.version) {
      return fail('organisation.stale', { who: await lastEditor(tx, input.organisationId) });
    }
    const orNull = (value: string) => (value === '' ? null : value);
    await tx.organisation.update({
      where: { id: input.organisationId },
      data: {
        name: after.name,
        nameEn: orNull(after.nameEn),
        taxCode: orNull(after.taxCode),
        address: orNull(after.address),
        phone: orNull(after.phone),
        email: orNull(after.email),
      },
    });
    const keys = Object.keys(after) as (keyof EditableDetails)[];
    await audit(tx, context, {
      action: 'organisation.changed',
      recordKind: 'organisation',
      recordId: input.organisationId,
      organisationId: input.organisationId,
      details: { fields: keys.filter((key) => after[key] !== before[key]) },
    });
    return ok(null);
  });
}

async function lastEditor(tx: Transaction, organisationId: string): Promise<string> {
  const entry = await tx.auditEntry.findFirst({
    where: { recordKind: 'organisation', recordId: organisationId, action: 'organisation.changed' },
    orderBy: { id: 'desc' },
  });
  const person = entry?.actorPersonId
    ? await tx.person.findUnique({ where: { id: entry.actorPersonId } })
    : null;
  return person?.name ?? '…';
}
