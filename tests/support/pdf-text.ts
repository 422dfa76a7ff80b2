import { inflateSync } from 'node:zlib';

/** The objects of a PDF as written by pdfkit: no object streams, every object in the open. */
function objectsOf(pdf: Buffer): Map<number, { readonly head: string; readonly body: Buffer }> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, { head: string; body: Buffer }>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n/g)) {
    const start = found.index + found[0].length;
    const stream = text.indexOf('stream\n', start);
    const end = text.indexOf('endobj', start);
    const hasStream = stream >= 0 && stream < end;
    const head = text.slice(start, hasStream ? stream : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const raw = pdf.subarray(stream + 7, stream + 7 + length);
    objects.set(Number(found[1]), {
      head,
      body: hasStream ? inflated(head, raw) : Buffer.alloc(0),
    });
  }
  return objects;
}

function inflated(head: string, raw: Buffer): Buffer {
  if (!head.includes('/FlateDecode')) return raw;
  try {
    return inflateSync(raw);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Which letters a glyph stands for, as the file itself says to whoever copies or searches its text. */
function lettersOf(cmap: string): Map<number, string> {
  const letters = new Map<number, string>();
  const word = (hex: string) =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
  for (const [, from = '', to = '', list = ''] of cmap.matchAll(
    /<([0-9a-f]+)> <([0-9a-f]+)> \[((?:\s*<[0-9a-f\s]+>)*)\s*\]/gi,
  )) {
    const first = Number.parseInt(from, 16);
    const words = [...list.matchAll(/<([0-9a-f\s]+)>/gi)].map(([, hex = '']) =>
      word(hex.replaceAll(/\s/g, '')),
    );
    for (let at = first; at <= Number.parseInt(to, 16); at += 1) {
      letters.set(at, words[at - first] ?? '');
    }
  }
  return letters;
}

/**
 * The text of a PDF made by pdfkit or @react-pdf, drawn run by drawn run, one a line: what a reader can select, copy and search.
 * Letters without a Unicode mapping come out as U+FFFD, so that a wrong glyph is seen.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, Map<number, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.head ?? '')?.[1];
      const cmap = toUnicode && objects.get(Number(toUnicode))?.body.toString('latin1');
      if (cmap) fonts.set(name, lettersOf(cmap));
    }
  }
  const runs: string[] = [];
  for (const { body } of objects.values()) {
    const content = body.toString('latin1');
    if (!content.includes(' Tf')) continue;
    let letters: Map<number, string> | undefined;
    for (const [, font, run = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font) letters = fonts.get(font);
      else runs.push(decode(run, letters));
    }
  }
  return runs.join('\n').normalize('NFC');
}

function decode(run: string, letters: Map<number, string> | undefined): string {
  const glyphs = [...run.matchAll(/<([0-9a-f]+)>/gi)].flatMap(
    ([, hex = '']) => hex.match(/.{4}/g) ?? [],
  );
  return glyphs.map((glyph) => letters?.get(Number.parseInt(glyph, 16)) ?? '\u{fffd}').join('');
}

/** Width and height of each page in points. */
export function pdfPages(pdf: Buffer): readonly (readonly [number, number])[] {
  return [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    (box) => [Math.round(Number(box[1])), Math.round(Number(box[2]))] as const,
  );
}
