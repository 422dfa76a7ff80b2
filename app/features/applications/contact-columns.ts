import { displayPhone, parsePhone } from '~/kernel/phone';
import {
  asCellFault,
  type Column,
  fault,
  good,
  optionalTextColumn,
  refinedColumn,
} from '~/kernel/table-columns';

const line = (header: string, maxLength: number) =>
  optionalTextColumn(header, { maxLength, mayBeAbsent: true });

const MAIL_FORM = /^[^\s@,;]+@[^\s@.,;]+(\.[^\s@.,;]+)+$/;

const emailColumn: Column<string | null> = refinedColumn(
  line('contact_email', 254),
  (text) => {
    const address = text?.toLowerCase() ?? null;
    return address === null || MAIL_FORM.test(address) ? good(address) : fault('email-form');
  },
  (address) => address,
);

const phoneText = line('contact_phone', 30);
/** A plus sign before digits is a phone number here, not a formula. */
const INTERNATIONAL = /^'?\+[\d\s.()-]+$/;
/** Spreadsheets drop the first 0 of a number: mobile 9 digits, landline 10. */
const LOST_ZERO = /^(?:[35789]\d{8}|2\d{9})$/;

const phoneColumn: Column<string | null> = {
  ...phoneText,
  read(cell, context) {
    const typed = cell.trim();
    const text = INTERNATIONAL.test(typed)
      ? good(typed.replace(/^'/, ''))
      : phoneText.read(cell, context);
    if (!text.ok || text.value === null) return text;
    const digits = text.value.replace(/[\s.-]/g, '');
    const parsed = parsePhone(LOST_ZERO.test(digits) ? `0${digits}` : text.value);
    return parsed.ok ? good(parsed.value.e164) : asCellFault(parsed.error);
  },
  write: (e164) => phoneText.write(e164 === null ? null : displayPhone(e164)),
};

/**
 * Whom to write to and who signs, in five columns that may be missing. An empty cell says nothing: what is unknown stays
 * unknown, and what is known stays.
 */
export const contactColumns = {
  contactName: line('contact_name', 120),
  contactPhone: phoneColumn,
  contactEmail: emailColumn,
  signatoryName: line('signatory_name', 120),
  signatoryPosition: line('signatory_position', 120),
} as const;

export const CONTACT_FIELDS = [
  'contactName',
  'contactPhone',
  'contactEmail',
  'signatoryName',
  'signatoryPosition',
] as const satisfies readonly (keyof typeof contactColumns)[];
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** What is known of contact and signatory; null where nothing is. */
export type ContactFacts = Readonly<Record<ContactField, string | null>>;

/** The contact columns of anything that has them, and nothing else. */
export function contactFacts(of: ContactFacts): ContactFacts {
  return {
    contactName: of.contactName,
    contactPhone: of.contactPhone,
    contactEmail: of.contactEmail,
    signatoryName: of.signatoryName,
    signatoryPosition: of.signatoryPosition,
  };
}

/** Does a row of the file say something else than the record? */
export function contactDiffers(stored: ContactFacts, said: ContactFacts): boolean {
  return CONTACT_FIELDS.some((field) => said[field] !== null && said[field] !== stored[field]);
}
