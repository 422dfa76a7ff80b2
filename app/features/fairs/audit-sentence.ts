import type { TFunction } from 'i18next';
import type { Locale } from '~/kernel/format';
import { formatDateTimeShort } from '~/kernel/format-date';

interface Act {
  readonly action: string;
  readonly details: Readonly<Record<string, unknown>>;
}

const listed = 12;

/**
 * An act as a sentence without its subject: "giao gian A01, A02 cho HTX chè Shan tuyết". A code without words is shown as
 * it is, with the name of its record. Facts: `name`, `number`, `booths`, `count` and whatever plain values the act keeps.
 */
export function auditSentence({ action, details }: Act, t: TFunction, locale: Locale): string {
  const booths = Array.isArray(details.booths) ? details.booths.filter(isText) : [];
  const more = booths.length > listed ? '…' : '';
  const boothCount = typeof details.booths === 'number' ? details.booths : booths.length;
  const facts = {
    ...plain(details, locale),
    name: text(details.name) || text(details.facility),
    facility: text(details.facility) || text(details.name),
    number: details.number ? String(details.number).padStart(4, '0') : '',
    booths: booths.slice(0, listed).join(', ') + more,
    boothCount,
    count: typeof details.count === 'number' ? details.count : boothCount,
  };
  const words = t(`audit:actions.${action}`, { ...facts, defaultValue: '' })
    .replace(/\s+/g, ' ')
    .trim();
  return words || [action, facts.name].filter(Boolean).join(' · ');
}

/** Facts of an act that its sentence does not say, as pairs for the lines under it: a reason, what changed. */
export function auditNotes(
  { details }: Act,
  locale: Locale,
): readonly (readonly [key: string, value: string])[] {
  const notes: (readonly [string, string])[] = [];
  if (isText(details.reason) && details.reason) notes.push(['reason', details.reason]);
  const changes = details.changes;
  if (typeof changes === 'object' && changes !== null) {
    for (const [field, pair] of Object.entries(changes)) {
      if (!Array.isArray(pair)) continue;
      notes.push([field, `${shown(pair[0], locale)} → ${shown(pair[1], locale)}`]);
    }
  }
  return notes;
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
