import { fail, ok, type Result } from '~/kernel/result';

export type PhoneKind = 'mobile' | 'landline' | 'foreign';

export interface Phone {
  readonly kind: PhoneKind;
  /** As stored and dialled: `+84912345678`. */
  readonly e164: string;
}

const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{9}$/;
const FOREIGN = /^\+(?!84)[1-9]\d{7,14}$/;
const DECORATION = /[\s.()\u2010-\u2015-]/g;

/**
 * Reads a phone number as people write it. Vietnamese: mobile of 10 digits (03, 05, 07, 08, 09), landline of 11
 * digits (02x), or their +84 form; any other country only in its + form.
 * Errors: `phone-characters`, `phone-mobile` (begins as a mobile, wrong length), `phone-landline`, `phone-form`.
 */
export function parsePhone(text: string): Result<Phone> {
  const dialled = text.normalize('NFKC').replace(DECORATION, '');
  if (!/^\+?\d+$/.test(dialled)) return fail('phone-characters');
  if (FOREIGN.test(dialled)) return ok({ kind: 'foreign', e164: dialled });
  const national = dialled.replace(/^(\+|00)?84(?=\d{9,10}$)0?/, '0');
  if (MOBILE.test(national)) return ok({ kind: 'mobile', e164: `+84${national.slice(1)}` });
  if (LANDLINE.test(national)) return ok({ kind: 'landline', e164: `+84${national.slice(1)}` });
  if (/^0[35789]/.test(national)) return fail('phone-mobile', { digits: national.length });
  if (/^02/.test(national)) return fail('phone-landline', { digits: national.length });
  return fail('phone-form');
}

/**
 * A stored number as it is read aloud: `0912 345 678`, `024 3825 1234`, `0219 386 1234`; foreign ones stay `+…`.
 * Hà Nội (024) and Thành phố Hồ Chí Minh (028) have three-digit area codes, all others four.
 */
export function displayPhone(e164: string): string {
  if (!e164.startsWith('+84')) return e164;
  const national = `0${e164.slice(3)}`;
  if (MOBILE.test(national)) return national.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');
  if (/^02[48]/.test(national)) return national.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
  return national.replace(/^(\d{4})(\d{3})(\d{4})$/, '$1 $2 $3');
}
