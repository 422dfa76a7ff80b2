import type { TFunction } from 'i18next';
import { formatCount, type Locale } from '~/kernel/format';
import { formatDateTimeShort } from '~/kernel/format-date';

interface Act {
  readonly action: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Booths a sentence names before it counts the rest, which the notes name. */
const listed = 12;

/**
 * An act as a sentence without its subject: "giao gian A01, A02 cho HTX chè Shan tuyết". A code without words is shown as
 * it is, with the name of its record. Facts: `name`, `number`, `booths`, `count` and whatever plain values the act keeps.
 * @param options.whole names every booth, for a file
 */
export function auditSentence(
  { action, details }: Act,
  t: TFunction,
  locale: Locale,
  options: { readonly whole?: boolean } = {},
): string {
  const booths = codesOf(details);
  const boothCount = typeof details.booths === 'number' ? details.booths : booths.length;
  const facts = {
    ...plain(details, locale),
    name: text(details.name) || text(details.facility),
    facility: text(details.facility) || text(details.name),
    number: numberOf(action, details.number),
    booths: options.whole ? booths.join(', ') : someOf(booths, t, locale),
    boothCount,
    count: typeof details.count === 'number' ? details.count : boothCount,
  };
  const words = t(`audit:actions.${action}`, { ...facts, defaultValue: '' })
    .replace(/\s+/g, ' ')
    .trim();
  return words || [action, facts.name].filter(Boolean).join(' · ');
}

/**
 * Facts of an act that its sentence does not say, as pairs for the lines under it: all booths where the sentence names some,
 * why an application was left out, a reason, what changed.
 */
export function auditNotes(
  { details }: Act,
  t: TFunction,
  locale: Locale,
): readonly (readonly [key: string, value: string])[] {
  const notes: (readonly [string, string])[] = [];
  const booths = codesOf(details);
  if (booths.length > listed) notes.push(['booths', booths.join(', ')]);
  if (isText(details.why)) {
    const facts = plain(details, locale);
    const words = t(`allocation-reasons:unassigned.left-out-${details.why}`, {
      ...facts,
      defaultValue: '',
    });
    notes.push(['why', words || details.why]);
  }
  if (isText(details.reason) && details.reason) notes.push(['reason', details.reason]);
  const changes = details.changes;
  if (typeof changes === 'object' && changes !== null) {
    for (const [field, pair] of Object.entries(changes)) {
      if (!Array.isArray(pair)) continue;
      notes.push([field, `${shown(pair[0], locale)} → ${shown(pair[1], locale)}`]);
    }
  }
  if (Array.isArray(details.changed) && details.changed.length > 0)
    notes.push([
      'changed',
      details.changed
        .filter(isText)
        .map((key) => noteLabel(key, t))
        .join(', '),
    ]);
  return notes;
}

/** What stands before a note: its own word, or the label of the field in its form. */
export function noteLabel(key: string, t: TFunction): string {
  if (key === 'reason') return t('audit:reason');
  const own = t(`audit:notes.${key}`, { defaultValue: '' });
  const labels = [`fairs:form.${key}`, `applications:fields.${key}`];
  return own || t(labels, { defaultValue: key });
}

function codesOf(details: Act['details']): readonly string[] {
  return Array.isArray(details.booths) ? details.booths.filter(isText) : [];
}

function someOf(booths: readonly string[], t: TFunction, locale: Locale): string {
  const named = booths.slice(0, listed).join(', ');
  const count = booths.length - listed;
  if (count <= 0) return named;
  return t('audit:boothsMore', { listed: named, count, formatted: formatCount(count, locale) });
}

/** Applications are numbered `0001`, runs of the optimiser `1`, as every page writes them. */
function numberOf(action: string, number: unknown): string {
  if (!number) return '';
  return action.startsWith('allocation.') ? String(number) : String(number).padStart(4, '0');
}

const isText = (value: unknown): value is string => typeof value === 'string';
const text = (value: unknown): string => (isText(value) ? value : '');

function shown(value: unknown, locale: Locale): string {
  if (value === null || value === undefined || value === '') return '–';
  const written = String(value);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(written)) {
    return formatDateTimeShort(`${written}:00+07:00`, locale);
  }
  return written.length > 200 ? `${written.slice(0, 200)}…` : written;
}

/** Plain values as words; instants in the reader's form. Lists and objects are left out. */
function plain(details: Act['details'], locale: Locale): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).flatMap(([key, value]): [string, string | number][] => {
      if (typeof value === 'number') return [[key, value]];
      if (!isText(value)) return [];
      const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value);
      return [[key, instant ? formatDateTimeShort(value, locale) : value]];
    }),
  );
}
