import { useTranslation } from 'react-i18next';
import { BOOTH_KINDS } from '~/kernel/booth-vocabulary';
import { formatCount, toLocale } from '~/kernel/format';
import { type BoothState, type BoothStatuses, boothStates, countStates } from '../booth-state';
import type { PlanBooth } from '../plan-document';
import { BoothMark, KindMark, SuitsMark } from './booth-mark';
import type { PlanWords } from './plan-words';

/**
 * The legend is the filter: a state or kind that is unticked fades on the plan. The stylesheet does it (`:has`), so it
 * works before and without JavaScript and renders no booth again. States nobody is in are left out.
 */
export function PlanLegend({
  booths,
  statuses,
  suitable,
  words,
}: {
  readonly booths: readonly PlanBooth[];
  readonly statuses: BoothStatuses;
  readonly suitable?: ReadonlySet<string>;
  readonly words: PlanWords;
}) {
  const { t, i18n } = useTranslation('floor-plan');
  const locale = toLocale(i18n.language);
  const counts = countStates(booths, statuses);
  const kinds = BOOTH_KINDS.map((kind) => ({
    kind,
    count: booths.filter((booth) => booth.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return (
    <fieldset className="plan-legend">
      <legend className="plan-sr">{t('legend.title')}</legend>
      {boothStates
        .filter((state) => counts[state] > 0 || state === 'free')
        .map((state) => (
          <label key={state}>
            <input type="checkbox" defaultChecked data-shows={state} autoComplete="off" />
            <BoothSwatch state={state} />
            {words.state[state]} <span className="count">{formatCount(counts[state], locale)}</span>
          </label>
        ))}
      {suitable && suitable.size > 0 && (
        <label>
          <input type="checkbox" defaultChecked data-shows="fits" autoComplete="off" />
          <BoothSwatch state="free" suits />
          {t('legend.suits')}{' '}
          <span className="count">
            {formatCount(booths.filter(({ id }) => suitable.has(id)).length, locale)}
          </span>
        </label>
      )}
      {kinds.length > 1 && (
        <span className="kinds">
          {kinds.map(({ kind, count }) => (
            <label key={kind}>
              <input type="checkbox" defaultChecked data-shows={kind} autoComplete="off" />
              <BoothSwatch state="free" kind={kind} />
              {words.kind[kind]} <span className="count">{formatCount(count, locale)}</span>
            </label>
          ))}
        </span>
      )}
    </fieldset>
  );
}

/** One small booth drawn as on the plan. */
export function BoothSwatch({
  state,
  kind = 'standard',
  suits = false,
}: {
  readonly state: BoothState;
  readonly kind?: PlanBooth['kind'];
  readonly suits?: boolean;
}) {
  return (
    <svg className="plan-swatch" viewBox="-2 -2 34 34" width="18" height="18" aria-hidden="true">
      <g className={`s ${state}${kind === 'standard' ? '' : ` ${kind}`}${suits ? ' fits' : ''}`}>
        <rect width="30" height="30" />
        <BoothMark state={state} width={30} height={30} />
        {kind !== 'standard' && <KindMark kind={kind} width={30} height={30} />}
        {suits && <SuitsMark width={30} />}
      </g>
    </svg>
  );
}
