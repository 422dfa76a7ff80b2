import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { Figure } from '~/ui/feedback/figure';
import { Figures } from '~/ui/feedback/figures';
import { useLocale } from '~/ui/locale';
import { Count } from '~/ui/text/count';
import type { FairCounts } from '../fair-facts';
import { organiserFairPagePath } from '../paths';

/** The big figures of a fair; each opens the records behind it where the page for them exists. */
export function FairFigures(props: {
  readonly slug: string;
  readonly counts: FairCounts;
  readonly daysToOpening: number;
  readonly pages: readonly string[];
}) {
  const { slug, counts, daysToOpening } = props;
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const href = (page: string, search = '') =>
    props.pages.includes(page) ? organiserFairPagePath(slug, page) + search : undefined;
  const words = (key: string, facts?: Record<string, unknown>) =>
    t(`overview.figures.${key}`, facts);
  return (
    <Figures>
      {daysToOpening > 0 ? (
        <Figure
          value={<Count value={daysToOpening} />}
          words={words('days')}
          href={href('calendar')}
        />
      ) : null}
      {daysToOpening === 0 ? (
        <Figure value={words('todayValue')} words={words('today')} href={href('calendar')} />
      ) : null}
      <Figure
        value={<Count value={counts.booths} />}
        words={words('booths', { count: counts.booths })}
        href={href('plan')}
      />
      <Figure
        value={<Count value={counts.applications} />}
        words={words('applications', { eligible: formatCount(counts.eligible, locale) })}
        href={href('applications')}
      />
      <Figure
        value={<Count value={counts.applicationsWaiting} />}
        words={words('waiting')}
        href={href('applications', '?f.staged=none')}
      />
      <Figure
        value={<Count value={counts.assigned} />}
        words={words('assigned', { total: formatCount(counts.booths, locale) })}
        href={href('allocation')}
      />
      {counts.assigned > 0 ? (
        <>
          <Figure value={<Count value={counts.facilitiesPlaced} />} words={words('facilities')} />
          <Figure value={<Count value={counts.provincesPlaced} />} words={words('provinces')} />
        </>
      ) : null}
    </Figures>
  );
}
