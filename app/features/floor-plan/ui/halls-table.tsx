import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatMoneyCompact } from '~/kernel/format';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { hallEditorPath, hallSettingsPath, planPath, redrawHallPath } from '../paths';
import type { HallSummary } from '../plan-figures';

/** The halls of a plan with their counts, and where each is drawn. */
export function HallsTable({
  fairSlug,
  halls,
}: {
  readonly fairSlug: string;
  readonly halls: readonly HallSummary[];
}) {
  const { t } = useTranslation('floor-plan');
  const locale = useLocale();
  const figure = (value: number) => formatCount(value, locale);
  return (
    <Panel title={t('page.halls')} flush>
      <div className="data-table-scroll">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('page.hall')}</th>
              <th scope="col" className="cell--end">
                {t('page.booths')}
              </th>
              <th scope="col" className="cell--end">
                {t('page.kinds')}
              </th>
              <th scope="col" className="cell--end">
                {t('page.size')}
              </th>
              <th scope="col" className="cell--end">
                {t('page.value')}
              </th>
              <th scope="col" className="plan-desk">
                <span className="sr-only">{t('page.edit')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {halls.map((hall) => (
              <tr key={hall.code}>
                <th scope="row">
                  <Link className="text-link" to={planPath(fairSlug, hall.code)}>
                    {locale === 'en' ? hall.nameEn : hall.nameVi}
                  </Link>
                </th>
                <td className="cell--end" data-label={t('page.booths')}>
                  <div>{figure(hall.booths)}</div>
                </td>
                <td className="cell--end" data-label={t('page.kinds')}>
                  <div>{`${figure(hall.standard)} · ${figure(hall.corner)} · ${figure(hall.raw)}`}</div>
                </td>
                <td className="cell--end" data-label={t('page.size')}>
                  <div>{`${figure(hall.widthM)} × ${figure(hall.depthM)} m`}</div>
                </td>
                <td className="cell--end" data-label={t('page.value')}>
                  <div>{formatMoneyCompact(BigInt(hall.priceVnd), locale)}</div>
                </td>
                <td className="plan-desk">
                  <span className="plan-hall-links">
                    <Link className="text-link" to={hallEditorPath(fairSlug, hall.code)}>
                      {t('page.edit')}
                    </Link>
                    <Link className="text-link" to={redrawHallPath(fairSlug, hall.code)}>
                      {t('page.redraw')}
                    </Link>
                    <Link className="text-link" to={hallSettingsPath(fairSlug, hall.code)}>
                      {t('page.settings')}
                    </Link>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
