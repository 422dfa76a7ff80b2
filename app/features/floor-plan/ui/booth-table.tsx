import { useTranslation } from 'react-i18next';
import { formatCount, toLocale } from '~/kernel/format';
import { type BoothStatuses, statusOf } from '../booth-state';
import { areaM2 } from '../geometry';
import type { PlanBooth, PlanHall } from '../plan-document';
import { BoothSwatch } from './plan-legend';
import { usePlanWords } from './plan-words';

/** A phone has room for who is where; what the booth is like stands on its own page. */
const roomy = 'max-sm:hidden';

/** The plan of a hall as a table: for a screen reader, a text browser, or whoever likes lists better. */
export function BoothTable({
  hall,
  booths,
  statuses,
  hrefFor,
}: {
  readonly hall: PlanHall;
  readonly booths: readonly PlanBooth[];
  readonly statuses: BoothStatuses;
  readonly hrefFor?: (booth: PlanBooth) => string | null;
}) {
  const { t, i18n } = useTranslation('floor-plan');
  const locale = toLocale(i18n.language);
  const words = usePlanWords();
  return (
    <table className="plan-table">
      <caption>{t('table.caption', { hall: hall.name[locale] })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.code')}</th>
          <th scope="col" className={roomy}>
            {t('table.kind')}
          </th>
          <th scope="col" className={`number ${roomy}`}>
            {t('table.area')}
          </th>
          <th scope="col" className={roomy}>
            {t('table.zone')}
          </th>
          <th scope="col">{t('table.state')}</th>
          <th scope="col">{t('table.facility')}</th>
        </tr>
      </thead>
      <tbody>
        {booths.map((booth) => {
          const { state, label } = statusOf(statuses, booth.id);
          const href = hrefFor?.(booth) ?? null;
          return (
            <tr key={booth.id}>
              <th scope="row">{href ? <a href={href}>{booth.code}</a> : booth.code}</th>
              <td className={roomy}>{words.kind[booth.kind]}</td>
              <td className={`number ${roomy}`}>{`${formatCount(areaM2(booth), locale)} m²`}</td>
              <td className={roomy}>{booth.zone}</td>
              <td>
                <BoothSwatch state={state} /> {words.state[state]}
              </td>
              <td>{label}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
