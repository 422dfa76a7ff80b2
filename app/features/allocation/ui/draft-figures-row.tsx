import { useTranslation } from 'react-i18next';
import { formatCount, formatMoneyCompact, formatPercent } from '~/kernel/format';
import { Figure } from '~/ui/feedback/figure';
import { Figures } from '~/ui/feedback/figures';
import { useLocale } from '~/ui/locale';
import type { DraftFigures } from '../draft-figures';

/** What a draft achieves, in numbers; `outcomesHref` opens the records behind them. */
export function DraftFiguresRow({
  figures,
  outcomesHref,
}: {
  readonly figures: DraftFigures;
  readonly outcomesHref: string;
}) {
  const { t } = useTranslation('allocation');
  const locale = useLocale();
  const count = (value: number) => formatCount(value, locale);
  const { firstWishShare } = figures;
  return (
    <div className="mb-5">
      <Figures>
        <Figure
          value={count(figures.facilitiesPlaced)}
          words={t('figures.facilities', { total: count(figures.facilities) })}
          href={outcomesHref}
        />
        <Figure
          value={count(figures.boothsGiven)}
          words={t('figures.booths', { total: count(figures.booths) })}
        />
        <Figure
          value={firstWishShare === null ? '–' : formatPercent(firstWishShare, locale)}
          words={t('figures.firstWish')}
          href={`${outcomesHref}?f.wish=first`}
        />
        <Figure
          value={`${count(figures.provincesWithin)}/${count(figures.provinces)}`}
          words={t('figures.provinces')}
        />
        <Figure
          value={formatMoneyCompact(BigInt(figures.supportVnd), locale)}
          words={t('figures.support')}
        />
      </Figures>
    </div>
  );
}
