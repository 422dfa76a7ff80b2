import { z } from 'zod';
import { BOOTH_KINDS } from '~/kernel/booth-vocabulary';

/** Booths as a confirmation keeps them, by code; money as digits. None: the application has lost them all. */
export const confirmedBoothsSchema = z.array(
  z.object({
    code: z.string(),
    kind: z.enum(BOOTH_KINDS),
    priceVnd: z.string().regex(/^\d+$/),
  }),
);
export type ConfirmedBooths = z.infer<typeof confirmedBoothsSchema>;
