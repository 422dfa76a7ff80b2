/** Points per millimetre: PDF lengths are points, 72 to the inch. */
export const pointsPerMm = 72 / 25.4;

/** ISO 216 sizes in points, portrait. */
export const paperSizes = {
  a3: { widthPt: 297 * pointsPerMm, heightPt: 420 * pointsPerMm },
  a4: { widthPt: 210 * pointsPerMm, heightPt: 297 * pointsPerMm },
  a6: { widthPt: 105 * pointsPerMm, heightPt: 148 * pointsPerMm },
} as const;
