import type { DraftFields } from './draft';
import { type ApplicationRules, applicationSchema, type CompleteApplication } from './schema';

/** The steps of the form, in order. Words: `applications:sections.<key>`. */
export const FORM_SECTIONS = ['goods', 'booths', 'exhibits', 'fascia', 'people'] as const;
export type FormSection = (typeof FORM_SECTIONS)[number];

const sectionOf: Readonly<Record<string, FormSection>> = {
  categoryCode: 'goods',
  funding: 'goods',
  province: 'goods',
  boothKind: 'booths',
  boothsMin: 'booths',
  boothsMax: 'booths',
  wishes: 'booths',
  wishZone: 'booths',
  anywhere: 'booths',
  needs: 'booths',
  exhibits: 'exhibits',
  fasciaVi: 'fascia',
  fasciaEn: 'fascia',
  contactName: 'people',
  contactPosition: 'people',
  contactPhone: 'people',
  contactEmail: 'people',
  signatoryName: 'people',
  signatoryPosition: 'people',
  note: 'people',
};

export interface FieldFault {
  /** Name of the control: `boothsMax`, `exhibits[0].nameVi`. */
  readonly field: string;
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export interface Completeness {
  readonly sections: readonly {
    readonly key: FormSection;
    /** Faults of what was typed and of what is still missing. */
    readonly faults: readonly FieldFault[];
  }[];
  readonly faults: readonly FieldFault[];
  /** The checked application once nothing is missing. */
  readonly complete: CompleteApplication | null;
}

/** What a draft still lacks before it can be sent in, by step of the form. */
export function completenessOf(draft: DraftFields, rules: ApplicationRules): Completeness {
  const parsed = applicationSchema(rules).safeParse(draft);
  const found = parsed.success ? [] : parsed.error.issues.map((issue) => asFault(issue, draft));
  const faults = [...found, ...faultsBetween(draft, rules)];
  return {
    faults,
    sections: FORM_SECTIONS.map((key) => ({
      key,
      faults: faults.filter(({ field }) => sectionOf[field.split('[')[0] ?? ''] === key),
    })),
    complete: parsed.success && faults.length === 0 ? parsed.data : null,
  };
}

/** What is wrong between fields; told even while other fields are still empty. */
function faultsBetween(draft: DraftFields, rules: ApplicationRules): readonly FieldFault[] {
  const [min, max] = [draft.boothsMin, draft.boothsMax].map((text) =>
    /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined,
  );
  const faults: FieldFault[] = [];
  const add = (field: string, code: string, details: FieldFault['details'] = {}) =>
    faults.push({ field, code, details });
  if (min === 0) add('boothsMin', 'at-least-one');
  if (min !== undefined && max !== undefined && min > max)
    add('boothsMax', 'min-above-max', { min, max });
  if (max !== undefined && max > rules.boothCap)
    add('boothsMax', 'above-cap', { cap: rules.boothCap });
  if (draft.anywhere === 'no' && draft.wishes.trim() === '') add('wishes', 'wishes-needed');
  return faults;
}

/** The place in the form of the n-th exhibit that was not left empty. */
function exhibitRow(draft: DraftFields, index: number): number {
  const filled = draft.exhibits.flatMap((row, place) =>
    Object.values(row).some((cell) => cell.trim() !== '') ? [place] : [],
  );
  return filled[index] ?? index;
}

function asFault(
  issue: {
    readonly path: readonly PropertyKey[];
    readonly message: string;
    readonly params?: Readonly<Record<string, unknown>>;
    readonly maximum?: number | bigint;
  },
  draft: DraftFields,
): FieldFault {
  const [field = '', row, cell] = issue.path;
  const name =
    typeof row === 'number' && cell !== undefined
      ? `${String(field)}[${exhibitRow(draft, row)}].${String(cell)}`
      : String(field);
  const plain = Object.entries(issue.params ?? {}).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  const limit: [string, number][] =
    issue.maximum === undefined ? [] : [['max', Number(issue.maximum)]];
  return { field: name, code: issue.message, details: Object.fromEntries([...limit, ...plain]) };
}
