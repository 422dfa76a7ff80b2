import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '../found-booths';
import { publicBoothPath, publicPlanPath } from '../paths';

/** What a search on the public plan found, as links: works before scripts, and is what a screen reader reads first. */
export function FoundBooths({
  fairSlug,
  query,
  found,
  total,
}: {
  readonly fairSlug: string;
  readonly query: string;
  readonly found: readonly FoundPlace[];
  /** Booths, not places. */
  readonly total: number;
}) {
  const { t } = useTranslation('booths');
  const shown = found.reduce((sum, { codes }) => sum + codes.length, 0);
  // The search box says that nothing was found.
  if (total === 0) return null;
  return (
    <section className="my-4">
      <h2 className="heading heading--4" role="status">
        {t('public.found', { query })} · {t('public.foundCount', { count: total })}
      </h2>
      <ul className="mt-2">
        {found.map(({ codes: [first = '', ...more], label }) => (
          <li key={first} className="flex flex-wrap items-center gap-x-3">
            <Link
              className="text-link inline-flex min-h-11 items-center gap-2"
              to={publicBoothPath(fairSlug, first)}
            >
              <b>{first}</b> {label ?? ''}
            </Link>
            {more.map((code) => (
              <Link
                key={code}
                className="text-link inline-flex min-h-11 min-w-11 items-center"
                to={publicBoothPath(fairSlug, code)}
              >
                {code}
              </Link>
            ))}
          </li>
        ))}
      </ul>
      {total > shown ? <p className="muted">{t('public.more', { count: total - shown })}</p> : null}
      <p>
        <Link className="text-link" to={publicPlanPath(fairSlug)}>
          {t('public.toPlan')}
        </Link>
      </p>
    </section>
  );
}
