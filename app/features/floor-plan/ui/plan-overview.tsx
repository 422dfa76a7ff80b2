import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { LinkButton } from '~/ui/actions/link-button';
import { Figure } from '~/ui/feedback/figure';
import { Figures } from '~/ui/feedback/figures';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { planExportPath, planPath, planPdfPath, planVersionsPath } from '../paths';
import type { PlanDiff } from '../plan-diff';
import type { HallSummary, PlanFigures } from '../plan-figures';
import { type PlanWire, unpackPlan } from '../plan-wire';
import { HallsTable } from './halls-table';
import { PlanView } from './plan-view';
import { PublishPanel } from './publish-panel';

export interface PlanOverviewProps {
  readonly slug: string;
  readonly hall: string | undefined;
  readonly wire: PlanWire;
  readonly figures: PlanFigures;
  readonly halls: readonly HallSummary[];
  readonly last: number;
  readonly changes: PlanDiff | null | undefined;
  readonly mayPublish: boolean;
}

/** The plan as it stands: its figures, its picture, its halls, and publishing. */
export function PlanOverview(props: PlanOverviewProps) {
  const { slug, hall, wire, figures, halls, last, changes, mayPublish } = props;
  const { t } = useTranslation('floor-plan');
  const locale = useLocale();
  const { plan, statuses } = useMemo(() => unpackPlan(wire), [wire]);
  const number = (value: number) => formatCount(value, locale, 0);
  return (
    <>
      <Figures>
        <Figure
          value={number(figures.booths)}
          words={t('page.figures.booths', { count: figures.booths })}
        />
        {(['standard', 'corner', 'raw'] as const).map((kind) => (
          <Figure key={kind} value={number(figures[kind])} words={t(`page.figures.${kind}`)} />
        ))}
        <Figure value={number(figures.areaM2)} words={t('page.figures.area')} />
      </Figures>
      <p className="plan-phone muted">{t('page.phone')}</p>
      <div className="plan-sections">
        <PublishPanel
          last={last}
          changes={changes}
          booths={figures.booths}
          halls={halls.length}
          mayPublish={mayPublish}
        />
        <Panel flush>
          <PlanView
            opens="legible"
            plan={plan}
            statuses={statuses}
            hallCode={hall}
            hallHref={(code) => planPath(slug, code)}
          />
        </Panel>
        <HallsTable fairSlug={slug} halls={halls} />
        <div className="button-group">
          <LinkButton href={planVersionsPath(slug)}>{t('page.versions')}</LinkButton>
          <LinkButton href={planPdfPath(slug)} download={`mat-bang-${slug}.pdf`}>
            {t('page.pdf')}
          </LinkButton>
          <LinkButton href={planExportPath(slug, 'xlsx')} download>
            {t('page.exportXlsx')}
          </LinkButton>
          <LinkButton href={planExportPath(slug, 'csv')} download="booths.csv">
            {t('page.exportCsv')}
          </LinkButton>
        </div>
      </div>
    </>
  );
}
