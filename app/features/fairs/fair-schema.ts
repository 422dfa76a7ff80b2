import { z } from 'zod';
import { findProvince } from '~/kernel/provinces';
import { checkFairDates } from './fair-dates';
import {
  line,
  moment,
  optionalDay,
  optionalLine,
  optionalMoment,
  paragraphs,
  wholeNumber,
} from './form-fields';

/** Everything an organiser states about a fair. Shared by the form, the command line and the demo. */
export const fairSchema = z
  .object({
    nameVi: line(200),
    nameEn: line(200),
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
