import { StyleSheet } from '@react-pdf/renderer';
import { paperColors } from '~/platform/pdf/paper-colors';
import { pdfFontFamily } from '~/platform/pdf/pdf-fonts.server';

/** Millimetres in points. */
const mm = 72 / 25.4;

/** Sizes and margins of an administrative paper; Be Vietnam Pro runs wide, so its 12 pt is the 13 pt of the decree's type. */
export const confirmationStyles = StyleSheet.create({
  page: {
    fontFamily: pdfFontFamily,
    fontSize: 12,
    lineHeight: 1.28,
    color: paperColors.ink,
    paddingTop: 20 * mm,
    paddingBottom: 18 * mm,
    paddingLeft: 30 * mm,
    paddingRight: 17 * mm,
  },
  pageNumber: { position: 'absolute', top: 10 * mm, left: 0, right: 0, textAlign: 'center' },
  head: { flexDirection: 'row', gap: 10, marginBottom: 14 },
  organiser: { flex: 4, alignItems: 'center', textAlign: 'center' },
  state: { flex: 6, alignItems: 'center', textAlign: 'center' },
  bold: { fontWeight: 600 },
  italic: { fontStyle: 'italic' },
  smallCaps: { fontWeight: 600, fontSize: 11 },
  rule: { height: 0.8, backgroundColor: paperColors.ink, marginTop: 2, marginBottom: 6 },
  title: { fontSize: 15, lineHeight: 1.5, fontWeight: 600, textAlign: 'center', marginTop: 4 },
  subject: { fontSize: 13, fontWeight: 600, textAlign: 'center' },
  replaces: { fontStyle: 'italic', textAlign: 'center' },
  basis: { marginTop: 8 },
  facts: { marginTop: 4 },
  section: { fontWeight: 600, marginTop: 8, marginBottom: 2 },
  row: { flexDirection: 'row', marginBottom: 1 },
  label: { width: 120 },
  value: { flex: 1 },
  cells: {
    flexDirection: 'row',
    borderBottomWidth: 0.6,
    borderColor: paperColors.line,
    paddingVertical: 2,
  },
  total: {
    flexDirection: 'row',
    borderTopWidth: 1,
    borderColor: paperColors.ink,
    paddingVertical: 2,
  },
  wide: { flex: 1.7 },
  cell: { flex: 1.5 },
  figure: { flex: 1.5, textAlign: 'right' },
  count: { flex: 0.8, textAlign: 'right' },
  note: { fontSize: 11, fontStyle: 'italic' },
  foot: { flexDirection: 'row', justifyContent: 'space-between', marginTop: 12 },
  footLeft: { width: 190 },
  receivers: { fontSize: 11, marginBottom: 4 },
  scan: { fontSize: 11, marginTop: 2 },
  sign: { width: 230, alignItems: 'center', textAlign: 'center' },
  /** Room for a name and a seal (36 mm across). */
  seal: { height: 30 * mm },
});
