import type { Locale } from '~/kernel/format';
import { paperColors } from '~/platform/pdf/paper-colors';
import { pdfFontFiles } from '~/platform/pdf/pdf-fonts.server';
import type { PlanArea, PlanBooth, PlanEntrance, PlanHall } from './plan-document';
import type { Painter } from './plan-pdf-painter.server';
import { rowLabels } from './row-labels';

interface Scale {
  readonly ptPerM: number;
  readonly locale: Locale;
}

/** The hall's outline, what is not sold, doors, and the names of rows, from the hall's top left. */
export function drawGround(
  painter: Painter,
  hall: PlanHall,
  booths: readonly PlanBooth[],
  scale: Scale,
): void {
  const { ptPerM } = scale;
  painter.lineWidth(0.8).rect(0, 0, hall.widthM * ptPerM, hall.depthM * ptPerM);
  painter.fillAndStroke(paperColors.card, paperColors.edge);
  for (const area of hall.areas) drawArea(painter, area, scale);
  for (const entrance of hall.entrances) drawDoor(painter, entrance, hall, scale);
  const size = Math.max(5, Math.min(9, ptPerM));
  painter.font(pdfFontFiles.semibold).fontSize(size).fillColor(paperColors.ink2);
  for (const { row, xM, yM } of rowLabels(booths)) {
    const right = xM * ptPerM;
    painter.text(row, right - 40, yM * ptPerM - size * 0.6, { width: 40, align: 'right' });
  }
}

function drawArea(painter: Painter, area: PlanArea, { ptPerM, locale }: Scale): void {
  const isWall = area.kind === 'wall';
  painter.polygon(...area.points.map(([x, y]): number[] => [x * ptPerM, y * ptPerM]));
  if (isWall) painter.fill('#d8d0c2');
  else painter.fillAndStroke(paperColors.goldSoft, paperColors.gold);
  const xs = area.points.map(([x]) => x * ptPerM);
  const ys = area.points.map(([, y]) => y * ptPerM);
  const width = Math.max(...xs) - Math.min(...xs);
  const height = Math.max(...ys) - Math.min(...ys);
  const upright = height > width * 1.5;
  const size = Math.min(11, (upright ? width : height) * 0.4);
  if (isWall || size < 3) return;
  painter.save().translate(Math.min(...xs) + width / 2, Math.min(...ys) + height / 2);
  if (upright) painter.rotate(90);
  const long = Math.max(width, height);
  painter.font(pdfFontFiles.semibold).fontSize(size).fillColor(paperColors.goldInk);
  painter.text(area.label[locale], -long / 2, -size * 0.6, { width: long, align: 'center' });
  painter.restore();
}

function drawDoor(
  painter: Painter,
  { side, atM, widthM, label }: PlanEntrance,
  hall: PlanHall,
  { ptPerM, locale }: Scale,
): void {
  const at = atM * ptPerM;
  const half = (widthM * ptPerM) / 2;
  const lying = side === 'north' || side === 'south';
  const wall = { north: 0, west: 0, south: hall.depthM * ptPerM, east: hall.widthM * ptPerM }[side];
  painter.save().lineWidth(2.4).strokeColor(paperColors.lacquer);
  if (lying) painter.moveTo(at - half, wall).lineTo(at + half, wall);
  else painter.moveTo(wall, at - half).lineTo(wall, at + half);
  painter.stroke().restore();
  painter.save().translate(lying ? at : wall, lying ? wall : at);
  if (!lying) painter.rotate(side === 'west' ? -90 : 90);
  painter.font(pdfFontFiles.semibold).fontSize(8).fillColor(paperColors.lacquer);
  painter.text(label[locale], -60, side === 'south' ? 4 : -14, { width: 120, align: 'center' });
  painter.restore();
}
