import { formatCount, type Locale } from '~/kernel/format';
import { formatDateTime, formatTime } from '~/kernel/format-date';
import { provinceLabel } from '~/kernel/provinces';
import type { AppError } from '~/kernel/result';

/** A `t` with plain types, the server's or a component's (`useBoothWords`); keys are given with their namespace. */
export type Words = (key: string | string[], values?: object) => string;

/** A feature of a booth in words; a file's own word stands as it is. */
export function featureWord(t: Words, feature: string): string {
  return t([`import:features.${feature}`, 'booths:asIs'], { value: feature });
}

/** `2–4` or `2`. */
export function boothRange(min: number, max: number): string {
  return min === max ? String(min) : `${min}–${max}`;
}

/** What is not as the application asked, in words. Codes of {@link misfits}. */
export function misfitWords(t: Words, misfit: AppError): string {
  return t(`booths:misfit.${misfit.code.replace('booth.', '')}`, readable(t, misfit.details));
}

/** A refusal of this slice in words: what happened, what was kept, what to do. */
export function boothErrorWords(t: Words, locale: Locale, error: AppError): string {
  const details = readable(t, error.details, locale);
  return t(
    [
      `booths:errors.${error.code}`,
      `errors:${error.code}`,
      'errors:unknown',
      'booths:errors.unknown',
    ],
    details,
  );
}

/** Details as people read them: lists joined, provinces, needs, kinds and sources named. */
function readable(t: Words, details: AppError['details'] = {}, locale: Locale = 'vi'): object {
  const text = Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? value.join(', ')
        : typeof value === 'number'
          ? formatCount(value, locale)
          : value,
    ]),
  );
  const { needs, holders, province, funding, kind, groups } = details;
  const category = locale === 'en' ? details.categoryEn : details.categoryVi;
  return {
    ...text,
    by:
      Array.isArray(holders) && holders.length > 0
        ? ` ${t('booths:by', { holders: holders.join(', ') })}`
        : '',
    ...(Array.isArray(needs)
      ? { needs: needs.map((need) => featureWord(t, need)).join(', ') }
      : {}),
    ...(Array.isArray(groups)
      ? { groups: groups.map((codes) => t('booths:group', { codes })).join(` ${t('booths:and')} `) }
      : {}),
    ...(typeof province === 'string'
      ? { province: provinceLabel(province, t('import:provinceNow')) }
      : {}),
    ...(typeof funding === 'string' ? { funding: t(`booths:funding.${funding}`) } : {}),
    ...(typeof kind === 'string' ? { kind: t(`booths:kind.${kind}`) } : {}),
    ...(typeof category === 'string' ? { category } : {}),
  };
}

/** The end of a hold: the time alone when it is today's business, with its day otherwise. */
export function untilWords(endsAt: Date | string, now: Date | string, locale: Locale): string {
  const hours = (new Date(endsAt).getTime() - new Date(now).getTime()) / 3_600_000;
  return hours < 12 ? formatTime(endsAt) : formatDateTime(endsAt, locale);
}
