import type { PlanBooth, PlanDocument, PlanHall } from './plan-document';

const gapM = 4;
const paper = '#ffffff';

interface Placed {
  readonly hall: PlanHall;
  readonly y: number;
}

const escapeXml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
const short = (value: number) => String(Math.round(value * 100) / 100);

/** Booths of one look as a single path: a picture of 1,850 booths stays a few kilobytes once compressed. */
function boothsPath(booths: readonly PlanBooth[], y: number, look: string): string {
  if (booths.length === 0) return '';
  const d = booths.map(
    (booth) =>
      `M${short(booth.xM)} ${short(booth.yM + y)}h${short(booth.widthM)}v${short(booth.depthM)}h-${short(booth.widthM)}z`,
  );
  return `<path d="${d.join('')}" ${look}/>`;
}

function hallPicture(
  { hall, y }: Placed,
  booths: readonly PlanBooth[],
  given: ReadonlySet<string>,
): string {
  const ofHall = booths.filter((booth) => booth.hall === hall.code);
  const areas = hall.areas
    .filter(({ kind }) => kind !== 'walkway')
    .map(
      ({ points }) =>
        `<polygon points="${points.map(([x, py]) => `${short(x)},${short(py + y)}`).join(' ')}" fill="#f4e8cc" stroke="#b98a2f" stroke-width=".2"/>`,
    );
  return [
    `<rect x="0" y="${short(y)}" width="${short(hall.widthM)}" height="${short(hall.depthM)}" fill="${paper}" stroke="#8f8473" stroke-width=".25"/>`,
    ...areas,
    boothsPath(
      ofHall.filter(({ code }) => !given.has(code)),
      y,
      'fill="#fff" stroke="#b9ad97" stroke-width=".18"',
    ),
    boothsPath(
      ofHall.filter(({ code }) => given.has(code)),
      y,
      'fill="#dcebe5" stroke="#23695a" stroke-width=".22"',
    ),
  ].join('');
}

/**
 * A plan as a small picture, halls one below the other: given booths jade, free ones empty. For where the plan is an
 * illustration and a link; the plan itself, with names, legend and keyboard, is `ui/plan-view.tsx`.
 * @param given codes of the booths that the reader may know to be taken
 */
export function planPicture(plan: PlanDocument, given: ReadonlySet<string>, title: string): string {
  let y = 0;
  const placed = plan.halls.map((hall) => {
    const here = { hall, y };
    y += hall.depthM + gapM;
    return here;
  });
  const width = Math.max(1, ...plan.halls.map(({ widthM }) => widthM));
  const height = Math.max(1, y - gapM);
  const halls = placed.map((one) => hallPicture(one, plan.booths, given)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 ${short(width + 2)} ${short(height + 2)}" role="img"><title>${escapeXml(title)}</title>${halls}</svg>`;
}
