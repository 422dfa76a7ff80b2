import { useTranslation } from 'react-i18next';

/** The shape of text that is on its way. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const { t } = useTranslation('ui');
  return (
    <div role="status">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical bars in a fixed number
        <span key={line} className="skeleton" aria-hidden="true" />
      ))}
    </div>
  );
}
