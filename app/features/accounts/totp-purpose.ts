/** Binds a sealed secret to its person: copied into another row it does not open. */
export const totpPurpose = (personId: string) => `totp:${personId}`;
