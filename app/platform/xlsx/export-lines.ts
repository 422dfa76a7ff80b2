import type { Locale } from '~/kernel/format';
import { formatCount } from '~/kernel/format';
import en from '~/locales/en/ui.json';
import vi from '~/locales/vi/ui.json';

export type ExportRows<Row> = Iterable<Row> | AsyncIterable<Row>;

/** A line of a file under its head: a row of the list, or what the file says about itself. */
export type ExportLine<Row> = { readonly row: Row } | { readonly note: string };

const cutWords: Readonly<Record<Locale, string>> = {
  vi: vi.table.exportCut,
  en: en.table.exportCut,
};

/** The rows as lines, `most` at most; where there are more, the last line says so: a list must not look whole when it is not. */
export async function* exportLines<Row>(
  rows: ExportRows<Row>,
  most: number,
  locale: Locale,
): AsyncGenerator<ExportLine<Row>> {
  let written = 0;
  for await (const row of rows) {
    if (written === most) {
      yield { note: cutWords[locale].replace('{{rows}}', formatCount(most, locale)) };
      return;
    }
    written += 1;
    yield { row };
  }
}
