import { z } from 'zod';
import { displayPhone } from '~/kernel/phone';

/** A product to be shown, as typed. */
export interface ExhibitFields {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly description: string;
}

export const LINE_FIELDS = [
  'categoryCode',
  'funding',
  'province',
  'boothKind',
  'boothsMin',
  'boothsMax',
  'wishes',
  'wishZone',
  'anywhere',
  'fasciaVi',
  'fasciaEn',
  'contactName',
  'contactPosition',
  'contactPhone',
  'contactEmail',
  'signatoryName',
  'signatoryPosition',
  'note',
] as const;
export type LineField = (typeof LINE_FIELDS)[number];

/** Everything in the form exactly as it was typed, right or wrong: a draft never loses a keystroke to a rule. */
export type DraftFields = Readonly<Record<LineField, string>> & {
  readonly needs: readonly string[];
  readonly exhibits: readonly ExhibitFields[];
};

export const MAX_EXHIBITS = 30;
const MAX_RAW_LENGTH = 4_000;
const MAX_NEEDS = 40;

const emptyExhibit: ExhibitFields = { nameVi: '', nameEn: '', description: '' };

const rawText = z.string().catch('');
const draftSchema = z.object({
  ...(Object.fromEntries(LINE_FIELDS.map((field) => [field, rawText])) as Record<
    LineField,
    typeof rawText
  >),
  needs: z.array(z.string()).catch([]),
  exhibits: z.array(z.object({ nameVi: rawText, nameEn: rawText, description: rawText })).catch([]),
});

/** The fields of a stored draft; whatever an older form did not know is empty. */
export function readStoredDraft(stored: unknown): DraftFields {
  const fields = z.object({ fields: draftSchema }).safeParse(stored);
  return fields.success ? fields.data.fields : draftSchema.parse({});
}

/** PostgreSQL keeps no NUL and no half characters; everything else stays as typed. */
function raw(value: FormDataEntryValue | null): string {
  if (typeof value !== 'string') return '';
  return value
    .replaceAll('\0', '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .slice(0, MAX_RAW_LENGTH);
}

/** Reads the form. A field that the form did not send is empty. */
export function readDraftForm(form: FormData): DraftFields {
  const lines = Object.fromEntries(LINE_FIELDS.map((field) => [field, raw(form.get(field))]));
  const needs = [...new Set(form.getAll('needs').map(raw))].filter(Boolean).slice(0, MAX_NEEDS);
  const exhibits: ExhibitFields[] = [];
  for (let row = 0; row < MAX_EXHIBITS && form.has(`exhibits[${row}].nameVi`); row++) {
    const cell = (name: keyof ExhibitFields) => raw(form.get(`exhibits[${row}].${name}`));
    exhibits.push({
      nameVi: cell('nameVi'),
      nameEn: cell('nameEn'),
      description: cell('description'),
    });
  }
  return { ...(lines as Record<LineField, string>), needs, exhibits };
}

/**
 * Adds or removes a row of exhibits, as the button says (`exhibit-add`, `exhibit-remove:2`), so that rows come and go
 * without scripts. Any other intent changes nothing.
 */
export function applyExhibitIntent(fields: DraftFields, intent: string): DraftFields {
  if (intent === 'exhibit-add' && fields.exhibits.length < MAX_EXHIBITS) {
    return { ...fields, exhibits: [...fields.exhibits, emptyExhibit] };
  }
  const row = /^exhibit-remove:(\d{1,2})$/.exec(intent)?.[1];
  if (row === undefined) return fields;
  return { ...fields, exhibits: fields.exhibits.filter((_, index) => index !== Number(row)) };
}

/** A new draft, with what is known of the facility already filled in. */
export function newDraft(facility: {
  readonly name: string;
  readonly nameEn: string | null;
  readonly productGroup: string;
  readonly province: string;
  readonly contactName: string;
  readonly contactPosition: string;
  readonly phone: string;
  readonly email: string | null;
  readonly categories: readonly string[];
}): DraftFields {
  return {
    ...draftSchema.parse({}),
    categoryCode: facility.categories.includes(facility.productGroup) ? facility.productGroup : '',
    province: facility.province,
    boothsMin: '1',
    boothsMax: '1',
    anywhere: 'yes',
    fasciaVi: facility.name.length <= MAX_FASCIA_LENGTH ? facility.name : '',
    fasciaEn: facility.nameEn && facility.nameEn.length <= MAX_FASCIA_LENGTH ? facility.nameEn : '',
    contactName: facility.contactName,
    contactPosition: facility.contactPosition,
    contactPhone: displayPhone(facility.phone),
    contactEmail: facility.email ?? '',
    exhibits: [emptyExhibit],
  };
}

/** Characters that a fascia board of a 3 m booth shows legibly in one or two lines. */
export const MAX_FASCIA_LENGTH = 40;
