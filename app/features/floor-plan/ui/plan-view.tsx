import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toLocale } from '~/kernel/format';
import type { SelectionMode } from '../booth-selection';
import type { BoothStatuses } from '../booth-state';
import { boothsOfHall, type PlanBooth, type PlanDocument, type PlanHall } from '../plan-document';
import { indexPlan, searchPlan } from '../plan-search';
import { HallTabs } from './hall-tabs';
import { PlanLegend } from './plan-legend';
import { PlanSearchBox } from './plan-search-box';
import { PlanStage, type PlanStageHandle } from './plan-stage';
import { usePlanWords } from './plan-words';

export interface PlanViewProps {
  readonly plan: PlanDocument;
  /** The hall shown; the first when there is no such hall. */
  readonly hallCode?: string;
  readonly statuses: BoothStatuses;
  /** Address of the page that shows a hall; halls become tabs. */
  readonly hallHref?: (hallCode: string) => string;
  /** Address of a booth's page: booths are then links and work without JavaScript. */
  readonly hrefFor?: (booth: PlanBooth) => string | null;
  /** Booths can be chosen. `selected` is owned by the caller, `onBoothsSelect` asks for a new one. */
  readonly selectionMode?: SelectionMode;
  readonly selected?: ReadonlySet<string>;
  readonly onBoothsSelect?: (boothIds: readonly string[]) => void;
  /** A booth was opened (click, tap, Enter). With `hrefFor` this replaces following the link. */
  readonly onBoothActivate?: (booth: PlanBooth) => void;
  /** Something is being placed: the next booth activated (or dropped on) receives it, for pointer, touch and keyboard. */
  readonly carrying?: { readonly id: string; readonly label: string } | null;
  readonly onDropOnBooth?: (booth: PlanBooth, carriedId: string) => void;
  readonly onCarryEnd?: () => void;
  /** Who stands on a booth can be dragged to another one with the mouse; a drag that begins elsewhere pans. */
  readonly canCarry?: (booth: PlanBooth) => boolean;
  readonly onCarried?: (from: PlanBooth, onto: PlanBooth) => void;
  /** Drawing mode: a marquee selects, dragging (or alt + arrows) moves the selection, in metres. */
  readonly onBoothsMove?: (boothIds: readonly string[], dxM: number, dyM: number) => void;
  /** Booths to point out besides what the search finds. */
  readonly highlighted?: ReadonlySet<string>;
  /** Free booths that suit what the reader asked for: marked, and in the legend. */
  readonly suitable?: ReadonlySet<string>;
  /**
   * How the plan lies in its window at first. On a phone `near` (the default) shows a part with booths that a finger hits, `whole`
   * the whole hall, for finding one's way. On a desk the whole hall is shown; with `legible` a part, where its codes could not be read.
   */
  readonly opens?: 'near' | 'legible' | 'whole';
  /** What the search box holds at first (the page's `?q=`). */
  readonly query?: string;
  /** Address of the same plan as a table. */
  readonly tableHref?: string;
  /** Without search and legend, for a small picture inside a form. */
  readonly bare?: boolean;
}

const nothing: ReadonlySet<string> = new Set();

/** The floor plan of one hall: the same for the organiser, a facility, and the public. */
export function PlanView(props: PlanViewProps) {
  const { plan, statuses, hallCode } = props;
  const { t } = useTranslation('floor-plan');
  const hall = plan.halls.find(({ code }) => code === hallCode) ?? plan.halls[0];
  const booths = useMemo(() => (hall ? boothsOfHall(plan, hall.code) : []), [plan, hall]);
  if (!hall || booths.length === 0) {
    return (
      <div className="plan plan-empty">
        <p>
          <b>{t('empty.title')}</b>
        </p>
        <p>{t('empty.next')}</p>
      </div>
    );
  }
  return <HallView {...props} hall={hall} booths={booths} statuses={statuses} />;
}

function HallView(
  props: PlanViewProps & { readonly hall: PlanHall; readonly booths: readonly PlanBooth[] },
) {
  const { hall, booths, statuses, plan, hallHref, bare = false } = props;
  const { t, i18n } = useTranslation('floor-plan');
  const locale = toLocale(i18n.language);
  const words = usePlanWords();
  const stage = useRef<PlanStageHandle>(null);
  const [query, setQuery] = useState(props.query ?? '');
  const index = useMemo(() => indexPlan(booths, statuses), [booths, statuses]);
  const hits = useMemo(() => searchPlan(index, query), [index, query]);
  const highlighted = useMemo(
    () => new Set([...(props.highlighted ?? nothing), ...hits.map((hit) => hit.booth.id)]),
    [props.highlighted, hits],
  );
  return (
    <section className="plan" aria-label={t('planOf', { hall: hall.name[locale] })}>
      {hallHref && (
        <HallTabs halls={plan.halls} current={hall.code} hrefFor={hallHref} locale={locale} />
      )}
      {!bare && (
        <div className="plan-bar">
          <PlanSearchBox
            query={query}
            hits={hits}
            hallCode={hall.code}
            onQuery={setQuery}
            onPick={(booth) => stage.current?.goTo(booth)}
          />
          <PlanLegend booths={booths} statuses={statuses} suitable={props.suitable} words={words} />
        </div>
      )}
      <PlanStage
        {...props}
        ref={stage}
        words={words}
        locale={locale}
        selected={props.selected ?? nothing}
        highlighted={highlighted}
      />
      {props.tableHref && (
        <p className="plan-foot">
          <a href={props.tableHref}>{t('asTable')}</a>
        </p>
      )}
    </section>
  );
}
