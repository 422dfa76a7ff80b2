import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { publicBoothPath, publicPlanPath } from '../paths';

export interface FoundBooth {
  readonly code: string;
  readonly hall: string;
  readonly label: string | null;
}

/** What a search on the public plan found, as links: works before scripts, and is what a screen reader reads first. */
export function FoundBooths({
  fairSlug,
  query,
  found,
  total,
}: {
  readonly fairSlug: string;
  readonly query: string;
  readonly found: readonly FoundBooth[];
  readonly total: number;
}) {
  const { t } = useTranslation('booths');
  if (total === 0) {
    return (
      <p className="my-4" role="status">
        {t('public.noneFound', { query })}
      </p>
    );
  }
  return (
    <section className="my-4">
      <h2 className="heading heading--4" role="status">
        {t('public.found', { query })} · {t('public.foundCount', { count: total })}
      </h2>
      <ul className="mt-2">
        {found.map(({ code, label }) => (
          <li key={code}>
            <Link
              className="text-link inline-flex min-h-11 items-center gap-2"
              to={publicBoothPath(fairSlug, code)}
            >
              <b>{code}</b> {label ?? ''}
            </Link>
          </li>
        ))}
      </ul>
      {total > found.length ? (
        <p className="muted">{t('public.more', { count: total - found.length })}</p>
      ) : null}
      <p>
        <Link className="text-link" to={publicPlanPath(fairSlug)}>
          {t('public.toPlan')}
        </Link>
      </p>
    </section>
  );
}
