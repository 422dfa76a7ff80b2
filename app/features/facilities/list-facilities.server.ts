import { parseTaxCode } from '~/kernel/tax-code';
import { foldText } from '~/kernel/text-folding';
import type { Database } from '~/platform/db/database.server';
import type { Prisma } from '~/platform/db/generated/client';
import type { TableState } from '~/ui/table/table-state';
import { LEGAL_FORMS } from './schema';

const orders = {
  name: (order: 'asc' | 'desc') => ({ nameFolded: order }),
  createdAt: (order: 'asc' | 'desc') => ({ createdAt: order }),
  applications: (order: 'asc' | 'desc') => ({ applications: { _count: order } }),
} as const satisfies Record<
  string,
  (order: 'asc' | 'desc') => Prisma.FacilityOrderByWithRelationInput
>;

/** Facilities that a province centre may act for (a standing mandate). The caller has checked that the actor is of that centre. */
export async function listFacilitiesOfCentre(
  db: Database,
  centreId: string,
  state: Pick<TableState, 'q' | 'sort' | 'page' | 'per' | 'filters'>,
) {
  const where = facilitiesWhere(centreId, state);
  const order = state.sort?.descending ? 'desc' : 'asc';
  const key = (state.sort?.key ?? 'name') as keyof typeof orders;
  const [total, rows] = await Promise.all([
    db.facility.count({ where }),
    db.facility.findMany({
      where,
      orderBy: [(orders[key] ?? orders.name)(order), { id: 'asc' }],
      skip: (state.page - 1) * state.per,
      take: state.per,
      select: {
        id: true,
        name: true,
        code: true,
        taxCode: true,
        legalForm: true,
        productGroup: true,
        provinceSlug: true,
        provinceFrame: true,
        phone: true,
        contactName: true,
        createdAt: true,
        _count: { select: { applications: true } },
      },
    }),
  ]);
  return { total, rows };
}

export type FacilityListRow = Awaited<ReturnType<typeof listFacilitiesOfCentre>>['rows'][number];

function facilitiesWhere(
  centreId: string,
  { q, filters }: Pick<TableState, 'q' | 'filters'>,
): Prisma.FacilityWhereInput {
  const among = (key: string) => {
    const values = filters[key] ?? [];
    return values.length > 0 ? { in: [...values] } : undefined;
  };
  const forms = (filters.form ?? []).filter((form) => LEGAL_FORMS.some((known) => known === form));
  return {
    mandates: { some: { centreId, revokedAt: null } },
    ...(q ? { OR: facilityMatches(q) } : {}),
    productGroup: among('group'),
    legalForm:
      forms.length > 0 ? { in: LEGAL_FORMS.filter((form) => forms.includes(form)) } : undefined,
  };
}

/** Facilities that a person means by what was typed: every word of the name, the tax code in any writing, or the centre's code. */
export function facilityMatches(q: string): Prisma.FacilityWhereInput[] {
  const words = foldText(q).split(' ').filter(Boolean);
  const taxCode = parseTaxCode(q);
  const digits = q.replace(/\D/g, '');
  return [
    { AND: words.map((word) => ({ nameFolded: { contains: word } })) },
    { code: { equals: q, mode: 'insensitive' } },
    ...(taxCode.ok ? [{ taxCode: taxCode.value.code }] : []),
    ...(digits.length >= 4 ? [{ taxCode: { startsWith: digits } }] : []),
  ];
}
