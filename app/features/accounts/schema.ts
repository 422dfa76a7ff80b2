import { z } from 'zod';
import { parsePhone } from '~/kernel/phone';
import { PROVINCES_34, PROVINCES_63 } from '~/kernel/provinces';
import { parseTaxCode } from '~/kernel/tax-code';
import { normaliseText } from '~/kernel/text-folding';
import { passwordFault } from './password-rules';

/** Messages are error codes; the page turns them into words. */
const required = 'field.missing';

export const text = (most: number) =>
  z
    .string({ error: required })
    .transform(normaliseText)
    .pipe(z.string().min(1, required).max(most, 'field.too-long'));

const optionalText = (most: number) =>
  z
    .string()
    .optional()
    .transform((value) => (value === undefined ? '' : normaliseText(value)))
    .pipe(z.string().max(most, 'field.too-long'));

export const email = z
  .string({ error: required })
  .transform((value) => normaliseText(value).toLowerCase())
  .pipe(
    z
      .string()
      .max(254, 'field.too-long')
      .regex(/^[^\s@<>"(),;:\\[\]]+@[^\s@.]+(\.[^\s@.]+)+$/, 'field.email-wrong'),
  );

/** A password as it is entered to sign in: any text. */
const enteredPassword = z.string({ error: required }).max(1_000, 'account.password-long');
const newPassword = z
  .string({ error: required })
  .superRefine((value, check) => addFault(check, passwordFault(value)));

const phone = optionalText(30).superRefine((value, check) => {
  if (value && !parsePhone(value).ok) addFault(check, 'field.phone-wrong');
});

const taxCode = optionalText(30).superRefine((value, check) => {
  if (value && !parseTaxCode(value).ok) addFault(check, 'field.tax-code-wrong');
});

function addFault(
  check: { addIssue(issue: { code: 'custom'; message: string; path?: PropertyKey[] }): void },
  message: string | undefined,
  path?: PropertyKey[],
) {
  if (message) check.addIssue({ code: 'custom', message, ...(path ? { path } : {}) });
}

/** A checkbox that must be ticked by hand. */
const consent = z.literal('on', { error: 'account.consent-missing' });

export const organisationKinds = [
  'facility',
  'buyer',
  'province_centre',
  'organiser',
  'funder',
] as const;
const kind = z.enum(organisationKinds, { error: required });

/** `f34:tuyen-quang` or `f63:ha-giang`: a province in the frame it belongs to. */
const knownProvinces = new Set([
  ...PROVINCES_34.map(({ slug }) => `f34:${slug}`),
  ...PROVINCES_63.map(({ slug }) => `f63:${slug}`),
]);
const province = z
  .string()
  .optional()
  .refine((value) => !value || knownProvinces.has(value), 'field.province-wrong');

const organisationBasics = z.object({ kind, organisationName: text(200), province });

type Basics = { kind?: string | undefined; province?: string | undefined };
const centreHasProvince = (value: Basics, check: Parameters<typeof addFault>[0]) => {
  if (value.kind === 'province_centre' && !value.province) addFault(check, required, ['province']);
};

export const signUpSchema = organisationBasics
  .extend({ name: text(120), email, password: newPassword, consent })
  .superRefine((value, check) => {
    centreHasProvince(value, check);
    addFault(check, passwordFault(value.password, [value.name, value.email]), ['password']);
  });
export type SignUp = z.output<typeof signUpSchema>;

export const newOrganisationSchema = organisationBasics.superRefine(centreHasProvince);
export type NewOrganisation = z.output<typeof newOrganisationSchema>;

export const signInSchema = z.object({ email, password: enteredPassword });
export type SignIn = z.output<typeof signInSchema>;

export const emailOnlySchema = z.object({ email });
export const passwordOnlySchema = z.object({ password: enteredPassword });

/** Six digits of the app, or a recovery code; spaces and hyphens as people type them. */
export const codeSchema = z.object({
  code: z
    .string({ error: required })
    .transform((value) => value.replace(/[\s-]/g, '').toUpperCase())
    .pipe(z.string().regex(/^(\d{6}|[A-Z2-7]{10})$/, 'account.code-wrong')),
});

const repeated = { password: newPassword, again: z.string({ error: required }) };
const same = (
  value: { password: string; again: string },
  check: Parameters<typeof addFault>[0],
) => {
  if (value.password !== value.again) addFault(check, 'account.password-differs', ['again']);
};

export const resetPasswordSchema = z.object(repeated).superRefine(same);
export const changePasswordSchema = z
  .object({ current: enteredPassword, ...repeated })
  .superRefine(same);
export type ChangePassword = z.output<typeof changePasswordSchema>;

export const setupSchema = z
  .object({ name: text(120), email, ...repeated })
  .superRefine((value, check) => {
    same(value, check);
    addFault(check, passwordFault(value.password, [value.name, value.email]), ['password']);
  });
export type Setup = z.output<typeof setupSchema>;

export const joinSchema = z.object({ name: text(120), password: newPassword, consent });
export type Join = z.output<typeof joinSchema>;

export const roles = ['member', 'manager'] as const;
export const inviteSchema = z.object({ email, role: z.enum(roles, { error: required }) });
export type Invite = z.output<typeof inviteSchema>;

export const profileSchema = z.object({ name: text(120), phone });
export type Profile = z.output<typeof profileSchema>;

export const organisationSchema = z.object({
  name: text(200),
  nameEn: optionalText(200),
  taxCode,
  address: optionalText(300),
  phone,
  email: z.union([z.literal(''), email]).optional(),
  /** What the form was drawn from; see `organisation-fingerprint.ts`. */
  version: z.string({ error: required }).max(100),
});
export type OrganisationDetails = z.output<typeof organisationSchema>;
