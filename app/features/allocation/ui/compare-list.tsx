import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { applicationNumber } from '~/features/applications/application-number';
import { useProvinceName } from '~/features/fairs/ui/fair-words';
import { changeOf, OUTCOME_CHANGES } from '../outcome';
import type { PlacedView } from './draft-model';
import { ChangeBadge } from './outcome-panel';

/** Every application whose booths a draft changes, or that it leaves without one: what it has, what it would have. */
export function CompareList({
  applications,
  whyNot,
  hrefFor,
}: {
  readonly applications: readonly PlacedView[];
  readonly whyNot: Readonly<Record<string, string>>;
  readonly hrefFor: (applicationId: string) => string;
}) {
  const { t } = useTranslation('allocation');
  const provinceName = useProvinceName();
  const order = (one: PlacedView) => (OUTCOME_CHANGES.indexOf(changeOf(one)) + 4) % 6;
  const rows = applications
    .filter((one) => changeOf(one) !== 'kept')
    .sort((a, b) => order(a) - order(b) || (a.number ?? 0) - (b.number ?? 0));
  const columns = ['facility', 'number', 'province', 'change', 'present', 'booths'] as const;
  return (
    <div className="panel">
      <section
        className="data-table-scroll"
        aria-label={t('outcomes.columns.change')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too
        tabIndex={0}
      >
        <table className="data-table">
          <caption className="sr-only">{t('outcomes.columns.change')}</caption>
          <thead>
            <tr>
              {columns.map((key) => (
                <th key={key} scope="col">
                  {t(`outcomes.columns.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.applicationId}>
                <th scope="row">
                  <Link className="text-link" to={hrefFor(one.applicationId)}>
                    {one.facilityName}
                  </Link>
                </th>
                <td>{applicationNumber(one.number)}</td>
                <td>{provinceName(one.provinceSlug)}</td>
                <td>
                  <ChangeBadge change={changeOf(one)} />
                </td>
                <td>{one.present.join(', ') || '–'}</td>
                <td>{one.booths.join(', ') || whyNot[one.applicationId] || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
