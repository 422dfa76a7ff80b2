import { useTranslation } from 'react-i18next';
import { formatDateTimeShort } from '~/kernel/format-date';
import { Notice } from '~/ui/feedback/notice';
import { useLocale } from '~/ui/locale';
import type { OthersChange } from '../merge-edits';

export interface Conflict {
  readonly by: string;
  readonly at: string;
  readonly changes: readonly OthersChange[];
  readonly contested: readonly string[];
}

/** Somebody else saved while this form was open: who, what, and what becomes of the reader's own typing. */
export function EditConflict({ conflict }: { readonly conflict: Conflict }) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const shown = (text: string) =>
    /^\d{4}-\d{2}-\d{2}T/.test(text)
      ? formatDateTimeShort(`${text}:00+07:00`, locale)
      : text || t('conflict.empty');
  const title = conflict.by
    ? t('conflict.title', { name: conflict.by, time: formatDateTimeShort(conflict.at, locale) })
    : t('conflict.titleNobody');
  return (
    <Notice tone="warning" live title={title}>
      <ul className="list-disc ps-5">
        {conflict.changes.map(({ field, from, to }) => (
          <li key={field}>
            {t(conflict.contested.includes(field) ? 'conflict.contested' : 'conflict.change', {
              field: t(`form.${field}`),
              from: shown(from),
              to: shown(to),
            })}
          </li>
        ))}
      </ul>
      <p>{t('conflict.kept')}</p>
    </Notice>
  );
}
