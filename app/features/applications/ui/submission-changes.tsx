import { useTranslation } from 'react-i18next';
import { useProvinceName } from '~/features/fairs/ui/fair-words';
import type { ApplicationChanges } from '../application-changes';

/** What was different when an application was sent in again: before and after, field by field. */
export function SubmissionChanges({ changes, changed }: ApplicationChanges) {
  const { t } = useTranslation(['applications', 'import']);
  const provinceName = useProvinceName();
  const pairs = Object.entries(changes);
  if (pairs.length === 0 && changed.length === 0) return null;
  const feature = (code: string) => t(`import:features.${code}`, { defaultValue: code });
  const words = (field: string, value: string): string => {
    if (value === '') return t('history.empty');
    if (field === 'funding') return t(`fundings.${value}`);
    if (field === 'boothKind') return t(`kinds.${value}`);
    if (field === 'province') return provinceName(value);
    if (field === 'anywhere') return t(value === 'yes' ? 'anywhereYes' : 'anywhereNo');
    if (field === 'needs') return value.split(', ').map(feature).join(', ');
    return value;
  };
  return (
    <ul className="list-disc ps-5">
      {pairs.map(([field, [before, after]]) => (
        <li key={field}>
          {t(`fields.${field}`)}: <del>{words(field, before)}</del> →{' '}
          <ins className="no-underline">{words(field, after)}</ins>
        </li>
      ))}
      {changed.length > 0 ? (
        <li>
          {t('history.alsoChanged', {
            fields: changed.map((field) => t(`fields.${field}`)).join(', '),
          })}
        </li>
      ) : null}
    </ul>
  );
}
