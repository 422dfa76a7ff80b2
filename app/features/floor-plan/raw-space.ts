/** Smallest raw space that is sold, in m² (nothing is built on it, no power). */
export const minRawAreaM2 = 18;
