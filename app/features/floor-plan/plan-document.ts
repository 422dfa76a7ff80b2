import { z } from 'zod';
import { BOOTH_KINDS } from '~/kernel/booth-vocabulary';

/** Version of the document's shape (not of a fair's plan): a reader refuses what it does not know. */
export const planDocumentVersion = 1;

const metres = z.number().finite().min(0).max(2000);
const length = z.number().finite().min(0.1).max(2000);
const label = z.object({ vi: z.string().max(120), en: z.string().max(120) });
const word = z.string().min(1).max(120);

/** A booth on the floor. Lengths in metres, origin at the hall's top left; `priceVnd` is whole đồng as digits. */
export const planBoothSchema = z.object({
  id: z.string().min(1).max(64),
  code: z.string().min(1).max(20),
  hall: z.string().min(1).max(40),
  row: z.string().min(1).max(40),
  position: z.number().int().min(0).max(100_000),
  kind: z.enum(BOOTH_KINDS),
  features: z.array(word).max(40),
  categories: z.array(word).max(40),
  xM: metres,
  yM: metres,
  widthM: length,
  depthM: length,
  breakAfter: z.boolean(),
  priceVnd: z.string().regex(/^\d{1,15}$/),
  zone: z.string().min(1).max(60).nullable(),
});

/** What is not sold: its outline is a polygon of [x, y] corners in metres. */
export const planAreaSchema = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(['stage', 'conference', 'walkway', 'wall', 'service']),
  label,
  points: z
    .array(z.tuple([metres, metres]))
    .min(3)
    .max(64),
});

export const hallSides = ['north', 'east', 'south', 'west'] as const;

/** A door in a wall: `atM` is its centre, measured from the wall's left (north, south) or top (east, west) end. */
export const planEntranceSchema = z.object({
  id: z.string().min(1).max(64),
  label,
  side: z.enum(hallSides),
  atM: metres,
  widthM: length,
});

export const planHallSchema = z.object({
  code: z.string().min(1).max(40),
  name: label,
  widthM: length,
  depthM: length,
  areas: z.array(planAreaSchema).max(200),
  entrances: z.array(planEntranceSchema).max(60),
});

/** The whole floor plan of a fair as one JSON document; the database stores it as it is when a version is frozen. */
export const planDocumentSchema = z.object({
  version: z.literal(planDocumentVersion),
  halls: z.array(planHallSchema).max(40),
  booths: z.array(planBoothSchema).max(20_000),
});

export type PlanBooth = z.infer<typeof planBoothSchema>;
export type PlanArea = z.infer<typeof planAreaSchema>;
export type PlanEntrance = z.infer<typeof planEntranceSchema>;
export type PlanHall = z.infer<typeof planHallSchema>;
export type PlanDocument = z.infer<typeof planDocumentSchema>;
export type HallSide = (typeof hallSides)[number];

export const emptyPlan: PlanDocument = { version: planDocumentVersion, halls: [], booths: [] };

/** The booths of one hall, in document order. */
export function boothsOfHall(plan: PlanDocument, hallCode: string): readonly PlanBooth[] {
  return plan.booths.filter((booth) => booth.hall === hallCode);
}
