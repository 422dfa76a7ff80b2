import { boothErrorWords, type Words } from '~/features/booths/booth-words';
import { formatCount, type Locale } from '~/kernel/format';
import type { AppError } from '~/kernel/result';

/** What contradicts itself, with the booth and the application it is about: a sentence of its own. */
function faultWords(t: Words, fault: string, details: object): string {
  return t([`allocation-reasons:faults.${fault}`, 'allocation:errors.faults'], details);
}

/** A refusal of this slice, or of the booths behind it, in words. */
export function draftErrorWords(t: Words, locale: Locale, error: AppError): string {
  if (!error.code.startsWith('allocation.')) return boothErrorWords(t, locale, error);
  const details = Object.fromEntries(
    Object.entries(error.details ?? {}).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.join(', ')
        : typeof value === 'number'
          ? formatCount(value, locale)
          : value,
    ]),
  );
  const who = details.who === '' ? t('allocation:somebody') : details.who;
  return t([`allocation:errors.${error.code.replace('allocation.', '')}`, 'errors:unknown'], {
    ...details,
    who,
    fault: typeof details.fault === 'string' ? faultWords(t, details.fault, details) : '',
    state: typeof details.state === 'string' ? t(`allocation:state.${details.state}`) : '',
  });
}
