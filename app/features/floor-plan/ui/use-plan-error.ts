import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '~/kernel/result';
import { errorWords } from '~/platform/i18n/error-words';
import { codeList } from '../code-list';

/** A refusal of the plan in words: what happened, what was kept, what to do. */
export function usePlanError(): (error: AppError) => string {
  const { i18n } = useTranslation('floor-plan');
  return useCallback((error) => errorWords(i18n, withShortLists(error)), [i18n]);
}

/** Lists of booths as a person reads them. */
export function withShortLists(error: AppError): AppError {
  const details = Object.entries(error.details ?? {}).map(([key, value]) => [
    key,
    Array.isArray(value) ? codeList(value) : value,
  ]);
  return { code: error.code, details: Object.fromEntries(details) };
}
