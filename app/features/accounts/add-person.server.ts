import { audit } from '~/features/access/audit.server';
import { ok, type Result } from '~/kernel/result';
import { hashPassword } from '~/platform/auth/password.server';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import { issueToken } from './account-token.server';
import { insertOrganisation } from './create-organisation.server';
import { lockAddress } from './lock-address.server';
import { resetPasswordPath } from './paths';
import type { NewOrganisation } from './schema';

export interface AddPerson {
  readonly email: string;
  readonly name: string;
  readonly administrator: boolean;
  /** Joined as manager; made (and approved) when there is none of this kind and name. */
  readonly organisation: Pick<NewOrganisation, 'kind' | 'organisationName' | 'province'> | null;
  readonly password: string | null;
}

export interface AddedPerson {
  readonly personId: string;
  readonly created: boolean;
  /** Path of the link to set a password, where none was given. */
  readonly setPasswordPath: string | null;
}

/**
 * The command line makes an account, or gives an existing one what is asked for. Whoever runs it holds the machine, so
 * the address counts as confirmed and the organisation as approved. Running it again adds nothing twice.
 */
export async function addPerson(
  context: AccountContext,
  input: AddPerson,
): Promise<Result<AddedPerson>> {
  const passwordHash = input.password ? await hashPassword(input.password) : null;
  return transact(context.db, async (tx) => {
    const now = context.clock.now();
    await lockAddress(tx, input.email);
    const known = await tx.person.findUnique({ where: { email: input.email } });
    const data = {
      name: input.name,
      emailVerifiedAt: known?.emailVerifiedAt ?? now,
      administratorSince: known?.administratorSince ?? (input.administrator ? now : null),
      ...(passwordHash ? { passwordHash } : {}),
    };
    const person = known
      ? await tx.person.update({ where: { id: known.id }, data })
      : await tx.person.create({ data: { ...data, email: input.email, createdAt: now } });
    if (input.organisation) await ensureManager(tx, input.organisation, person.id, now);
    await audit(tx, context, {
      action: known ? 'account.changed-by-command' : 'account.added-by-command',
      recordKind: 'person',
      recordId: person.id,
      details: { administrator: input.administrator },
    });
    const token = person.passwordHash
      ? null
      : await issueToken(tx, {
          kind: 'reset_password',
          email: person.email,
          personId: person.id,
          now,
        });
    return ok({
      personId: person.id,
      created: !known,
      setPasswordPath: token && resetPasswordPath(token),
    });
  });
}

async function ensureManager(
  tx: Transaction,
  wanted: NonNullable<AddPerson['organisation']>,
  personId: string,
  now: Date,
): Promise<void> {
  const found = await tx.organisation.findFirst({
    where: { kind: wanted.kind, name: wanted.organisationName },
    orderBy: { createdAt: 'asc' },
  });
  if (!found) {
    await insertOrganisation(tx, wanted, personId, now, true);
    return;
  }
  await tx.membership.createMany({
    data: [{ personId, organisationId: found.id, role: 'manager', createdAt: now }],
    skipDuplicates: true,
  });
}
