import { useTranslation } from 'react-i18next';
import { Steps } from '~/ui/navigation/steps';
import type { FormSection } from '../completeness';

/** The parts of the form with how much each still lacks; each leads to its part. */
export function PartProgress({
  sections,
  hrefFor,
}: {
  readonly sections: readonly { readonly key: FormSection; readonly missing: number }[];
  readonly hrefFor: (key: FormSection) => string;
}) {
  const { t } = useTranslation('applications');
  const first = sections.find(({ missing }) => missing > 0)?.key;
  return (
    <Steps
      label={t('form.progress')}
      steps={sections.map(({ key, missing }) => ({
        key,
        label: t(`sections.${key}`),
        state: missing === 0 ? 'done' : key === first ? 'now' : 'waiting',
        href: hrefFor(key),
        count: missing === 0 ? undefined : t('form.missing', { count: missing }),
      }))}
    />
  );
}
