import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent } from '~/kernel/format';
import { formatDateTimeShort } from '~/kernel/format-date';
import { useLocale } from '~/ui/locale';
import { runPath } from '../paths';
import { RunBadge, type RunView } from './run-words';

const columns = [
  'number',
  'state',
  'when',
  'who',
  'gap',
  'objective',
  'seconds',
  'seed',
  'hash',
] as const;
const figures: readonly string[] = ['gap', 'objective', 'seconds'];

/** Every run of a fair with what makes it checkable: seed, hash of its data, gap. */
export function RunsTable({
  fairSlug,
  runs,
}: {
  readonly fairSlug: string;
  readonly runs: readonly RunView[];
}) {
  const { t } = useTranslation('allocation');
  const locale = useLocale();
  if (runs.length === 0) return <p className="muted">{t('runs.empty')}</p>;
  const cells = (run: RunView) => ({
    number: (
      <Link className="text-link" to={runPath(fairSlug, run.number)}>
        {t('run.number', { number: run.number })}
      </Link>
    ),
    state: <RunBadge state={run.state} />,
    when: formatDateTimeShort(run.finishedAt ?? run.requestedAt, locale),
    who: run.requestedBy || '–',
    gap: run.gap === null ? '–' : formatPercent(run.gap, locale, 2),
    objective: run.objective === null ? '–' : formatCount(run.objective, locale),
    seconds: run.seconds === null ? '–' : formatCount(run.seconds, locale, 1),
    seed: run.seed,
    hash: run.inputHash ? <code title={run.inputHash}>{run.inputHash.slice(0, 12)}</code> : '–',
  });
  return (
    <div className="panel">
      <section
        className="data-table-scroll data-table-scroll--wide"
        aria-label={t('runs.caption')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too
        tabIndex={0}
      >
        <table className="data-table">
          <caption className="sr-only">{t('runs.caption')}</caption>
          <thead>
            <tr>
              {columns.map((key) => (
                <th
                  key={key}
                  scope="col"
                  className={figures.includes(key) ? 'text-end' : undefined}
                >
                  {t(`runs.columns.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => {
              const row = cells(run);
              return (
                <tr key={run.number}>
                  {columns.map((key) => (
                    <td key={key} className={figures.includes(key) ? 'text-end' : undefined}>
                      {row[key]}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
