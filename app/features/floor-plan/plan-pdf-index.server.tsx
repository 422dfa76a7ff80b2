import { Page, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { Locale } from '~/kernel/format';
import { paperColors } from '~/platform/pdf/paper-colors';
import { paperSizes } from '~/platform/pdf/paper-sizes';
import { type FacilityEntry, shortenCodes } from './booths-by-facility';
import type { PlanDocument } from './plan-document';
import type { PlanPdfInput } from './plan-pdf.server';
import { PdfPageNumber, type PdfPageOf, PdfTitle, styles } from './plan-pdf-hall.server';

const columns = 4;

/** Sizes in points of a column on A3 lying, and of 8.5 pt type as measured: widths a character, height a line. */
const column = { widthPt: 268, heightPt: 670, placesPt: 92 };
const type = { nameCharacterPt: 4.6, placesCharacterPt: 4.85, linePt: 11.05, rowPaddingPt: 2.4 };

interface IndexRow {
  readonly name: string;
  readonly places: string;
}

/** Facilities from A to Y with their booths, as pages of columns of rows; one empty page when there are none. */
export function indexPages(
  plan: PlanDocument,
  entries: readonly FacilityEntry[],
  locale: Locale,
): readonly (readonly (readonly IndexRow[])[])[] {
  const hallNames = new Map(plan.halls.map((hall) => [hall.code, hall.name[locale]]));
  const rows = entries.map(({ name, places }) => ({
    name,
    places: places
      .map(({ hall, codes }) => {
        const short = shortenCodes(codes);
        return plan.halls.length > 1 ? `${hallNames.get(hall) ?? hall}: ${short}` : short;
      })
      .join('; '),
  }));
  const filled = fillColumns(rows);
  return Array.from({ length: Math.max(1, Math.ceil(filled.length / columns)) }, (_, i) =>
    filled.slice(i * columns, (i + 1) * columns),
  );
}

function fillColumns(rows: readonly IndexRow[]): readonly (readonly IndexRow[])[] {
  const filled: IndexRow[][] = [];
  let usedPt = column.heightPt;
  for (const row of rows) {
    const heightPt = rowHeightPt(row);
    const last = filled.at(-1);
    if (last && usedPt + heightPt <= column.heightPt) last.push(row);
    else {
      filled.push([row]);
      usedPt = 0;
    }
    usedPt += heightPt;
  }
  return filled;
}

function rowHeightPt(row: IndexRow): number {
  const placesPt = row.places.length * type.placesCharacterPt;
  const namePt = column.widthPt - 6 - Math.min(column.placesPt, placesPt);
  const lines = Math.max(
    Math.ceil((row.name.length * type.nameCharacterPt) / namePt),
    Math.ceil(placesPt / column.placesPt),
  );
  return type.rowPaddingPt + lines * type.linePt;
}

export function PdfIndexPage({
  input,
  page,
  pageOf,
}: {
  readonly input: PlanPdfInput;
  readonly page: readonly (readonly IndexRow[])[];
  readonly pageOf: PdfPageOf;
}) {
  const { t } = input;
  return (
    <Page size={[paperSizes.a3.heightPt, paperSizes.a3.widthPt]} style={styles.page}>
      <View style={styles.title}>
        <PdfTitle input={input} />
        <Text style={styles.hallName}>{t('pdf.index')}</Text>
      </View>
      {page.length === 0 && <Text>{t('pdf.noFacilities')}</Text>}
      <View style={sheet.columns}>
        {page.map((rows) => (
          <View key={rows[0]?.name} style={sheet.column}>
            {rows.map((row) => (
              <View key={row.name} style={sheet.row}>
                <Text style={sheet.name}>{row.name}</Text>
                <Text style={sheet.places}>{row.places}</Text>
              </View>
            ))}
          </View>
        ))}
      </View>
      <View style={styles.foot}>
        <PdfPageNumber input={input} pageOf={pageOf} />
      </View>
    </Page>
  );
}

const sheet = StyleSheet.create({
  columns: { flexGrow: 1, flexDirection: 'row', gap: 18 },
  column: { width: column.widthPt },
  row: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    gap: 6,
    paddingVertical: 1,
    borderBottomWidth: 0.4,
    borderBottomColor: paperColors.line,
    fontSize: 8.5,
    lineHeight: 1.3,
  },
  name: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  places: { fontWeight: 600, maxWidth: column.placesPt, textAlign: 'right' },
});
