import type { i18n } from 'i18next';
import type { AppError } from '~/kernel/result';

/**
 * The words of an error value. They stand under the code in `errors.json`, or under `errors.<code>` in any other
 * namespace, so that a slice keeps its words beside its other words. A code nobody wrote words for gets general ones.
 */
export function errorWords(i18n: i18n, error: AppError): string {
  const { ns } = i18n.options;
  return i18n.t([`errors:${error.code}`, `errors.${error.code}`, 'errors:unknown'], {
    ...error.details,
    ns: typeof ns === 'string' ? [ns] : [...(ns ?? [])],
  });
}
