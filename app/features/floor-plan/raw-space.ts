/** Booth kinds of the domain: standard (3 × 3 m), corner (two open sides), raw space (from 18 m², no walls, no power). */
export const boothKinds = ['standard', 'corner', 'raw'] as const;
export type BoothKind = (typeof boothKinds)[number];

/** Smallest raw space that is sold, in m². */
export const minRawAreaM2 = 18;
