import { z } from 'zod';
import { line } from '~/features/fairs/form-fields';
import { BOOTH_FEATURES } from '~/kernel/booth-vocabulary';
import { normaliseText } from '~/kernel/text-folding';
import { type HallSpec, hallSpecSchema } from './hall-spec';
import { hallSides } from './plan-document';

const whole = (min: number, max: number) =>
  z.number({ error: 'number' }).int('number').min(min, 'number-range').max(max, 'number-range');
const metres = (min: number, max: number) =>
  z.number({ error: 'number' }).min(min, 'number-range').max(max, 'number-range');
const vnd = z
  .string({ error: 'required' })
  .transform((text) => text.replace(/[\s.,]/g, ''))
  .refine((text) => /^\d{1,12}$/.test(text), 'number');

/** The form that draws a hall from a few numbers; lengths in metres, prices in whole đồng. Messages: `floor-plan:form.errors`. */
export const hallFormSchema = z.object({
  code: line(24),
  nameVi: line(120),
  nameEn: line(120),
  booths: whole(1, 5000),
  bands: whole(1, 60).optional(),
  blocksPerBand: whole(1, 12).optional(),
  boothsPerSide: whole(1, 80).optional(),
  boothWidthM: metres(1, 20),
  boothDepthM: metres(1, 20),
  aisleM: metres(1, 20),
  crossAisleM: metres(1, 20),
  doorsSouth: whole(0, 6),
  doorsNorth: whole(0, 6),
  stage: z.enum(['none', ...hallSides]).default('none'),
  rawCount: whole(0, 200),
  rawWidthM: metres(1, 100),
  rawDepthM: metres(1, 100),
  standardVnd: vnd,
  cornerPercent: whole(0, 200),
  rawVndPerM2: vnd,
  scheme: z.enum(['row', 'block', 'continuous']),
  prefix: z.string().overwrite(normaliseText).max(4, 'too-long').optional(),
  firstLetter: whole(0, 5000),
  firstNumber: whole(1, 90_000),
  firstRaw: whole(1, 9000),
  features: z.array(z.enum(BOOTH_FEATURES)).default([]),
});
export type HallForm = z.output<typeof hallFormSchema>;
export type HallFormField = keyof HallForm;

/** What the form says, as the generator reads it; undefined when the two do not fit (raw spaces under the least area). */
export function specOfForm(form: HallForm): HallSpec | undefined {
  const { nameVi, nameEn, rawCount, rawWidthM, rawDepthM, doorsSouth, doorsNorth, ...rest } = form;
  const { scheme, prefix = '', firstLetter, firstNumber, firstRaw, stage, ...grid } = rest;
  const { standardVnd, cornerPercent, rawVndPerM2, ...hall } = grid;
  const doors = (side: 'south' | 'north', count: number) =>
    Array.from({ length: count }, () => ({ side }));
  const spec = hallSpecSchema.safeParse({
    ...hall,
    name: { vi: nameVi, en: nameEn },
    entrances: [...doors('south', doorsSouth), ...doors('north', doorsNorth)],
    stage: stage === 'none' ? undefined : { side: stage },
    rawSpaces: rawCount > 0 ? [{ count: rawCount, widthM: rawWidthM, depthM: rawDepthM }] : [],
    numbering: { scheme, prefix, firstLetter, firstNumber, firstRaw },
    prices: { standardVnd, cornerPercent, rawVndPerM2 },
  });
  return spec.success ? spec.data : undefined;
}

/** The values a new hall's form begins with. */
export function hallFormDefaults(hall: {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly booths: number;
  readonly firstLetter: number;
  readonly firstNumber: number;
  readonly firstRaw: number;
}): Readonly<Record<HallFormField, string | readonly string[]>> {
  return {
    ...hall,
    booths: String(hall.booths),
    firstLetter: String(hall.firstLetter),
    firstNumber: String(hall.firstNumber),
    firstRaw: String(hall.firstRaw),
    bands: '',
    blocksPerBand: '',
    boothsPerSide: '',
    boothWidthM: '3',
    boothDepthM: '3',
    aisleM: '3',
    crossAisleM: '4',
    doorsSouth: '2',
    doorsNorth: '0',
    stage: 'none',
    rawCount: '0',
    rawWidthM: '6',
    rawDepthM: '6',
    standardVnd: '8000000',
    cornerPercent: '10',
    rawVndPerM2: '700000',
    scheme: 'row',
    prefix: '',
    features: ['power-3kw'],
  };
}
