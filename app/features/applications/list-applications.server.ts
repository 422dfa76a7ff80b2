import { facilityMatches } from '~/features/facilities/list-facilities.server';
import { foldText } from '~/kernel/text-folding';
import type { Database } from '~/platform/db/database.server';
import type { Prisma } from '~/platform/db/generated/client';
import { exportWindow } from '~/platform/xlsx/export-window';
import type { TableState } from '~/ui/table/table-state';
import { FUNDING_SOURCES } from './application-columns';
import { readApplicationNumber } from './application-number';
import { ACTED_BY, MAIL_FILTER, PLACE_FILTER } from './application-table';
import { shortOfBooths } from './short-of-booths.server';
import { DECISION_KINDS, SENT_STATES } from './states';
import { withoutAddress } from './without-address.server';

const select = {
  id: true,
  number: true,
  state: true,
  version: true,
  categoryCode: true,
  funding: true,
  provinceSlug: true,
  boothsMin: true,
  boothsMax: true,
  needs: true,
  fasciaVi: true,
  priority: true,
  contactName: true,
  contactPhone: true,
  contactEmail: true,
  submittedAt: true,
  category: { select: { nameVi: true, nameEn: true } },
  facility: { select: { id: true, name: true, taxCode: true, address: true, email: true } },
  submittedByOrganisation: { select: { kind: true, name: true } },
  decisions: { where: { releasedAt: null, discardedAt: null }, select: { id: true, kind: true } },
} as const satisfies Prisma.ApplicationSelect;

const orders = {
  number: (order) => ({ number: order }),
  facility: (order) => ({ facility: { nameFolded: order } }),
  submittedAt: (order) => ({ submittedAt: order }),
  priority: (order) => ({ priority: order }),
  booths: (order) => ({ boothsMax: order }),
} as const satisfies Record<
  string,
  (order: 'asc' | 'desc') => Prisma.ApplicationOrderByWithRelationInput
>;

function orderOf(state: Pick<TableState, 'sort'>): Prisma.ApplicationOrderByWithRelationInput[] {
  const key = Object.keys(orders).find((one) => one === state.sort?.key) ?? 'number';
  return [
    orders[key as keyof typeof orders](state.sort?.descending ? 'desc' : 'asc'),
    { id: 'asc' },
  ];
}

type Narrowing = Pick<TableState, 'q' | 'filters'>;

/** One page of a fair's applications. Drafts are never among them. The caller has authorised the reader for the fair. */
export async function listApplications(
  db: Database,
  fairId: string,
  state: Narrowing & Pick<TableState, 'sort' | 'page' | 'per'>,
  now: Date,
) {
  const where = await narrowedApplications(db, fairId, state, now);
  const [total, rows] = await Promise.all([
    db.application.count({ where }),
    db.application.findMany({
      where,
      select,
      orderBy: orderOf(state),
      skip: (state.page - 1) * state.per,
      take: state.per,
    }),
  ]);
  return { total, rows: rows.map(asRow) };
}

/** All that match, for an export or a bulk act. */
export async function allApplications(
  db: Database,
  fairId: string,
  state: Narrowing & Pick<TableState, 'sort'>,
  now: Date,
) {
  const rows = await db.application.findMany({
    where: await narrowedApplications(db, fairId, state, now),
    select,
    orderBy: orderOf(state),
    ...exportWindow,
  });
  return rows.map(asRow);
}

function asRow({
  decisions,
  priority,
  ...row
}: Prisma.ApplicationGetPayload<{ select: typeof select }>) {
  return { ...row, priority: priority.toNumber(), staged: decisions[0]?.kind ?? null };
}

export type ApplicationListRow = ReturnType<typeof asRow>;

/** Categories and provinces that occur, for the filters. */
export async function applicationFilterValues(db: Database, fairId: string) {
  const [categories, provinces] = await Promise.all([
    db.fairCategory.findMany({
      where: { fairId },
      select: { code: true, nameVi: true, nameEn: true },
      orderBy: { sort: 'asc' },
    }),
    db.application.findMany({
      where: { fairId, provinceSlug: { not: null }, state: { not: 'draft' } },
      distinct: ['provinceSlug'],
      select: { provinceSlug: true },
    }),
  ]);
  return { categories, provinces: provinces.flatMap(({ provinceSlug }) => provinceSlug ?? []) };
}

/** The list's own conditions; whether an application has its booths is counted from what stands at `now`. */
async function narrowedApplications(
  db: Database,
  fairId: string,
  state: Narrowing,
  now: Date,
): Promise<Prisma.ApplicationWhereInput> {
  const places = PLACE_FILTER.filter((value) => state.filters.place?.includes(value));
  const mails = MAIL_FILTER.filter((value) => state.filters.mail?.includes(value));
  const and: Prisma.ApplicationWhereInput[] = [applicationsWhere(fairId, state)];
  if (places.length === 1) {
    const short = { in: [...(await shortOfBooths(db, fairId, now))] };
    and.push(places[0] === 'short' ? { id: short } : { state: 'eligible', NOT: { id: short } });
  }
  if (mails.length === 1) {
    const none = { in: [...(await withoutAddress(db, fairId))] };
    and.push(mails[0] === 'none' ? { id: none } : { NOT: { id: none } });
  }
  return { AND: and };
}

function applicationsWhere(
  fairId: string,
  { q, filters }: Narrowing,
): Prisma.ApplicationWhereInput {
  const among = <T extends string>(key: string, known: readonly T[]) => {
    const chosen = known.filter((value) => filters[key]?.includes(value));
    return chosen.length > 0 ? { in: chosen } : undefined;
  };
  const open = (key: string) =>
    filters[key]?.length ? { in: [...(filters[key] ?? [])] } : undefined;
  return {
    fairId,
    state: among('state', SENT_STATES) ?? { not: 'draft' },
    categoryCode: open('category'),
    provinceSlug: open('province'),
    funding: among('funding', FUNDING_SOURCES),
    ...(filters.acted ? { submittedByOrganisation: { kind: among('acted', ACTED_BY) } } : {}),
    AND: [...stagedWhere(filters.staged), ...(q ? [{ OR: searchWhere(q) }] : [])],
  };
}

function stagedWhere(values: readonly string[] | undefined): Prisma.ApplicationWhereInput[] {
  if (!values) return [];
  const staged = { releasedAt: null, discardedAt: null };
  const kinds = DECISION_KINDS.filter((kind) => values.includes(kind));
  return [
    {
      OR: [
        ...(values.includes('none')
          ? [{ state: 'submitted' as const, decisions: { none: staged } }]
          : []),
        ...(kinds.length > 0 ? [{ decisions: { some: { ...staged, kind: { in: kinds } } } }] : []),
      ],
    },
  ];
}

function searchWhere(q: string): Prisma.ApplicationWhereInput[] {
  const number = readApplicationNumber(q);
  return [
    { facility: { OR: facilityMatches(q) } },
    { contactName: { contains: q, mode: 'insensitive' } },
    ...(number === null ? [] : [{ number }]),
    // The fascia is not stored folded; a search typed with diacritics still finds it.
    ...(foldText(q).length > 2
      ? [{ fasciaVi: { contains: q, mode: 'insensitive' as const } }]
      : []),
  ];
}
