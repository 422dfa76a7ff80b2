import { memo } from 'react';
import { type BoothStatuses, statusOf } from '../booth-state';
import type { PlanBooth } from '../plan-document';
import { wrapName } from '../wrap-name';
import type { PlanBox } from './plan-box';
import { toUnits, unspoken } from './plan-units';

const lineUnits = 4;

/** Names inside the booths in view, once they are large enough to be read; a screen reader has them from the booths. */
export const CloseNames = memo(function CloseNames({
  booths,
  statuses,
  box,
}: {
  readonly booths: readonly PlanBooth[];
  readonly statuses: BoothStatuses;
  readonly box: PlanBox;
}) {
  return (
    <g className="names" {...unspoken}>
      {booths
        .filter((booth) => isInView(booth, box))
        .map((booth) => {
          const { state, label } = statusOf(statuses, booth.id);
          if (!label) return null;
          const x = toUnits(booth.xM + booth.widthM / 2);
          const y = toUnits(booth.yM + booth.depthM / 2);
          const width = Math.floor(toUnits(booth.widthM) / 1.95);
          const lines = wrapName(label, width, 4).map((line, index) => ({
            line,
            top: Math.round((y - 0.4 + index * lineUnits) * 10) / 10,
          }));
          return (
            <text key={booth.id} className={state === 'held' ? 'over-hatch' : undefined}>
              {lines.map(({ line, top }) => (
                <tspan key={top} x={x} y={top}>
                  {line}
                </tspan>
              ))}
            </text>
          );
        })}
    </g>
  );
});

function isInView(booth: PlanBooth, box: PlanBox): boolean {
  const left = box.leftPx + booth.xM * box.pxPerM;
  const top = box.topPx + booth.yM * box.pxPerM;
  return (
    left < box.windowWidthPx &&
    top < box.windowHeightPx &&
    left + booth.widthM * box.pxPerM > 0 &&
    top + booth.depthM * box.pxPerM > 0
  );
}
