/** The editable details of an organisation; '' where nothing is known. */
export interface EditableDetails {
  readonly name: string;
  readonly nameEn: string;
  readonly taxCode: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

/** A short mark of what a form was drawn from: it differs when anybody saved something else in between (FNV-1a, 32 bits). */
export function organisationFingerprint(details: EditableDetails): string {
  const { name, nameEn, taxCode, address, phone, email } = details;
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify([name, nameEn, taxCode, address, phone, email])) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
