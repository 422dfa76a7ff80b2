import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoothStatuses } from '../booth-state';
import { indexFacilities, shortenCodes } from '../booths-by-facility';
import type { PlanBooth } from '../plan-document';

/** Who stands where, after the plan on paper: a printed booth has room for its code, not for a name. */
export function PrintedIndex({
  booths,
  statuses,
}: {
  readonly booths: readonly PlanBooth[];
  readonly statuses: BoothStatuses;
}) {
  const { t } = useTranslation('floor-plan');
  const entries = useMemo(() => indexFacilities(booths, statuses), [booths, statuses]);
  if (entries.length === 0) return null;
  return (
    <section className="plan-index">
      <h2>{t('pdf.index')}</h2>
      <ul>
        {entries.map(({ name, places }) => (
          <li key={name}>
            {name} <b>{shortenCodes(places.flatMap(({ codes }) => codes))}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
