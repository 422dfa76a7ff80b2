import type { AppError } from '~/kernel/result';
import type { Database } from '~/platform/db/database.server';
import type { TenureRefused } from './tenure-store.server';

/**
 * The figures behind a refusal, read after the transaction was lost: which booths and who has them, or how much of which
 * limit is used. Only words hang on them, so they may be a moment younger than the refusal.
 */
export async function limitDetails(
  db: Database,
  refused: TenureRefused,
  now: Date,
): Promise<AppError['details']> {
  const { fairId, application, boothIds } = refused;
  const live = { fairId, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  const facility = application?.facilityName ?? '';
  switch (refused.constraint) {
    case 'booth_tenure_no_overlap': {
      const rows = await db.boothTenure.findMany({
        where: { ...live, boothId: { in: [...boothIds] } },
        select: {
          booth: { select: { code: true } },
          application: { select: { facility: { select: { name: true } } } },
        },
      });
      const holders = rows.flatMap((row) => row.application?.facility.name ?? []);
      return { booths: rows.map(({ booth }) => booth.code), holders: [...new Set(holders)] };
    }
    case 'booth_tenure_facility_cap': {
      const fair = await db.fair.findUnique({
        where: { id: fairId },
        select: { boothCapPerFacility: true },
      });
      const used = await db.boothTenure.count({
        where: { ...live, facilityId: application?.facilityId ?? null },
      });
      return { facility, used, allowed: fair?.boothCapPerFacility ?? 0, asked: boothIds.length };
    }
    case 'booth_tenure_quota': {
      if (!application) return {};
      const { funding, provinceSlug } = application;
      const [quota, used] = await Promise.all([
        db.boothQuota.findFirst({
          where: { fairId, funding, provinceSlug },
          select: { booths: true },
        }),
        db.boothTenure.count({ where: { ...live, funding, provinceSlug } }),
      ]);
      return {
        facility,
        funding,
        province: provinceSlug,
        used,
        allowed: quota?.booths ?? 0,
        asked: boothIds.length,
      };
    }
    case 'booth_tenure_category_cap': {
      if (!application) return {};
      const { categoryCode } = application;
      const [category, used] = await Promise.all([
        db.fairCategory.findUnique({
          where: { fairId_code: { fairId, code: categoryCode } },
          select: { boothCap: true, nameVi: true, nameEn: true },
        }),
        db.boothTenure.count({ where: { ...live, categoryCode } }),
      ]);
      return {
        facility,
        category: categoryCode,
        categoryVi: category?.nameVi ?? categoryCode,
        categoryEn: category?.nameEn ?? categoryCode,
        used,
        allowed: category?.boothCap ?? 0,
        asked: boothIds.length,
      };
    }
    default:
      return { facility };
  }
}
