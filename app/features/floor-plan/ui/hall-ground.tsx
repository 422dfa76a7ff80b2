import { memo } from 'react';
import type { Locale } from '~/kernel/format';
import type { FloorRect } from '../geometry';
import type { PlanArea, PlanBooth, PlanEntrance, PlanHall } from '../plan-document';
import { rowLabels } from '../row-labels';
import { toUnits, unspoken } from './plan-units';

/** What lies under the booths: the hall's outline, areas that are not sold, doors, and the names of rows. */
export const HallGround = memo(function HallGround({
  hall,
  booths,
  locale,
}: {
  readonly hall: PlanHall;
  readonly booths: readonly PlanBooth[];
  readonly locale: Locale;
}) {
  return (
    <g className="ground">
      <rect className="floor" width={toUnits(hall.widthM)} height={toUnits(hall.depthM)} rx={6} />
      {hall.areas.map((area) => (
        <Area key={area.id} area={area} locale={locale} />
      ))}
      {hall.entrances.map((entrance) => (
        <Door key={entrance.id} entrance={entrance} hall={hall} locale={locale} />
      ))}
      <g className="rows" {...unspoken}>
        {rowLabels(booths).map(({ row, xM, yM }) => (
          <text key={`${row} ${xM}`} x={toUnits(xM)} y={toUnits(yM) + 5}>
            {row}
          </text>
        ))}
      </g>
    </g>
  );
});

function Area({ area, locale }: { readonly area: PlanArea; readonly locale: Locale }) {
  const box = boxOf(area.points);
  const x = toUnits(box.xM + box.widthM / 2);
  const y = toUnits(box.yM + box.depthM / 2);
  const upright = box.depthM > box.widthM * 1.5;
  return (
    <g className={`area ${area.kind}`}>
      <polygon points={area.points.map(([px, py]) => `${toUnits(px)},${toUnits(py)}`).join(' ')} />
      <text x={x} y={y + 5} transform={upright ? `rotate(90 ${x} ${y})` : undefined}>
        {area.label[locale]}
      </text>
    </g>
  );
}

function boxOf(points: PlanArea['points']): FloorRect {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const xM = Math.min(...xs);
  const yM = Math.min(...ys);
  return { xM, yM, widthM: Math.max(...xs) - xM, depthM: Math.max(...ys) - yM };
}

function Door({
  entrance,
  hall,
  locale,
}: {
  readonly entrance: PlanEntrance;
  readonly hall: PlanHall;
  readonly locale: Locale;
}) {
  const { side, atM, widthM, label } = entrance;
  const from = toUnits(atM - widthM / 2);
  const long = toUnits(widthM);
  const at = toUnits(atM);
  const [right, bottom] = [toUnits(hall.widthM), toUnits(hall.depthM)];
  const { line, text } = {
    north: { line: `M${from} 0h${long}`, text: { x: at, y: -12 } },
    south: { line: `M${from} ${bottom}h${long}`, text: { x: at, y: bottom + 26 } },
    west: { line: `M0 ${from}v${long}`, text: { x: -6, y: at } },
    east: { line: `M${right} ${from}v${long}`, text: { x: right + 6, y: at } },
  }[side];
  return (
    <g className={`door ${side}`}>
      <path d={line} />
      <text {...text}>{label[locale]}</text>
    </g>
  );
}
