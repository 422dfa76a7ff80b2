import type { Instant } from '~/kernel/format';
import {
  formatDate,
  formatDateShort,
  formatDateTime,
  formatDateTimeShort,
  formatTime,
} from '~/kernel/format-date';
import { useLocale } from '~/ui/locale';

export interface DateTimeProps {
  readonly at: Instant;
  /** `day` 15 tháng 12, 2026 · `day-short` 15/12/2026 · `time` 14:02 · `full` both · `full-short` both, for table cells. */
  readonly form?: 'day' | 'day-short' | 'time' | 'full' | 'full-short';
}

/** A moment as people in Vietnam read it off the wall; machines find the instant in `dateTime`. */
export function DateTime({ at, form = 'day' }: DateTimeProps) {
  const locale = useLocale();
  const text = {
    day: () => formatDate(at, locale),
    'day-short': () => formatDateShort(at, locale),
    time: () => formatTime(at),
    full: () => formatDateTime(at, locale),
    'full-short': () => formatDateTimeShort(at, locale),
  }[form]();
  const instant = new Date(at);
  return (
    <time
      className="nowrap"
      dateTime={Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()}
    >
      {text}
    </time>
  );
}
