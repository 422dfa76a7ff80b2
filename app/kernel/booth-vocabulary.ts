/** Booth kinds of `booths.csv`: standard 3 × 3 m, corner (two open sides), raw space (from 18 m², nothing built). */
export const BOOTH_KINDS = ['standard', 'corner', 'raw'] as const;

export type BoothKind = (typeof BOOTH_KINDS)[number];

/**
 * What a booth can offer and an applicant can need. Files may carry further words of their own (a market's
 * `eigen-materieel`), so this is the vocabulary of the forms, not a closed set.
 */
export const BOOTH_FEATURES = [
  'power-3kw',
  'power-10kw',
  'water',
  'gas',
  'internet',
  'heavy-load',
  'wall',
] as const;

export type BoothFeature = (typeof BOOTH_FEATURES)[number];
