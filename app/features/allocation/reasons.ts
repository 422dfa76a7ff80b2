import type { ProblemFault } from '~/features/allocation/problem';
import { findProvince } from '~/kernel/provinces';
import en from '~/locales/en/allocation-reasons.json';
import vi from '~/locales/vi/allocation-reasons.json';

export type ReasonCode = keyof typeof vi.assigned | keyof typeof vi.unassigned;
export type ReasonLanguage = 'vi' | 'en';

type Detail = string | number;

/** Why somebody stands where it stands, or nowhere: a code and the facts its words need, so that any language can say it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly details: Readonly<Record<string, Detail>>;
}

const WORDS = { vi, en } as const;

function fill(
  text: string,
  details: Readonly<Record<string, Detail>>,
  language: ReasonLanguage,
): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = details[name] ?? '';
    return typeof value === 'number' && language === 'vi'
      ? String(value).replace('.', ',')
      : String(value);
  });
}

function lookUp(table: Readonly<Record<string, string>>, key: string): string {
  return table[key] ?? key;
}

/** Names that are codes in the details (needs, funding, provinces) in the reader's words. */
function inWords(details: Reason['details'], language: ReasonLanguage): Record<string, Detail> {
  const words = WORDS[language];
  const spoken: Record<string, Detail> = { ...details };
  const province =
    details.province ??
    (details.limitKind === 'quota' || details.funding ? details.name : undefined);
  const provinceName =
    typeof province === 'string' ? (findProvince(province)?.name ?? province) : undefined;
  if (provinceName !== undefined) {
    if (details.province !== undefined) spoken.province = provinceName;
    else spoken.name = provinceName;
  }
  if (typeof details.funding === 'string') spoken.funding = lookUp(words.funding, details.funding);
  if (typeof details.needs === 'string') {
    spoken.needs = details.needs
      .split(';')
      .map((need) => lookUp(words.features, need))
      .join(', ');
  }
  if (typeof details.limitKind === 'string') {
    spoken.limit = fill(lookUp(words.limits, details.limitKind), spoken, language);
  }
  return spoken;
}

/** Does a reason say why somebody stands where it stands, and not why it stands nowhere? */
export function isAssignedReason({ code }: Reason): boolean {
  return code in WORDS.vi.assigned;
}

export function reasonText(language: ReasonLanguage, reason: Reason): string {
  const { assigned, unassigned } = WORDS[language];
  const text = lookUp({ ...assigned, ...unassigned }, reason.code);
  return fill(text, inWords(reason.details, language), language);
}

export function faultText(language: ReasonLanguage, fault: ProblemFault): string {
  return fill(lookUp(WORDS[language].faults, fault.code), fault.details, language);
}
