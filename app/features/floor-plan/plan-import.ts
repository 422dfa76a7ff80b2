import type { RowError } from '~/kernel/row-error';
import { foldText, slugify } from '~/kernel/text-folding';
import { newFault } from './apply-edit';
import type { BoothRow } from './booths-csv';
import { checkPlan } from './check-plan';
import { type BoothPlacement, layOut } from './lay-out';
import type { PlanBooth, PlanDocument, PlanHall } from './plan-document';

export interface ImportedRow {
  /** 1-based line in the file. */
  readonly line: number;
  readonly row: BoothRow;
}

export interface FairCategoryName {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

export interface PlannedImport {
  readonly plan: PlanDocument;
  readonly newCategories: readonly FairCategoryName[];
  readonly newHalls: readonly string[];
  readonly errors: readonly RowError[];
}

/**
 * The plan after importing booths. A booth of the fair with the row's code is that booth; where the file is silent about
 * place or size it keeps its own. New booths without a place are laid out beside what stands. Halls that are missing are
 * made, and halls grow where they must. Booths that are not in the file stay as they are.
 */
export function planImport(
  rows: readonly ImportedRow[],
  plan: PlanDocument,
  categories: readonly FairCategoryName[],
): PlannedImport {
  const known = categoryReader(categories);
  const standing = new Map(plan.booths.map((booth) => [booth.code, booth]));
  const inFile = new Set(rows.map(({ row }) => row.code));
  const placements = rows.map(({ row }) => withOwnPlace(row, standing.get(row.code), known.read));
  const halls = new Set(rows.map(({ row }) => row.hall));
  const neighbours = plan.booths
    .filter((booth) => halls.has(booth.hall) && !inFile.has(booth.code))
    .map(placementOf);
  const laid = layOut([...neighbours, ...placements]);
  const drawn = new Map(laid.booths.map((booth) => [booth.code, booth]));
  const imported = rows.flatMap(({ row }): PlanBooth[] => {
    const booth = drawn.get(row.code);
    return booth ? [{ ...booth, id: standing.get(row.code)?.id ?? `new:${row.code}` }] : [];
  });
  const byCode = new Map(imported.map((booth) => [booth.code, booth]));
  const after: PlanDocument = {
    ...plan,
    halls: mergeHalls(plan.halls, laid.halls),
    booths: [
      ...plan.booths.map((booth) => byCode.get(booth.code) ?? booth),
      ...imported.filter(({ code }) => !standing.has(code)),
    ],
  };
  return {
    plan: after,
    newCategories: known.created(),
    newHalls: laid.halls
      .map(({ code }) => code)
      .filter((code) => !plan.halls.some((hall) => hall.code === code)),
    errors: faults(plan, after, rows),
  };
}

function withOwnPlace(
  row: BoothRow,
  own: PlanBooth | undefined,
  read: (text: string) => string,
): BoothPlacement {
  const stays = own?.hall === row.hall ? own : undefined;
  return {
    ...row,
    features: [...row.features],
    categories: row.categories.map(read),
    xM: row.xM ?? stays?.xM ?? null,
    yM: row.yM ?? stays?.yM ?? null,
    widthM: row.widthM ?? own?.widthM ?? null,
    depthM: row.depthM ?? own?.depthM ?? null,
  };
}

function placementOf({ priceVnd, ...booth }: PlanBooth): BoothPlacement {
  return { ...booth, priceVnd: BigInt(priceVnd) };
}

/** Halls keep their names and furniture, and grow where the booths need it. */
function mergeHalls(halls: readonly PlanHall[], laid: readonly PlanHall[]): PlanHall[] {
  const needed = new Map(laid.map((hall) => [hall.code, hall]));
  const grown = halls.map((hall) => {
    const need = needed.get(hall.code);
    if (!need) return hall;
    const grows = (own: number, wanted: number, wallAisleM = 3) =>
      wanted - wallAisleM > own ? wanted : own;
    return {
      ...hall,
      widthM: grows(hall.widthM, need.widthM),
      depthM: grows(hall.depthM, need.depthM),
    };
  });
  return [...grown, ...laid.filter(({ code }) => !halls.some((hall) => hall.code === code))];
}

/** Category cells by code or by either name; what the fair does not know gets a code and becomes a new category. */
function categoryReader(categories: readonly FairCategoryName[]) {
  const codes = new Map<string, string>();
  for (const { code, nameVi, nameEn } of categories) {
    for (const text of [nameEn, nameVi, code]) codes.set(foldText(text), code);
  }
  const created: FairCategoryName[] = [];
  return {
    read: (text: string): string => {
      const known = codes.get(foldText(text));
      if (known !== undefined) return known;
      const code = slugify(text, 60) || `category-${codes.size + 1}`;
      codes.set(foldText(text), code);
      if (![...categories, ...created].some((category) => category.code === code)) {
        created.push({ code, nameVi: text, nameEn: text });
      }
      return code;
    },
    created: () => created,
  };
}

/** Codes of `checkPlan` as codes of `import:errors`. */
const wordOf: Readonly<Record<string, string>> = {
  'plan.overlap': 'booth-overlap',
  'plan.place-twice': 'booth-place-twice',
  'plan.raw-too-small': 'booth-raw-too-small',
};

/** What the plan would suffer, at the lines that bring it. */
function faults(
  before: PlanDocument,
  after: PlanDocument,
  rows: readonly ImportedRow[],
): readonly RowError[] {
  if (!newFault(before, after)) return [];
  const known = new Set(checkPlan(before).map((fault) => JSON.stringify(fault)));
  const lines = new Map(rows.map(({ line, row }) => [row.code, line]));
  return checkPlan(after)
    .filter((fault) => !known.has(JSON.stringify(fault)))
    .map(({ code, details = {} }) => {
      const booth = String(details.booth ?? '');
      const other = String(details.other ?? '');
      return {
        line: lines.get(booth) ?? lines.get(other) ?? 1,
        column: 'code',
        code: wordOf[code] ?? 'booth-unplaceable',
        details: { booth, other, minM2: Number(details.minM2 ?? 0) },
      };
    });
}
