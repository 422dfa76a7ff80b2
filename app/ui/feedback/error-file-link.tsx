import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { errorListCsv, MOST_LISTED_ERRORS } from '~/kernel/error-list-csv';
import { formatCount } from '~/kernel/format';
import type { ListedError } from '~/kernel/row-error-words';
import { useLocale } from '../locale';

/**
 * The whole list of a refused file's faults to take away; the page itself shows the first of them. It is in the address, so
 * that nothing of the file has to be kept anywhere, and it works without scripts.
 */
export function ErrorFileLink({
  errors,
  count,
}: {
  readonly errors: readonly ListedError[];
  /** All there are; more than `errors` when the list was cut. */
  readonly count: number;
}) {
  const { t } = useTranslation('import');
  const locale = useLocale();
  const listed = Math.min(errors.length, MOST_LISTED_ERRORS);
  const href = useMemo(() => {
    const more = count - listed;
    const rest =
      more > 0 ? t('errorFileRest', { count: more, formatted: formatCount(more, locale) }) : '';
    const csv = errorListCsv(errors.slice(0, listed), rest);
    return `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`;
  }, [errors, listed, count, t, locale]);
  return (
    <a className="text-link" href={href} download="errors.csv">
      {t('errorFile', { count: listed, formatted: formatCount(listed, locale) })}
    </a>
  );
}
