import { type ActorMembership, activeMembership } from '~/features/access/actor';
import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { foldText } from '~/kernel/text-folding';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { facilityColumns, organisationColumns } from './facility-columns';
import type { FacilityRegistration } from './schema';

export interface Registered {
  readonly facilityId: string;
  /** False when this centre had registered the facility before: nothing was changed. */
  readonly created: boolean;
}

/**
 * A province centre registers a facility: the facility's own organisation, its facts, and the mandate under which the
 * centre may act, with the paper that shows it.
 * The same centre registering the same facility again (tax code, own code, or without both: name and phone) finds the first.
 * Errors: `facility.not-a-centre`; `facility.has-own-account` (its own people use Hoicho: they give the mandate);
 * `facility.registered-elsewhere` (another centre has it).
 */
export async function registerFacility(
  context: VerbContext,
  input: FacilityRegistration,
): Promise<Result<Registered>> {
  const centre = actingCentre(context);
  if (!centre) return fail('facility.not-a-centre');
  return transact(context.db, (tx) => registerFacilityIn(tx, context, centre, input));
}

/** The province centre the actor works for now, if it may register. */
export function actingCentre(context: Pick<VerbContext, 'actor'>): ActorMembership | undefined {
  const membership = activeMembership(context.actor);
  const allowed = membership?.organisationKind === 'province_centre' && membership.approved;
  return allowed && can(context.actor, 'facility.register') ? membership : undefined;
}

/** The same inside an open transaction (import of a file). */
export async function registerFacilityIn(
  tx: Transaction,
  context: VerbContext,
  centre: Pick<ActorMembership, 'organisationId'>,
  input: FacilityRegistration,
): Promise<Result<Registered>> {
  const { code, evidence, ...facts } = input;
  const registrarId = centre.organisationId;
  // Everybody who registers this tax code stands in line, whichever centre; without one, the line is the centre's own.
  const line = facts.taxCode ?? `${registrarId} ${foldText(facts.name)}`;
  await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtextextended(${`register ${line}`}, 0))`;
  const known = await findRegistered(tx, registrarId, { ...facts, code });
  if (known) return reopen(tx, context, { ...known, registrarId, evidence });
  const refusal = facts.taxCode ? await refuseTaken(tx, facts.taxCode) : undefined;
  if (refusal) return refusal;

  const now = context.clock.now();
  const personId = context.actor.kind === 'person' ? context.actor.personId : null;
  const organisation = await tx.organisation.create({
    data: { kind: 'facility', ...organisationColumns(facts), createdAt: now, approvedAt: now },
    select: { id: true },
  });
  const facility = await tx.facility.create({
    data: {
      ...facilityColumns(facts),
      organisationId: organisation.id,
      registrarId,
      code: code || null,
      createdAt: now,
      createdById: personId,
      mandates: {
        create: { centreId: registrarId, evidence, grantedAt: now, grantedById: personId },
      },
    },
    select: { id: true },
  });
  await audit(tx, context, {
    action: 'facility.registered',
    recordKind: 'facility',
    recordId: facility.id,
    organisationId: registrarId,
    details: { name: facts.name, evidence },
  });
  return ok({ facilityId: facility.id, created: true });
}

async function findRegistered(
  tx: Transaction,
  registrarId: string,
  facts: {
    readonly taxCode: string | null;
    readonly code: string;
    readonly name: string;
    readonly phone: string;
  },
) {
  const same = facts.taxCode
    ? [{ taxCode: facts.taxCode }]
    : [{ taxCode: null, nameFolded: foldText(facts.name), phone: facts.phone }];
  return tx.facility.findFirst({
    where: { registrarId, OR: [...same, ...(facts.code ? [{ code: facts.code }] : [])] },
    select: {
      id: true,
      mandates: { where: { centreId: registrarId, revokedAt: null }, select: { id: true } },
      organisation: {
        select: { memberships: { where: { endedAt: null }, select: { id: true }, take: 1 } },
      },
    },
    orderBy: { createdAt: 'asc' },
  });
}

/** A mandate that was ended stands again on new paper, as long as the facility has no people of its own to ask. */
async function reopen(
  tx: Transaction,
  context: VerbContext,
  known: NonNullable<Awaited<ReturnType<typeof findRegistered>>> & {
    registrarId: string;
    evidence: string;
  },
): Promise<Result<Registered>> {
  const found = ok({ facilityId: known.id, created: false });
  if (known.mandates.length > 0) return found;
  if (known.organisation.memberships.length > 0) return fail('facility.has-own-account');
  await tx.facilityMandate.create({
    data: {
      facilityId: known.id,
      centreId: known.registrarId,
      evidence: known.evidence,
      grantedAt: context.clock.now(),
      grantedById: context.actor.kind === 'person' ? context.actor.personId : null,
    },
  });
  await audit(tx, context, {
    action: 'facility.mandate-granted',
    recordKind: 'facility',
    recordId: known.id,
    organisationId: known.registrarId,
    details: { evidence: known.evidence },
  });
  return found;
}

async function refuseTaken(tx: Transaction, taxCode: string) {
  const other = await tx.facility.findFirst({
    where: { taxCode },
    select: {
      registrarId: true,
      organisation: {
        select: { memberships: { where: { endedAt: null }, select: { id: true }, take: 1 } },
      },
    },
  });
  if (!other) return undefined;
  return fail(
    other.organisation.memberships.length > 0 || !other.registrarId
      ? 'facility.has-own-account'
      : 'facility.registered-elsewhere',
    { taxCode },
  );
}
