/** Which words a person agreed to when opening an account; changes when `accounts:consent.text` changes its meaning. */
export const accountConsent = { purpose: 'account', textVersion: '2026-11' } as const;
