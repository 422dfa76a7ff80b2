import QRCode from 'qrcode';

/** A QR code as one vector path in units of modules, quiet zone included. */
export interface QrPath {
  /** Side of the square, quiet zone included. */
  readonly size: number;
  /** SVG path data of the dark modules: runs of a row as rectangles one unit high. */
  readonly path: string;
}

/** Modules of white around the code that ISO/IEC 18004 asks for. */
const quietZone = 4;

/** The code of a text at error correction M, drawn with `crisp` edges at any size: paper and screen. */
export function qrPath(text: string): QrPath {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const parts: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column++;
      const width = column - start + 1;
      parts.push(`M${start + quietZone} ${row + quietZone}h${width}v1h-${width}z`);
    }
  }
  return { size: modules.size + 2 * quietZone, path: parts.join('') };
}
