import type { ApplicationRow } from '~/features/applications/application-columns';
import type { BoothRow } from '~/features/floor-plan/booths-csv';
import { groupBy } from '~/kernel/group-by';
import type { DemoWorld } from './demo-world';

/** The demo's floor as rows of `booths.csv`. */
export function demoBoothRows({ plan }: Pick<DemoWorld, 'plan'>): readonly BoothRow[] {
  return plan.booths.map(({ id: _, priceVnd, ...booth }) => ({
    ...booth,
    priceVnd: BigInt(priceVnd),
  }));
}

/** The applications that could be placed, as rows of `applications.csv`; what they hold already are their anchors. */
export function demoApplicationRows(world: DemoWorld): readonly ApplicationRow[] {
  const facilities = new Map(world.facilities.map((facility) => [facility.key, facility]));
  const held = groupBy(
    world.tenures.filter(({ kind }) => kind === 'assigned'),
    ({ applicationKey }) => applicationKey,
  );
  return world.applications
    .filter(({ state }) => state === 'eligible')
    .map((application) => {
      const facility = facilities.get(application.facilityKey);
      return {
        application: String(application.number ?? 0).padStart(4, '0'),
        facilityCode: application.facilityKey,
        facilityName: facility?.nameVi ?? application.facilityKey,
        taxCode: facility?.taxCode ?? null,
        province: application.provinceSlug,
        category: application.category,
        boothsMin: application.boothsMin,
        boothsMax: application.boothsMax,
        funding: application.funding,
        priority: application.priority,
        wishes: application.wishes,
        wishZone: application.wishZone,
        anywhere: application.anywhere,
        needs: application.needs,
        anchorBooths: (held.get(application.key) ?? []).map(({ boothCode }) => boothCode),
        apartGroup: application.apartGroup,
        contactName: facility?.contact.name ?? null,
        contactPhone: facility?.phone ?? null,
        contactEmail: facility?.email ?? null,
        signatoryName: facility?.representative.name ?? null,
        signatoryPosition: facility?.representative.position ?? null,
      };
    });
}
