import { z } from 'zod';
import { parsePhone } from '~/kernel/phone';
import { PRODUCT_GROUPS } from '~/kernel/product-groups';
import type { Result } from '~/kernel/result';
import { parseTaxCode } from '~/kernel/tax-code';
import { normaliseLines, normaliseText } from '~/kernel/text-folding';
import { type ProvinceChoice, readProvinceValue } from './province-choice';

export const LEGAL_FORMS = ['enterprise', 'cooperative', 'cooperative_group', 'household'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** An enterprise or a cooperative has a tax code by law; the others may still be without one. */
export function needsTaxCode(legalForm: string): boolean {
  return legalForm === 'enterprise' || legalForm === 'cooperative';
}

/** One line of text as it is stored. Errors: `required`, `too-long`. */
export function lineText(max: number) {
  return z
    .string({ error: 'required' })
    .transform(normaliseText)
    .pipe(z.string().min(1, 'required').max(max, 'too-long'));
}

/** One line that may be missing; '' then. Error: `too-long`. */
export function optionalLine(max: number) {
  return z.string().default('').transform(normaliseText).pipe(z.string().max(max, 'too-long'));
}

/** Several lines, kept apart; '' when missing. Error: `too-long`. */
export function optionalLines(max: number) {
  return z.string().default('').transform(normaliseLines).pipe(z.string().max(max, 'too-long'));
}

/** Turns a parser with a result into a zod step whose message is the error's code. */
export function readBy<T>(read: (text: string) => Result<T>) {
  return (text: string, context: z.RefinementCtx): T => {
    const parsed = read(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', message: parsed.error.code });
    return z.NEVER;
  };
}

export const phoneText = lineText(30)
  .transform(readBy(parsePhone))
  .transform(({ e164 }) => e164);

const mail = z.email('email-form').max(254, 'too-long');

/** An address in lower case, or null when left empty. Error: `email-form`. */
export const optionalMail = optionalLine(254).transform((text, context): string | null => {
  if (text === '') return null;
  const parsed = mail.safeParse(text.toLowerCase());
  if (parsed.success) return parsed.data;
  context.addIssue({ code: 'custom', message: 'email-form' });
  return z.NEVER;
});

/** A tax code in its stored form, or null when left empty: a household may not have one yet. */
export const optionalTaxCode = optionalLine(30).transform((text, context): string | null =>
  text === '' ? null : readBy(parseTaxCode)(text, context).code,
);

export const provinceText = z
  .string({ error: 'required' })
  .min(1, 'required')
  .transform((value, context): ProvinceChoice => {
    const choice = readProvinceValue(value);
    if (choice) return choice;
    context.addIssue({ code: 'custom', message: 'province-unknown' });
    return z.NEVER;
  });

/** The facts of a facility, as its form sends them. */
export const facilitySchema = z
  .object({
    name: lineText(200),
    nameEn: optionalLine(200),
    legalForm: z.enum(LEGAL_FORMS, { error: 'required' }),
    taxCode: optionalTaxCode,
    province: provinceText,
    address: lineText(300),
    phone: phoneText,
    email: optionalMail,
    contactName: lineText(120),
    contactPosition: optionalLine(120),
    productGroup: z.enum(PRODUCT_GROUPS, { error: 'required' }),
  })
  .superRefine((facility, context) => {
    if (needsTaxCode(facility.legalForm) && facility.taxCode === null) {
      context.addIssue({ code: 'custom', path: ['taxCode'], message: 'tax-code-needed' });
    }
  });

export type FacilityFacts = z.output<typeof facilitySchema>;

/** What a province officer adds: its own code for the facility, and the paper by which the facility asked it to act. */
export const registrationSchema = facilitySchema.and(
  z.object({ code: optionalLine(40), evidence: lineText(300) }),
);

export type FacilityRegistration = z.output<typeof registrationSchema>;
