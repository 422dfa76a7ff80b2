import { z } from 'zod';
import { slugify } from '~/kernel/text-folding';
import { line, optionalWholeNumber } from './form-fields';

export const FUNDINGS = ['national', 'provincial', 'self'] as const;
export type Funding = (typeof FUNDINGS)[number];

/** Sources of public money: `self` pays for itself and is not counted against anybody. */
export const QUOTA_FUNDINGS = ['national', 'provincial'] as const satisfies readonly Funding[];

export const MAX_QUOTA_BOOTHS = 100_000;

const category = z
  .object({
    /** Empty for a new one: made from its name. */
    code: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'code-form')
      .max(60, 'too-long')
      .optional(),
    nameVi: line(120),
    nameEn: line(120),
    boothCap: optionalWholeNumber(0, MAX_QUOTA_BOOTHS),
  })
  .transform((row) => ({ ...row, code: row.code ?? slugify(row.nameEn || row.nameVi, 60) }));

/** The whole table of categories at once, in the order shown. */
export const categoriesSchema = z.object({
  categories: z
    .array(category, { error: 'categories-none' })
    .min(1, 'categories-none')
    .max(100, 'categories-too-many')
    .superRefine((rows, context) => {
      for (const [index, row] of rows.entries()) {
        const first = rows.findIndex(({ code }) => code === row.code);
        if (first !== index) {
          context.addIssue({ code: 'custom', path: [index, 'nameVi'], message: 'category-twice' });
        }
      }
    }),
});
export type CategoryInput = z.output<typeof category>;

/** The list as a form showed it, so that a save can tell whether a colleague changed it meanwhile. */
export function categoriesShown(
  rows: readonly {
    readonly code: string;
    readonly nameVi: string;
    readonly nameEn: string;
    readonly boothCap: number | null;
  }[],
): string {
  return JSON.stringify(
    rows.map(({ code, ...row }) => [code, row.nameVi, row.nameEn, row.boothCap]),
  );
}

/** One cell of the quota table; null = no limit. */
export interface QuotaCell {
  readonly funding: Funding;
  readonly provinceSlug: string;
  readonly booths: number | null;
}

const cellText = optionalWholeNumber(0, MAX_QUOTA_BOOTHS);
const cellName = /^q\.(national|provincial|self)\.([a-z0-9-]{2,60})$/;

/** Name of the control of one cell: `q.national.ha-giang`. */
export const quotaCellName = (funding: Funding, provinceSlug: string) =>
  `q.${funding}.${provinceSlug}`;

/**
 * Reads the cells a quota form sent. Cells of unknown name are left out; faulty ones are named, and then nothing is stored.
 */
export function readQuotaCells(form: FormData): {
  readonly cells: readonly QuotaCell[];
  /** Error code by control name. */
  readonly faults: Readonly<Record<string, string>>;
} {
  const cells: QuotaCell[] = [];
  const faults: Record<string, string> = {};
  for (const [name, value] of form) {
    const match = cellName.exec(name);
    if (!match || typeof value !== 'string') continue;
    const read = cellText.safeParse(value.trim() || undefined);
    if (read.success) {
      cells.push({ funding: match[1] as Funding, provinceSlug: match[2] ?? '', booths: read.data });
    } else {
      faults[name] = read.error.issues[0]?.message ?? 'number-invalid';
    }
  }
  return { cells, faults };
}

/** Booths by `<funding> <province>`; null = no limit. */
export type QuotasShown = ReadonlyMap<string, number | null>;

/** Key of a cell in {@link QuotasShown}. */
export const quotaKey = (cell: { readonly funding: string; readonly provinceSlug: string }) =>
  `${cell.funding} ${cell.provinceSlug}`;

/** The table as a form showed it, as one text: only cells somebody changed are stored, and a colleague's are not undone. */
export function writeQuotasShown(cells: Iterable<QuotaCell>): string {
  return [...cells].map((cell) => `${quotaKey(cell)} ${cell.booths ?? '-'}`).join(';');
}

/** @returns undefined when the form did not say what it showed. */
export function readQuotasShown(text: string): QuotasShown | undefined {
  if (text === '') return undefined;
  return new Map(
    text.split(';').map((part) => {
      const [funding = '', provinceSlug = '', booths = ''] = part.split(' ');
      return [
        quotaKey({ funding, provinceSlug }),
        /^\d{1,6}$/.test(booths) ? Number(booths) : null,
      ];
    }),
  );
}
