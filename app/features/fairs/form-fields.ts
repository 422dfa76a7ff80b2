import { z } from 'zod';
import { fromDateInput } from '~/kernel/format-date';
import { normaliseLines, normaliseText } from '~/kernel/text-folding';

/**
 * Pieces of the forms of this slice. Messages are codes; their words are `fairs:errors.<code>`. An empty control is
 * `undefined` by the time it comes here (conform takes empty strings away).
 */

/** One line that must be there. */
export const line = (maxLength: number) =>
  z
    .string({ error: 'required' })
    .max(maxLength, 'too-long')
    .transform(normaliseText)
    .refine((text) => text !== '', 'required');

/** One line that may be empty. */
export const optionalLine = (maxLength: number) =>
  z
    .string()
    .max(maxLength, 'too-long')
    .optional()
    .transform((text) => normaliseText(text ?? ''));

/** Paragraphs keep their line breaks; more than one empty line in a row is one. */
export const paragraphs = (maxLength: number) =>
  z
    .string()
    .max(maxLength, 'too-long')
    .optional()
    .transform((text) => normaliseLines(text ?? ''));

export const requiredParagraphs = (maxLength: number) =>
  paragraphs(maxLength).refine((text) => text !== '', 'required');

/** `2026-12-15T08:00` on the wall in Vietnam. */
export const moment = z.string({ error: 'required' }).transform((text, context) => {
  const at = fromDateInput(text);
  if (at) return at;
  context.addIssue({ code: 'custom', message: 'date-invalid' });
  return z.NEVER;
});

export const optionalMoment = moment.optional().transform((at): Date | null => at ?? null);

/** `2026-12-15`, kept as that day at 00:00 UTC, as PostgreSQL's `date` comes and goes. */
export const optionalDay = z
  .string()
  .optional()
  .transform((text, context): Date | null => {
    if (text === undefined) return null;
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && fromDateInput(text))
      return new Date(`${text}T00:00:00Z`);
    context.addIssue({ code: 'custom', message: 'date-invalid' });
    return z.NEVER;
  });

/** A whole number within bounds, written with or without thousands separators. */
export const wholeNumber = (min: number, max: number) =>
  z
    .string({ error: 'required' })
    .transform((text) => text.replace(/[\s.,\u00a0]/g, ''))
    .refine((text) => /^\d{1,9}$/.test(text), 'number-invalid')
    .transform(Number)
    .refine((value) => value >= min && value <= max, 'number-out-of-range');

export const optionalWholeNumber = (min: number, max: number) =>
  wholeNumber(min, max)
    .optional()
    .transform((value): number | null => value ?? null);

/** The hidden `version` of a form: of which edit it was filled in. */
export const version = z.coerce.number({ error: 'required' }).int().min(0);

export const uuid = z.uuid({ error: 'required' });
