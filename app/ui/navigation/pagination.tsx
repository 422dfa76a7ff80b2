import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { Icon } from '~/ui/icons/icon';
import { useLocale } from '~/ui/locale';
import { pageNumbers } from './page-numbers';

export interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly per: number;
  readonly total: number;
  readonly hrefFor: (page: number) => string;
}

/** Which rows are shown, of how many, and the way to the others. */
export function Pagination({ page, per, total, hrefFor }: PaginationProps) {
  const { t } = useTranslation('ui');
  const locale = useLocale();
  const last = Math.max(1, Math.ceil(total / per));
  const range = {
    from: formatCount(total === 0 ? 0 : (page - 1) * per + 1, locale),
    to: formatCount(Math.min(total, page * per), locale),
    total: formatCount(total, locale),
  };
  const step = (to: number, icon: 'chevronLeft' | 'chevronRight', label: string) =>
    to >= 1 && to <= last ? (
      <Link
        className="pagination__page"
        to={hrefFor(to)}
        rel={to < page ? 'prev' : 'next'}
        preventScrollReset
      >
        <Icon name={icon} label={label} />
      </Link>
    ) : (
      <span className="pagination__page pagination__page--off">
        <Icon name={icon} />
      </span>
    );
  return (
    <nav className="pagination" aria-label={t('pagination.label')}>
      <span>{t('pagination.range', range)}</span>
      {last > 1 ? (
        <span className="pagination__pages">
          {step(page - 1, 'chevronLeft', t('pagination.previous'))}
          {pageNumbers(page, last).map((number, index) =>
            number === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: at most two gaps, told apart by their place
              <span key={`gap-${index}`} className="pagination__page" aria-hidden="true">
                …
              </span>
            ) : (
              <Link
                key={number}
                className="pagination__page"
                to={hrefFor(number)}
                aria-label={t('pagination.page', { page: formatCount(number, locale) })}
                aria-current={number === page ? 'page' : undefined}
                preventScrollReset
              >
                {formatCount(number, locale)}
              </Link>
            ),
          )}
          {step(page + 1, 'chevronRight', t('pagination.next'))}
        </span>
      ) : null}
    </nav>
  );
}
