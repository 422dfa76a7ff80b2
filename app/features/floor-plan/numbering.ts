import { z } from 'zod';
import { normaliseText } from '~/kernel/text-folding';

/**
 * How booths get their codes:
 * `row` one letter a row (A01… along the aisle), `block` one letter a back-to-back block (A01… round both sides),
 * `continuous` one running number.
 */
export const numberingSchema = z.object({
  scheme: z.enum(['row', 'block', 'continuous']).default('row'),
  prefix: z.string().overwrite(normaliseText).max(4).default(''),
  /** Letters left out because they read like figures. */
  skipLetters: z
    .string()
    .overwrite(normaliseText)
    .toUpperCase()
    .regex(/^[A-Z]{0,20}$/)
    .default('IO'),
  /** Least number of figures: 2 gives A01. More are used where the count needs them. */
  digits: z.number().int().min(1).max(5).default(2),
  firstLetter: z.number().int().min(0).max(5000).default(0),
  firstNumber: z.number().int().min(0).max(90_000).default(1),
  firstRaw: z.number().int().min(1).max(9000).default(1),
  rawPrefix: z.string().overwrite(normaliseText).min(1).max(4).default('DT'),
});
export type Numbering = z.infer<typeof numberingSchema>;

/** The n-th name (from 0) of the alphabet without the skipped letters: A … Z, AA, AB … */
export function letterName(index: number, skipLetters: string): string {
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((l) => !skipLetters.includes(l));
  let name = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / alphabet.length) - 1) {
    name = (alphabet[rest % alphabet.length] ?? '') + name;
  }
  return name;
}

/** `12` as at least `digits` figures: `07`, `112`. */
export function figures(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
