import { useTranslation } from 'react-i18next';
import { textIn, useProvinceName } from '~/features/fairs/ui/fair-words';
import type { PlanBooth } from '~/features/floor-plan/plan-document';
import { formatCount, formatMoney } from '~/kernel/format';
import { KeyValues } from '~/ui/feedback/key-values';
import { useLocale } from '~/ui/locale';
import { featureWord } from '../booth-words';
import type { ApplicationView } from './allocation-model';
import { useBoothWords } from './use-booth-words';

/** What one booth is and offers. */
export function BoothFacts({ booth }: { readonly booth: PlanBooth }) {
  const { t } = useTranslation('booths');
  const words = useBoothWords();
  const locale = useLocale();
  const metres = (length: number) => formatCount(length, locale);
  const facts = [
    ['kind', t(`kind.${booth.kind}`)],
    ['area', `${metres(booth.widthM)} × ${metres(booth.depthM)} m`],
    ['zone', booth.zone],
    ['features', booth.features.map((feature) => featureWord(words, feature)).join(', ')],
    ['categories', booth.categories.join(', ') || t('panel.facts.anyCategory')],
    ['price', formatMoney(BigInt(booth.priceVnd), locale)],
  ] as const;
  return (
    <KeyValues
      items={facts.flatMap(([key, value]) =>
        value ? [{ key, label: t(`panel.facts.${key}`), value }] : [],
      )}
    />
  );
}

/** What an application asks for, and what it has. */
export function ApplicationFacts({
  application,
  has,
}: {
  readonly application: ApplicationView;
  readonly has: readonly PlanBooth[];
}) {
  const { t } = useTranslation('booths');
  const words = useBoothWords();
  const locale = useLocale();
  const provinceName = useProvinceName();
  const otherwise = application.anywhere ? [t('panel.facts.anywhere')] : [];
  const facts = [
    ['booths', has.map(({ code }) => code).join(', ') || t('panel.facts.none')],
    ['province', provinceName(application.provinceSlug)],
    ['funding', t(`funding.${application.funding}`)],
    ['wishes', [...application.wishes, ...otherwise].join(' → ')],
    ['needs', application.needs.map((need) => featureWord(words, need)).join(', ')],
    ['categories', textIn(locale, application.categoryVi, application.categoryEn)],
  ] as const;
  return (
    <KeyValues
      items={facts.flatMap(([key, value]) =>
        value ? [{ key, label: t(`panel.facts.${key}`), value }] : [],
      )}
    />
  );
}
