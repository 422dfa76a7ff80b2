import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationNumber } from '~/features/applications/application-number';
import { boothRange } from '~/features/booths/booth-words';
import { useProvinceName } from '~/features/fairs/ui/fair-words';
import { foldText } from '~/kernel/text-folding';
import type { PlacedView } from './draft-model';

const listed = 30;

/** Applications that a draft leaves without a booth, each with the reason; one can be dragged onto the plan. */
export function UnplacedList({
  applications,
  whyNot,
  hrefFor,
  mayEdit,
}: {
  readonly applications: readonly PlacedView[];
  readonly whyNot: Readonly<Record<string, string>>;
  readonly hrefFor: (application: PlacedView) => string;
  readonly mayEdit: boolean;
}) {
  const { t } = useTranslation('allocation');
  const provinceName = useProvinceName();
  const [query, setQuery] = useState('');
  if (applications.length === 0) return <p className="muted">{t('unplaced.none')}</p>;
  const words = foldText(query).split(' ').filter(Boolean);
  const found = applications.filter(({ facilityName, provinceSlug, number }) => {
    const text = foldText(`${facilityName} ${provinceName(provinceSlug)} ${number ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      {applications.length > 8 ? (
        <input
          className="input mb-3"
          type="search"
          aria-label={t('unplaced.search')}
          placeholder={t('unplaced.search')}
          autoComplete="off"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      ) : null}
      <ul className="grid gap-4">
        {found.slice(0, listed).map((one) => (
          <li
            key={one.applicationId}
            className="booth-application"
            draggable={mayEdit}
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', one.applicationId);
              event.dataTransfer.effectAllowed = 'move';
            }}
          >
            <Link to={hrefFor(one)} preventScrollReset className="font-semibold">
              {one.facilityName}
            </Link>
            <p className="muted text-sm">
              {applicationNumber(one.number)} · {provinceName(one.provinceSlug)} ·{' '}
              {t('panel.booths', { range: boothRange(one.boothsMin, one.boothsMax) })}
            </p>
            <p className="text-sm">{whyNot[one.applicationId]}</p>
          </li>
        ))}
      </ul>
      {found.length > listed ? (
        <p className="muted mt-2 text-sm">{t('unplaced.more', { count: found.length - listed })}</p>
      ) : null}
    </>
  );
}
