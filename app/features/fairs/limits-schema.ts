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
