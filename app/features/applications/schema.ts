import { z } from 'zod';
import { provinceInFrame, type StoredFrame } from '~/features/facilities/province-choice';
import {
  lineText,
  optionalLine,
  optionalLines,
  optionalMail,
  phoneText,
  provinceText,
} from '~/features/facilities/schema';
import { BOOTH_KINDS } from '~/kernel/booth-vocabulary';
import { normaliseText } from '~/kernel/text-folding';
import { FUNDING_SOURCES } from './application-columns';
import { MAX_EXHIBITS, MAX_FASCIA_LENGTH } from './draft';

/** What of the fair an application is checked against. */
export interface ApplicationRules {
  readonly frame: StoredFrame;
  readonly boothCap: number;
  readonly categories: readonly string[];
  readonly zones: readonly string[];
  readonly features: readonly string[];
  /** Codes of all booths, in the plan's spelling. */
  readonly boothCodes: readonly string[];
}

export const MAX_WISHES = 20;

const fault = (
  context: z.RefinementCtx,
  message: string,
  params: Record<string, unknown> = {},
  path: string[] = [],
) => context.addIssue({ code: 'custom', message, params, ...(path.length > 0 ? { path } : {}) });

const wholeNumber = optionalLine(10).transform((text, context): number => {
  if (text === '') fault(context, 'required');
  else if (/^\d{1,4}$/.test(text)) return Number(text);
  else fault(context, 'whole-number');
  return z.NEVER;
});

/** Codes parted by `;`, comma or space, each once, in the plan's spelling. */
function wishList(rules: ApplicationRules) {
  const spelling = new Map(rules.boothCodes.map((code) => [code.toUpperCase(), code]));
  return z
    .string()
    .default('')
    .transform((text, context): readonly string[] => {
      const typed = [
        ...new Set(
          normaliseText(text)
            .toUpperCase()
            .split(/[;,\s]+/)
            .filter(Boolean),
        ),
      ];
      const unknown = typed.filter((code) => !spelling.has(code));
      if (unknown.length > 0)
        fault(context, 'unknown-booth', { value: unknown.slice(0, 10).join(', ') });
      if (typed.length > MAX_WISHES) fault(context, 'too-many-wishes', { max: MAX_WISHES });
      return typed.flatMap((code) => spelling.get(code) ?? []);
    });
}

const oneOf = (allowed: readonly string[], missing: string) =>
  z.string({ error: 'required' }).transform((text, context): string => {
    const value = normaliseText(text);
    if (value === '') fault(context, 'required');
    else if (allowed.includes(value)) return value;
    else fault(context, missing, { value });
    return z.NEVER;
  });

const exhibit = z.object({
  nameVi: lineText(160),
  nameEn: optionalLine(160),
  description: optionalLines(500),
});

const isEmptyRow = (row: unknown) =>
  typeof row === 'object' &&
  row !== null &&
  Object.values(row).every((cell) => String(cell).trim() === '');

/** Rows in which nothing was typed are no exhibits; the others keep their place, so that a fault finds its field. */
const exhibitList = z.preprocess(
  (rows) => (Array.isArray(rows) ? rows.filter((row) => !isEmptyRow(row)) : rows),
  z.array(exhibit).min(1, 'exhibit-needed').max(MAX_EXHIBITS, 'too-many-exhibits'),
);

/**
 * A draft as it may be sent in at one fair. Messages are codes (`applications:errors.<code>`), `params` fill their words.
 * The province comes back as counted in the fair's frame.
 */
export function applicationSchema(rules: ApplicationRules) {
  return z.object({
    categoryCode: oneOf(rules.categories, 'unknown-category'),
    funding: z.enum(FUNDING_SOURCES, { error: 'required' }),
    province: provinceText.transform((choice, context): string => {
      const mapped = provinceInFrame(choice, rules.frame);
      if (mapped.ok) return mapped.value;
      fault(context, mapped.error.code, { ...mapped.error.details });
      return z.NEVER;
    }),
    boothKind: z
      .string()
      .default('')
      .transform((text) => BOOTH_KINDS.find((kind) => kind === text) ?? null),
    boothsMin: wholeNumber,
    boothsMax: wholeNumber,
    wishes: wishList(rules),
    wishZone: z
      .string()
      .default('')
      .transform((text, context): string | null => {
        const zone = normaliseText(text);
        if (zone === '') return null;
        if (rules.zones.includes(zone)) return zone;
        fault(context, 'unknown-zone', { value: zone });
        return z.NEVER;
      }),
    anywhere: z.string().transform((text) => text !== 'no'),
    needs: z
      .array(z.string())
      .transform((needs) => needs.filter((need) => rules.features.includes(need))),
    fasciaVi: lineText(MAX_FASCIA_LENGTH),
    fasciaEn: optionalLine(MAX_FASCIA_LENGTH),
    contactName: lineText(120),
    contactPosition: optionalLine(120),
    contactPhone: phoneText,
    contactEmail: optionalMail,
    signatoryName: lineText(120),
    signatoryPosition: optionalLine(120),
    note: optionalLines(2_000),
    exhibits: exhibitList,
  });
}

export type CompleteApplication = z.output<ReturnType<typeof applicationSchema>>;
