import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import type { BoothKind } from '~/kernel/booth-vocabulary';
import { fail, ok, type Result } from '~/kernel/result';
import type { Database } from '~/platform/db/database.server';
import { confirmedBoothsSchema } from './confirmed-booths';
import { isAllocationPublic } from './occupancy.server';

/** What a confirmation says. */
export interface Confirmation {
  readonly applicationId: string;
  readonly number: number;
  /** The issued paper; null for a draft of what stands now, which only the organiser sees. */
  readonly issued: {
    readonly revision: number;
    readonly at: Date;
    /** The paper that it replaces. */
    readonly formerAt: Date | null;
  } | null;
  readonly facility: {
    readonly name: string;
    readonly taxCode: string | null;
    readonly address: string;
    readonly provinceSlug: string;
  };
  readonly signatoryName: string;
  readonly signatoryPosition: string;
  readonly fasciaVi: string;
  readonly fasciaEn: string;
  readonly needs: readonly string[];
  readonly funding: string;
  readonly exhibits: readonly string[];
  readonly booths: readonly {
    readonly code: string;
    readonly kind: BoothKind;
    readonly priceVnd: bigint;
  }[];
}

export interface ConfirmingFair {
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly organiser: string;
  readonly letterNumber: string | null;
  readonly venueName: string;
  readonly venueAddress: string;
  readonly provinceSlug: string;
  readonly setUpStartsAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly tearDownEndsAt: Date;
}

export interface Confirmations {
  readonly fair: ConfirmingFair;
  readonly confirmations: readonly Confirmation[];
}

/**
 * The confirmation of one application as its facility was last told, for its facility once the allocation is public; for the
 * organiser at any time, before it is issued as a draft. Error: `not-found`, also when it has no booth.
 */
export async function findConfirmation(
  context: VerbContext,
  applicationId: string,
): Promise<Result<Confirmations>> {
  const { db, actor } = context;
  const application = await db.application.findUnique({
    where: { id: applicationId },
    select: {
      fairId: true,
      fair: { select: { organisationId: true } },
      facility: {
        select: {
          organisationId: true,
          mandates: { where: { revokedAt: null }, select: { centreId: true } },
        },
      },
    },
  });
  if (!application) return fail('not-found');
  const { fairId, fair, facility } = application;
  const byOrganiser = can(actor, 'booth.list', { organiserId: fair.organisationId });
  const byFacility = can(actor, 'booth.take', {
    facilityOrganisationId: facility.organisationId,
    mandatedCentreIds: facility.mandates.map(({ centreId }) => centreId),
  });
  if (!byOrganiser && !byFacility) return fail('not-found');
  return confirmationsOf(context, fairId, { applicationId, drafts: byOrganiser });
}

/**
 * Those of all applications of a fair with booths, in the order of their numbers; the caller has authorised. What is public was
 * issued and stays as it was until a change is announced; `drafts` adds what no facility was told of yet.
 */
export async function confirmationsOf(
  { db }: Pick<VerbContext, 'db'>,
  fairId: string,
  { applicationId, drafts }: { readonly applicationId?: string; readonly drafts: boolean },
): Promise<Result<Confirmations>> {
  const [fair, applications, isPublic] = await Promise.all([
    db.fair.findUniqueOrThrow({
      where: { id: fairId },
      include: { organisation: { select: { name: true } } },
    }),
    applicationsToConfirm(db, { fairId, ...(applicationId ? { id: applicationId } : {}) }),
    isAllocationPublic(db, fairId),
  ]);
  const confirmations = applications.flatMap(
    (one) => confirmationOf(one, isPublic ? one.confirmations : [], drafts) ?? [],
  );
  if (confirmations.length === 0) return fail('not-found');
  return ok({ fair: { ...fair, organiser: fair.organisation.name }, confirmations });
}

const current = { kind: 'assigned' as const, endsAt: null };

/** Applications with booths, and those that were told of some; with their last paper and the one before it. */
function applicationsToConfirm(
  db: Database,
  where: { readonly fairId: string; readonly id?: string },
) {
  return db.application.findMany({
    where: { ...where, OR: [{ tenures: { some: current } }, { confirmations: { some: {} } }] },
    include: {
      facility: true,
      exhibits: { orderBy: { sort: 'asc' } },
      tenures: { where: current, include: { booth: true } },
      confirmations: { orderBy: { revision: 'desc' }, take: 2 },
    },
    orderBy: { number: 'asc' },
  });
}

type ToConfirm = Awaited<ReturnType<typeof applicationsToConfirm>>[number];

function confirmationOf(
  one: ToConfirm,
  [last, former]: ToConfirm['confirmations'],
  drafts: boolean,
): Confirmation | undefined {
  const booths = last
    ? confirmedBoothsSchema.parse(last.booths)
    : drafts
      ? one.tenures.map(({ booth }) => booth)
      : [];
  if (booths.length === 0) return undefined;
  return {
    applicationId: one.id,
    number: one.number ?? 0,
    issued: last
      ? { revision: last.revision, at: last.issuedAt, formerAt: former?.issuedAt ?? null }
      : null,
    facility: { ...one.facility, provinceSlug: one.provinceSlug ?? one.facility.provinceSlug },
    signatoryName: one.signatoryName ?? '',
    signatoryPosition: one.signatoryPosition ?? '',
    fasciaVi: one.fasciaVi ?? '',
    fasciaEn: one.fasciaEn ?? '',
    needs: one.needs,
    funding: one.funding ?? 'self',
    exhibits: one.exhibits.map(({ nameVi }) => nameVi),
    booths: [...booths]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, kind, priceVnd }) => ({ code, kind, priceVnd: BigInt(priceVnd) })),
  };
}
