import { useTranslation } from 'react-i18next';
import { applicationNumber } from '~/features/applications/application-number';
import type { Conflict } from '../conflicts';

/** Every application in whose way something stands, and what. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const { t } = useTranslation('allocation');
  return (
    <ul className="grid gap-2">
      {conflicts.map(({ applicationId, number, facilityName, code, details }) => (
        <li key={applicationId}>
          <span className="font-semibold">
            {applicationNumber(number)} {facilityName}
          </span>
          <br />
          {t(`conflict.${code}`, {
            ...details,
            by: details.by || t('somebody'),
            state: t(`applicationState.${details.state ?? ''}`, { defaultValue: '' }),
          })}
        </li>
      ))}
    </ul>
  );
}
