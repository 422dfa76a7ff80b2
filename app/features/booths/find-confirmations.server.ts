import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import type { BoothKind } from '~/kernel/booth-vocabulary';
import { fail, ok, type Result } from '~/kernel/result';
import { isAllocationPublic } from './occupancy.server';

/** What a confirmation says. */
export interface Confirmation {
  readonly applicationId: string;
  readonly number: number;
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
  /** Date of the paper. */
  readonly publishedAt: Date;
}

export interface Confirmations {
  readonly fair: ConfirmingFair;
  readonly confirmations: readonly Confirmation[];
}

/**
 * The confirmation of one application, for its facility once the allocation is public, for the organiser at any time.
 * Error: `not-found`, also when it has no booth.
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
  const open = byOrganiser || (byFacility && (await isAllocationPublic(db, fairId)));
  return open ? confirmationsOf(context, fairId, applicationId) : fail('not-found');
}

/** Those of all applications of a fair with booths, in the order of their numbers; the caller has authorised. */
export async function confirmationsOf(
  { db, clock }: VerbContext,
  fairId: string,
  applicationId?: string,
): Promise<Result<Confirmations>> {
  const current = { kind: 'assigned' as const, endsAt: null };
  const [fair, applications] = await Promise.all([
    db.fair.findUniqueOrThrow({
      where: { id: fairId },
      include: {
        organisation: { select: { name: true } },
        publications: { where: { withdrawnAt: null }, select: { publishedAt: true } },
      },
    }),
    db.application.findMany({
      where: {
        fairId,
        ...(applicationId ? { id: applicationId } : {}),
        tenures: { some: current },
      },
      include: {
        facility: true,
        exhibits: { orderBy: { sort: 'asc' } },
        tenures: { where: current, include: { booth: true } },
      },
      orderBy: { number: 'asc' },
    }),
  ]);
  if (applications.length === 0) return fail('not-found');
  return ok({
    fair: {
      ...fair,
      organiser: fair.organisation.name,
      publishedAt: fair.publications[0]?.publishedAt ?? clock.now(),
    },
    confirmations: applications.map((one) => ({
      applicationId: one.id,
      number: one.number ?? 0,
      facility: { ...one.facility, provinceSlug: one.provinceSlug ?? one.facility.provinceSlug },
      signatoryName: one.signatoryName ?? '',
      signatoryPosition: one.signatoryPosition ?? '',
      fasciaVi: one.fasciaVi ?? '',
      fasciaEn: one.fasciaEn ?? '',
      needs: one.needs,
      funding: one.funding ?? 'self',
      exhibits: one.exhibits.map(({ nameVi }) => nameVi),
      booths: one.tenures
        .map(({ booth }) => booth)
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map(({ code, kind, priceVnd }) => ({ code, kind, priceVnd })),
    })),
  });
}
