import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { useLocale } from '~/ui/locale';
import { ConfirmDialog } from '~/ui/overlay/confirm-dialog';

/** Publish, or take it back; both ask first. */
export function PublicationActions({
  live,
  figures,
  letters,
}: {
  readonly live: { readonly id: string } | null;
  readonly figures: { readonly assigned: number; readonly facilities: number };
  /** How many facilities get a letter if it is published now. */
  readonly letters: number;
}) {
  const { t } = useTranslation('publication');
  const locale = useLocale();
  if (live) {
    return (
      <ConfirmDialog
        label={t('withdraw')}
        title={t('withdrawTitle')}
        confirmLabel={t('withdraw')}
        danger
        fields={{ intent: 'withdraw', publication: live.id }}
      >
        {t('withdrawText')}
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      label={t('publish')}
      look={{ kind: 'primary' }}
      title={t('publishTitle')}
      confirmLabel={t('publish')}
      fields={{ intent: 'publish' }}
    >
      {t('publishText', {
        assigned: formatCount(figures.assigned, locale),
        facilities: formatCount(figures.facilities, locale),
        letters: formatCount(letters, locale),
      })}
    </ConfirmDialog>
  );
}
