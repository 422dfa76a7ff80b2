/** What @react-pdf hands to a canvas: a chainable part of PDFKit, of which this is what we draw with. Lengths in points. */
export interface Painter {
  save(): Painter;
  restore(): Painter;
  translate(x: number, y: number): Painter;
  rotate(degrees: number): Painter;
  lineWidth(width: number): Painter;
  dash(length: number, options: { readonly space: number }): Painter;
  strokeColor(color: string): Painter;
  fillColor(color: string): Painter;
  moveTo(x: number, y: number): Painter;
  lineTo(x: number, y: number): Painter;
  rect(x: number, y: number, width: number, height: number): Painter;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): Painter;
  polygon(...points: readonly number[][]): Painter;
  stroke(): Painter;
  fill(color: string): Painter;
  fillAndStroke(fill: string, stroke: string): Painter;
  font(file: string): Painter;
  fontSize(size: number): Painter;
  text(
    text: string,
    x: number,
    y: number,
    options: { readonly width: number; readonly align: 'left' | 'center' | 'right' },
  ): Painter;
}
