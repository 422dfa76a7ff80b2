import type { BoothState } from '~/features/floor-plan/booth-state';
import { statusOf } from '~/features/floor-plan/booth-state';
import type { PlanBooth } from '~/features/floor-plan/plan-document';
import type { PlanWire } from '~/features/floor-plan/plan-wire';
import { fail, ok, type Result } from '~/kernel/result';
import { blocksOf } from './blocks';
import { boothOfPlan, type PublicFair, type PublicReader, publicPlan } from './public-plan.server';

/** What anybody may know of a facility: never contacts, tax code or address. */
export interface PublicFacility {
  readonly name: string;
  readonly nameEn: string | null;
  readonly fasciaVi: string | null;
  readonly fasciaEn: string | null;
  readonly provinceSlug: string;
  readonly productGroup: string;
  readonly storyVi: string;
  readonly storyEn: string;
  readonly exhibits: readonly { readonly nameVi: string; readonly nameEn: string }[];
  /** Codes of all its booths here, this one included. */
  readonly codes: readonly string[];
}

export interface PublicBooth {
  readonly fair: PublicFair;
  readonly booth: PlanBooth;
  readonly state: BoothState;
  readonly namesPublished: boolean;
  readonly hall: {
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
  };
  /** Only for an assigned booth once the allocation is public. */
  readonly facility: PublicFacility | undefined;
  /** The booths beside it in its row, with who is there as the public may know. */
  readonly neighbours: readonly { readonly code: string; readonly label: string | null }[];
  readonly wire: PlanWire | undefined;
}

/** Error: `not-found` when fair or booth is not public. */
export async function publicBooth(
  reader: PublicReader,
  fairSlug: string,
  code: string,
): Promise<Result<PublicBooth>> {
  const found = await publicPlan(reader, fairSlug);
  if (!found.ok) return found;
  const { fair, picture } = found.value;
  const booth = picture && boothOfPlan(picture, code);
  const hall = picture?.plan.halls.find((one) => one.code === booth?.hall);
  if (!picture || !booth || !hall) return fail('not-found');
  const { state } = statusOf(picture.statuses, booth.id);
  const row = picture.plan.booths.filter((one) => one.hall === booth.hall && one.row === booth.row);
  const block = blocksOf(row).find((run) => run.includes(booth)) ?? [];
  const at = block.indexOf(booth);
  const facility =
    picture.namesPublished && state === 'assigned'
      ? await facilityAt(reader, fair.id, booth.id)
      : undefined;
  return ok({
    fair,
    booth,
    state,
    namesPublished: picture.namesPublished,
    hall: { code: hall.code, name: hall.name },
    facility,
    neighbours: [block[at - 1], block[at + 1]].flatMap((one) =>
      one ? [{ code: one.code, label: statusOf(picture.statuses, one.id).label ?? null }] : [],
    ),
    wire: picture.wires.get(booth.hall),
  });
}

async function facilityAt(
  { db, clock }: PublicReader,
  fairId: string,
  boothId: string,
): Promise<PublicFacility | undefined> {
  const now = clock.now();
  const current = { kind: 'assigned' as const, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  const tenure = await db.boothTenure.findFirst({
    where: { fairId, boothId, ...current },
    select: {
      application: {
        select: {
          id: true,
          fasciaVi: true,
          fasciaEn: true,
          provinceSlug: true,
          exhibits: { select: { nameVi: true, nameEn: true }, orderBy: { sort: 'asc' } },
          facility: {
            select: {
              name: true,
              nameEn: true,
              provinceSlug: true,
              productGroup: true,
              storyVi: true,
              storyEn: true,
            },
          },
          tenures: { where: current, select: { booth: { select: { code: true } } } },
        },
      },
    },
  });
  const application = tenure?.application;
  if (!application) return undefined;
  const { facility, fasciaVi, fasciaEn, exhibits, provinceSlug } = application;
  return {
    ...facility,
    provinceSlug: provinceSlug ?? facility.provinceSlug,
    fasciaVi,
    fasciaEn,
    exhibits,
    codes: application.tenures.map(({ booth }) => booth.code).sort(),
  };
}
