import type { Locale } from '~/kernel/format';
import { paperColors } from '~/platform/pdf/paper-colors';
import { pointsPerMm } from '~/platform/pdf/paper-sizes';
import { pdfFontFiles } from '~/platform/pdf/pdf-fonts.server';
import { type BoothState, type BoothStatuses, statusOf } from './booth-state';
import type { PlanBooth, PlanHall } from './plan-document';
import { drawGround } from './plan-pdf-ground.server';
import type { Painter } from './plan-pdf-painter.server';
import { wrapName } from './wrap-name';

interface Look {
  readonly fill: string;
  readonly edge: string;
  readonly ink: string;
  readonly mark?: string;
}

/** The same looks as on screen (ui/plan-booths.css); the hatching and crosses also tell states in greyscale. */
const looks: Readonly<Record<BoothState, Look>> = {
  free: { fill: paperColors.card, edge: paperColors.edge, ink: paperColors.ink },
  held: {
    fill: paperColors.amberSoft,
    edge: paperColors.amber,
    ink: paperColors.ink,
    mark: '#e3b06a',
  },
  proposed: { fill: paperColors.indigoSoft, edge: paperColors.indigo, ink: paperColors.indigo },
  assigned: {
    fill: paperColors.jadeSoft,
    edge: '#7fae9f',
    ink: paperColors.jadeInk,
    mark: paperColors.jade,
  },
  blocked: { fill: paperColors.stoneSoft, edge: '#bcb09a', ink: paperColors.ink2, mark: '#bcb09a' },
  mine: {
    fill: paperColors.card,
    edge: paperColors.lacquer,
    ink: paperColors.lacquerDeep,
    mark: paperColors.lacquer,
  },
};

/** Names are printed into booths of at least this width; smaller ones are found through the index. */
const namedFromPt = 44;

/** Draws a hall into `box` (points), as large as it fits, centred. */
export function drawHall(
  painter: Painter,
  hall: PlanHall,
  booths: readonly PlanBooth[],
  statuses: BoothStatuses,
  box: { readonly widthPt: number; readonly heightPt: number; readonly locale: Locale },
): void {
  const ptPerM = (1000 * pointsPerMm) / hallScale(hall, box);
  const left = (box.widthPt - hall.widthM * ptPerM) / 2;
  const top = (box.heightPt - hall.depthM * ptPerM) / 2;
  painter.save().translate(left, top);
  drawGround(painter, hall, booths, { ptPerM, locale: box.locale });
  for (const booth of booths) {
    const { state, label } = statusOf(statuses, booth.id);
    drawBooth(painter, state, {
      x: booth.xM * ptPerM,
      y: booth.yM * ptPerM,
      width: booth.widthM * ptPerM,
      height: booth.depthM * ptPerM,
      kind: booth.kind,
      code: booth.code,
      label,
    });
  }
  painter.restore();
}

/** Scales that rulers have. */
const scales = [
  50, 75, 100, 125, 150, 200, 250, 300, 350, 400, 450, 500, 600, 700, 800, 900, 1000, 1250, 1500,
  2000,
];

/** The scale of a hall on paper, 1 : so many: the largest usual one with which it fits, and the names at its doors. */
export function hallScale(
  hall: PlanHall,
  box: { readonly widthPt: number; readonly heightPt: number },
): number {
  const doorNamesPt = 16;
  const ptPerM = Math.min(
    (box.widthPt - 2 * doorNamesPt) / hall.widthM,
    (box.heightPt - 2 * doorNamesPt) / hall.depthM,
  );
  const least = (1000 * pointsPerMm) / ptPerM;
  return scales.find((scale) => scale >= least) ?? Math.ceil(least / 500) * 500;
}

export interface BoothBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly kind?: PlanBooth['kind'];
  readonly code?: string;
  readonly label?: string;
}

/** One booth, on the plan or in the legend. */
export function drawBooth(painter: Painter, state: BoothState, box: BoothBox): void {
  const look = looks[state];
  const { x, y, width, height } = box;
  const line = Math.min(0.6, width / 30);
  painter.save().lineWidth(state === 'mine' ? line * 2 : line);
  if (state === 'proposed') painter.dash(width / 9, { space: width / 12 });
  painter.roundedRect(x, y, width, height, Math.min(width, height) / 10);
  painter.fillAndStroke(look.fill, look.edge).restore();
  drawMark(painter, state, box, look);
  drawKind(painter, box);
  if (box.code === undefined) return;
  const named = box.label !== undefined && width >= namedFromPt;
  const size = Math.min(height / (named ? 5 : 2.6), (width * 0.92) / (box.code.length * 0.64), 14);
  painter.fillColor(look.ink).font(pdfFontFiles.semibold).fontSize(size);
  const codeTop = named ? y + height * 0.2 : y + height / 2 - size * 0.6;
  painter.text(box.code, x, codeTop, { width, align: 'center' });
  if (named) drawName(painter, box.label ?? '', { ...box, y: codeTop + size * 1.3 }, height / 10.5);
}

/** The marks of the screen: a folded corner for a corner booth, a floor line for raw space. */
function drawKind(painter: Painter, { kind, x, y, width, height }: BoothBox): void {
  if (kind !== 'corner' && kind !== 'raw') return;
  const fold = Math.min(width, height) * 0.3;
  painter.save();
  if (kind === 'corner') {
    painter
      .moveTo(x + width, y + height - fold)
      .lineTo(x + width, y + height)
      .lineTo(x + width - fold, y + height)
      .fill(paperColors.ink2);
  } else
    painter
      .rect(x + fold / 2, y + height - fold / 2, width - fold, fold / 5)
      .fill(paperColors.ink2);
  painter.restore();
}

function drawName(painter: Painter, name: string, box: BoothBox, sizePt: number): void {
  const size = Math.min(sizePt, 8);
  painter.font(pdfFontFiles.regular).fontSize(size).fillColor(paperColors.ink);
  const lines = wrapName(name, Math.floor(box.width / (size * 0.58)), 4);
  for (const [index, line] of lines.entries()) {
    painter.text(line, box.x, box.y + index * size * 1.25, { width: box.width, align: 'center' });
  }
}

function drawMark(painter: Painter, state: BoothState, box: BoothBox, look: Look): void {
  if (look.mark === undefined) return;
  const { x, y, width, height } = box;
  const line = (x1: number, y1: number, x2: number, y2: number) => {
    painter.moveTo(x + width * x1, y + height * y1).lineTo(x + width * x2, y + height * y2);
  };
  painter
    .save()
    .lineWidth(Math.min(1.6, height / 16))
    .strokeColor(look.mark);
  if (state === 'held') {
    line(0.03, 0.4, 0.4, 0.03);
    line(0.03, 0.97, 0.97, 0.03);
    line(0.6, 0.97, 0.97, 0.6);
  } else if (state === 'blocked') {
    line(0.16, 0.16, 0.84, 0.84);
    line(0.84, 0.16, 0.16, 0.84);
  } else {
    line(0.13, 0.14, 0.87, 0.14);
    if (state === 'mine') line(0.13, 0.86, 0.87, 0.86);
  }
  painter.stroke().restore();
}
