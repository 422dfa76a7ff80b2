import { memo } from 'react';
import { type BoothState, type BoothStatuses, statusOf } from '../booth-state';
import type { PlanBooth } from '../plan-document';
import { BoothMark, KindMark, SuitsMark } from './booth-mark';
import { boothElementId, toUnits } from './plan-units';
import type { PlanWords } from './plan-words';

export interface BoothLayerProps {
  readonly booths: readonly PlanBooth[];
  readonly statuses: BoothStatuses;
  readonly selected: ReadonlySet<string>;
  readonly highlighted: ReadonlySet<string>;
  readonly suitable: ReadonlySet<string>;
  /** `link` follows `hrefFor`, `option` is chosen in a list, `button` is activated, `image` is only looked at. */
  readonly role: 'link' | 'option' | 'button' | 'image';
  readonly hrefFor?: (booth: PlanBooth) => string | null;
  readonly words: PlanWords;
}

/** Every booth of a hall. Events are handled once on the SVG, so a booth costs an element, a box and a code. */
export const BoothLayer = memo(function BoothLayer(props: BoothLayerProps) {
  const { booths, statuses, selected, highlighted, suitable, role, hrefFor, words } = props;
  return booths.map((booth, index) => {
    const { state, label } = statusOf(statuses, booth.id);
    return (
      <BoothShape
        key={booth.id}
        booth={booth}
        state={state}
        name={
          suitable.has(booth.id)
            ? `${words.boothName(booth, state, label)}, ${words.suits}`
            : words.boothName(booth, state, label)
        }
        role={role}
        href={hrefFor?.(booth) ?? null}
        isSelected={selected.has(booth.id)}
        isHighlighted={highlighted.has(booth.id)}
        isSuitable={suitable.has(booth.id)}
        isFirst={index === 0}
      />
    );
  });
});

interface BoothShapeProps {
  readonly booth: PlanBooth;
  readonly state: BoothState;
  readonly name: string;
  readonly role: BoothLayerProps['role'];
  readonly href: string | null;
  readonly isSelected: boolean;
  readonly isHighlighted: boolean;
  readonly isSuitable: boolean;
  readonly isFirst: boolean;
}

const BoothShape = memo(function BoothShape(props: BoothShapeProps) {
  const { booth, state, name, role, href, isSelected, isHighlighted, isSuitable, isFirst } = props;
  const width = toUnits(booth.widthM);
  const height = toUnits(booth.depthM);
  const flags = `${isSelected ? ' selected' : ''}${isHighlighted ? ' hit' : ''}${isSuitable ? ' fits' : ''}`;
  const common = {
    id: boothElementId(booth.code),
    className: `b ${state}${booth.kind === 'standard' ? '' : ` ${booth.kind}`}${flags}`,
    transform: `translate(${toUnits(booth.xM)} ${toUnits(booth.yM)})`,
    'aria-label': name,
  };
  const shape = (
    <>
      <rect width={width} height={height} />
      <BoothMark state={state} width={width} height={height} />
      {booth.kind !== 'standard' && <KindMark kind={booth.kind} width={width} height={height} />}
      {isSuitable && <SuitsMark width={width} />}
      <text x={width / 2} y={height / 2}>
        {booth.code}
      </text>
    </>
  );
  // One booth is in the tab order; arrows move it on (see use-booth-keys).
  const tabIndex = isFirst ? 0 : -1;
  if (role === 'link' && href !== null) {
    return (
      <a {...common} href={href} tabIndex={tabIndex}>
        {shape}
      </a>
    );
  }
  const roles = {
    link: { role: 'img' },
    option: { role: 'option', 'aria-selected': isSelected },
    button: { role: 'button' },
    image: { role: 'img' },
  }[role];
  return (
    <g {...common} {...roles} tabIndex={tabIndex}>
      {shape}
    </g>
  );
});
