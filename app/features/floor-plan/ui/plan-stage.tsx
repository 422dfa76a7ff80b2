import {
  forwardRef,
  type MouseEvent,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '~/kernel/format';
import { nextSelection, type SelectionGesture } from '../booth-selection';
import { statusOf } from '../booth-state';
import type { PlanBooth, PlanHall } from '../plan-document';
import { BoothLayer, type BoothLayerProps } from './booth-layer';
import { boothAt, focusBooth } from './booth-targets';
import { CloseNames } from './close-names';
import { HallGround } from './hall-ground';
import { viewBoxOf } from './plan-box';
import { codeSize, codesClass, fingerBoothPx, fingerSize } from './plan-sizes';
import { PlanStatusLine } from './plan-status-line';
import type { PlanViewProps } from './plan-view';
import type { PlanWords } from './plan-words';
import { PlanZoomBar } from './plan-zoom-bar';
import { useBoothCarry } from './use-booth-carry';
import { useBoothDrop } from './use-booth-drop';
import { useBoothKeys } from './use-booth-keys';
import { useBoothPointer } from './use-booth-pointer';
import { type SettledView, usePanZoom } from './use-pan-zoom';

export interface PlanStageHandle {
  /** Show a booth, zoomed in far enough to read its code, and focus it. */
  readonly goTo: (booth: PlanBooth) => void;
}

type PlanStageProps = PlanViewProps & {
  readonly hall: PlanHall;
  readonly booths: readonly PlanBooth[];
  readonly words: PlanWords;
  readonly locale: Locale;
  readonly selected: ReadonlySet<string>;
  readonly highlighted: ReadonlySet<string>;
};

const none: ReadonlySet<string> = new Set();

const nudgeM = { left: [-0.5, 0], right: [0.5, 0], up: [0, -0.5], down: [0, 0.5] } as const;

/** The window onto the hall: the SVG, and everything a pointer, a finger or a keyboard does to it. */
export const PlanStage = forwardRef<PlanStageHandle, PlanStageProps>(
  function PlanStage(props, ref) {
    const { hall, booths, statuses, selected, highlighted, words, locale } = props;
    const { selectionMode, onBoothsSelect, onBoothsMove, carrying, onDropOnBooth } = props;
    const { t } = useTranslation('floor-plan');
    const windowRef = useRef<HTMLDivElement>(null);
    const svgRef = useRef<SVGSVGElement>(null);
    const anchor = useRef<string | null>(null);
    const keysId = useId();
    const [view, setView] = useState<SettledView | null>(null);
    const [pointedAt, setPointedAt] = useState<PlanBooth | null>(null);
    const codeUnits = useMemo(() => codeSize(booths), [booths]);
    const opening = { legible: props.opens === 'legible', at: placeOfInterest(props) };
    const panZoom = usePanZoom(windowRef, svgRef, hall, codeUnits, opening, setView);
    const pointerType = useRef('');
    const byCode = useMemo(() => new Map(booths.map((booth) => [booth.code, booth])), [booths]);

    const goTo = (booth: PlanBooth) => {
      panZoom.reveal(booth, 'near');
      if (svgRef.current) focusBooth(svgRef.current, booth);
      setPointedAt(booth);
    };
    useImperativeHandle(ref, () => ({ goTo }));

    const choose = (booth: PlanBooth, gesture: SelectionGesture) => {
      if (carrying && onDropOnBooth) onDropOnBooth(booth, carrying.id);
      else {
        if (selectionMode && onBoothsSelect) {
          const chosen = { id: booth.id, gesture, anchorId: anchor.current };
          onBoothsSelect(nextSelection(booths, selected, chosen, selectionMode));
          if (gesture !== 'range') anchor.current = booth.id;
        }
        props.onBoothActivate?.(booth);
      }
    };
    const acts = Boolean(carrying ?? selectionMode ?? props.onBoothActivate);
    const onClick = (event: MouseEvent) => {
      const booth = boothAt(event.target, byCode);
      const isNewTab = props.hrefFor && (event.ctrlKey || event.metaKey || event.shiftKey);
      if (pointer.endedDrag() || carry.endedCarry()) {
        event.preventDefault();
        return;
      }
      // The hall at a glance is no target for a finger: a tap goes there, the next one chooses.
      if (pointerType.current === 'touch' && view && view.boothPx < fingerBoothPx * 0.6) {
        event.preventDefault();
        panZoom.zoomInto(event.clientX, event.clientY);
        return;
      }
      if (!booth || !acts || isNewTab) return;
      event.preventDefault();
      // On a phone every tap adds: there is no ctrl key to hold.
      const adds = event.ctrlKey || event.metaKey || pointerType.current === 'touch';
      choose(booth, event.shiftKey ? 'range' : adds ? 'toggle' : 'replace');
    };
    const onKeyDown = useBoothKeys(booths, byCode, panZoom, {
      goTo: (booth) => {
        panZoom.reveal(booth);
        if (svgRef.current) focusBooth(svgRef.current, booth);
      },
      activate: (booth, gesture) => {
        if (acts) choose(booth, gesture);
        return acts;
      },
      nudge: onBoothsMove
        ? (direction) => onBoothsMove([...selected], nudgeM[direction][0], nudgeM[direction][1])
        : undefined,
      selectAll:
        selectionMode === 'multiple'
          ? () => onBoothsSelect?.(booths.map(({ id }) => id))
          : undefined,
      leave: () => (carrying ? props.onCarryEnd?.() : onBoothsSelect?.([])),
    });
    const carry = useBoothCarry(byCode, props.canCarry, props.onCarried);
    const pointer = useBoothPointer(
      hall,
      booths,
      byCode,
      selected,
      onBoothsMove !== undefined,
      panZoom,
      {
        select: (ids, add) => onBoothsSelect?.(add ? [...new Set([...selected, ...ids])] : ids),
        move: onBoothsMove,
      },
    );
    const drop = useBoothDrop(byCode, onDropOnBooth);
    const point = (target: EventTarget) => setPointedAt(boothAt(target, byCode));

    return (
      <div
        className={`plan-stage ${codesClass(hall, codeUnits)} plan-opens-${props.opens ?? 'near'}`}
      >
        <div className="plan-window" ref={windowRef} data-zoom="auto" data-moved="false">
          {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset */}
          <svg
            ref={svgRef}
            className={onBoothsMove ? 'drawing' : carrying ? 'placing' : undefined}
            viewBox={viewBoxOf(hall)}
            role="group"
            aria-label={t('planOf', { hall: hall.name[locale] })}
            aria-describedby={keysId}
            {...fingerSize(hall)}
            fontSize={codeUnits}
            onClick={onClick}
            onKeyDown={onKeyDown}
            onFocus={(event) => point(event.target)}
            onPointerOver={(event) => point(event.target)}
            onDragStart={(event) => event.preventDefault()}
            onPointerDown={(event) => {
              pointerType.current = event.pointerType;
              if (!carry.take(event)) pointer.handlers.onPointerDown(event);
            }}
            onPointerMove={(event) => {
              carry.move(event);
              pointer.handlers.onPointerMove(event);
            }}
            onPointerUp={(event) => {
              carry.letGo(event);
              pointer.handlers.onPointerUp(event);
            }}
            onPointerCancel={carry.letGo}
            {...drop}
          >
            <HallGround hall={hall} booths={booths} locale={locale} />
            <g {...listOf(props)} aria-label={t('plan')}>
              <BoothLayer
                booths={booths}
                statuses={statuses}
                selected={selected}
                highlighted={highlighted}
                suitable={props.suitable ?? none}
                role={roleOf(props)}
                hrefFor={props.hrefFor}
                words={words}
              />
            </g>
            {view?.level === 'close' && (
              <CloseNames booths={booths} statuses={statuses} box={view.box} />
            )}
            <rect className="marquee" width="0" height="0" />
          </svg>
        </div>
        <p id={keysId} className="plan-sr">
          {t('keys')}
        </p>
        <PlanStatusLine
          booth={pointedAt}
          status={pointedAt ? statusOf(statuses, pointedAt.id) : null}
          words={words}
          selectedCount={selected.size}
          carrying={carrying?.label ?? null}
        />
        {view && (
          <PlanZoomBar panZoom={panZoom} hallName={hall.name[locale]} percent={view.percent} />
        )}
      </div>
    );
  },
);

function roleOf(props: PlanViewProps): BoothLayerProps['role'] {
  if (props.hrefFor) return 'link';
  if (props.selectionMode) return 'option';
  return props.onBoothActivate || props.onDropOnBooth ? 'button' : 'image';
}

function listOf(props: PlanViewProps) {
  if (roleOf(props) !== 'option') return { role: 'group' } as const;
  return { role: 'listbox', 'aria-multiselectable': props.selectionMode === 'multiple' } as const;
}

/** What the reader came for: what is chosen, their own booths, what was found, what suits. */
function placeOfInterest(props: PlanStageProps): PlanBooth | null {
  const { booths, statuses, selected, highlighted, suitable } = props;
  const first = (is: (booth: PlanBooth) => boolean | undefined) => booths.find(is);
  return (
    first(({ id }) => selected.has(id)) ??
    first(({ id }) => statusOf(statuses, id).state === 'mine') ??
    first(({ id }) => highlighted.has(id)) ??
    first(({ id }) => suitable?.has(id)) ??
    null
  );
}
