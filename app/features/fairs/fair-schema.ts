import { z } from 'zod';
import { findProvince } from '~/kernel/provinces';
import { checkFairDates } from './fair-dates';
import { typedFairSlug } from './fair-slug';
import {
  line,
  moment,
  optionalDay,
  optionalLine,
  optionalMoment,
  paragraphs,
  wholeNumber,
} from './form-fields';

/** The end of the fair's address; '' leaves it to the name, or as it is. */
const address = z
  .string()
  .max(200, 'too-long')
  .optional()
  .transform((text, context) => {
    const slug = typedFairSlug(text ?? '');
    if (slug || !text?.trim()) return slug;
    context.addIssue({ code: 'custom', message: 'address-invalid' });
    return z.NEVER;
  });

/** Everything an organiser states about a fair. Shared by the form, the command line and the demo. */
export const fairSchema = z
  .object({
    nameVi: line(200),
    nameEn: line(200),
    slug: address,
    themeVi: optionalLine(300),
    themeEn: optionalLine(300),
    descriptionVi: paragraphs(5_000),
    descriptionEn: paragraphs(5_000),
    venueName: line(200),
    venueAddress: optionalLine(300),
    provinceFrame: z.enum(['f63', 'f34'], { error: 'required' }),
    provinceSlug: line(60),
    letterNumber: optionalLine(60).transform((text) => text || null),
    letterDate: optionalDay,
    registrationOpensAt: moment,
    registrationClosesAt: moment,
    selfServiceOpensAt: optionalMoment,
    selfServiceClosesAt: optionalMoment,
    setUpStartsAt: moment,
    opensAt: moment,
    closesAt: moment,
    tearDownEndsAt: moment,
    boothCapPerFacility: wholeNumber(1, 1_000),
  })
  .superRefine((fair, context) => {
    for (const { field, code } of checkFairDates(fair)) {
      context.addIssue({ code: 'custom', path: [field], message: code });
    }
    if (!findProvince(fair.provinceSlug, fair.provinceFrame === 'f63' ? '63' : '34')) {
      context.addIssue({
        code: 'custom',
        path: ['provinceSlug'],
        message: 'province-not-in-frame',
      });
    }
  });

export type FairInput = z.output<typeof fairSchema>;
export type FairField = keyof FairInput;

export const FAIR_FIELDS = [
  'nameVi',
  'nameEn',
  'slug',
  'themeVi',
  'themeEn',
  'descriptionVi',
  'descriptionEn',
  'venueName',
  'venueAddress',
  'provinceFrame',
  'provinceSlug',
  'letterNumber',
  'letterDate',
  'registrationOpensAt',
  'registrationClosesAt',
  'selfServiceOpensAt',
  'selfServiceClosesAt',
  'setUpStartsAt',
  'opensAt',
  'closesAt',
  'tearDownEndsAt',
  'boothCapPerFacility',
] as const satisfies readonly FairField[];
