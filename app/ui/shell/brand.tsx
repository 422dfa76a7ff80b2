import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '~/ui/icons/brand-mark';

/** The mark and the name, leading home. */
export function Brand({ href }: { readonly href: string }) {
  const { t } = useTranslation('ui');
  return (
    <Link to={href} className="brand" aria-label={t('brand')}>
      <BrandMark />
      <span className="brand__name">{t('brand')}</span>
    </Link>
  );
}
