import { Document, Page, Path, StyleSheet, Svg, Text, View } from '@react-pdf/renderer';
import type { i18n } from 'i18next';
import { formatMoney, type Locale } from '~/kernel/format';
import { formatDateRange, formatDateTime, wallTime } from '~/kernel/format-date';
import { findProvince, provinceLabel } from '~/kernel/provinces';
import { paperColors } from '~/platform/pdf/paper-colors';
import { pdfFontFamily } from '~/platform/pdf/pdf-fonts.server';
import { renderPdf } from '~/platform/pdf/render-pdf.server';
import { qrPath } from '~/platform/qr/qr-path';
import { featureWord } from './booth-words';
import type { Confirmation, Confirmations, ConfirmingFair } from './find-confirmations.server';
import { publicBoothPath } from './paths';
import { priceLines } from './price-lines';

const styles = StyleSheet.create({
  page: {
    fontFamily: pdfFontFamily,
    fontSize: 10.5,
    lineHeight: 1.5,
    color: paperColors.ink,
    paddingVertical: 48,
    paddingHorizontal: 56,
  },
  head: { flexDirection: 'row', gap: 24, marginBottom: 18 },
  headSide: { flex: 1, alignItems: 'center', textAlign: 'center' },
  bold: { fontWeight: 600 },
  rule: { width: 90, height: 0.8, backgroundColor: paperColors.ink, marginTop: 3 },
  title: { fontSize: 16, lineHeight: 1.5, fontWeight: 600, textAlign: 'center', marginTop: 8 },
  subject: { fontSize: 11.5, fontWeight: 600, textAlign: 'center', marginBottom: 12 },
  section: { fontWeight: 600, marginTop: 10, marginBottom: 3 },
  row: { flexDirection: 'row', marginBottom: 1.5 },
  label: { width: 118, color: paperColors.ink2 },
  value: { flex: 1 },
  cells: {
    flexDirection: 'row',
    borderBottomWidth: 0.6,
    borderColor: paperColors.line,
    paddingVertical: 3,
  },
  total: {
    flexDirection: 'row',
    borderTopWidth: 1,
    borderColor: paperColors.ink,
    paddingVertical: 3,
  },
  wide: { flex: 2.4 },
  cell: { flex: 1.3 },
  figure: { flex: 1.2, textAlign: 'right' },
  foot: { flexDirection: 'row', justifyContent: 'space-between', marginTop: 18 },
  scan: { width: 120, alignItems: 'center' },
  small: { fontSize: 8.5, color: paperColors.ink2, textAlign: 'center' },
  sign: { width: 220, alignItems: 'center' },
  signer: { marginTop: 64, textAlign: 'center' },
  copies: { marginTop: 14, fontSize: 8.5, color: paperColors.ink2 },
});

interface Drawing {
  readonly fair: ConfirmingFair;
  readonly t: (key: string, values?: object) => string;
  readonly words: (key: string | string[], values?: object) => string;
  readonly locale: Locale;
  readonly origin: string;
}

/**
 * Confirmations as an A4 paper in the administrative form, one page an application, each with the QR of its first booth's public page.
 * @param origin of the public site, for the QR: `https://hoicho.vn`
 */
export function renderConfirmations(
  { fair, confirmations }: Confirmations,
  reader: { readonly locale: Locale; readonly i18n: i18n; readonly origin: string },
): Promise<Buffer> {
  const { locale, i18n, origin } = reader;
  const drawing: Drawing = {
    fair,
    locale,
    origin,
    t: (key, values) => i18n.t(`publication:confirmation.${key}`, { ...values }),
    words: (key, values) => String(i18n.t(key, { ...values })),
  };
  return renderPdf(
    <Document title={drawing.t('title')} author={fair.organiser} language={locale}>
      {confirmations.map((one) => (
        <Page key={one.applicationId} size="A4" style={styles.page}>
          <Head drawing={drawing} confirmation={one} />
          <Facts drawing={drawing} confirmation={one} />
          <Prices drawing={drawing} confirmation={one} />
          <Times drawing={drawing} />
          <Foot drawing={drawing} confirmation={one} />
          <Text style={styles.copies}>{drawing.t('for', { facility: one.facility.name })}</Text>
        </Page>
      ))}
    </Document>,
  );
}

interface PartProps {
  readonly drawing: Drawing;
  readonly confirmation: Confirmation;
}

function Head({ drawing: { fair, t, locale }, confirmation }: PartProps) {
  const date = wallTime(fair.publishedAt);
  const place = findProvince(fair.provinceSlug)?.name ?? '';
  const number = String(confirmation.number).padStart(4, '0');
  return (
    <>
      <View style={styles.head}>
        <View style={styles.headSide}>
          <Text style={styles.bold}>{fair.organiser.toLocaleUpperCase('vi')}</Text>
          <View style={styles.rule} />
          <Text>{t('number', { number })}</Text>
        </View>
        <View style={styles.headSide}>
          <Text style={styles.bold}>{t('state')}</Text>
          <Text style={styles.bold}>{t('motto')}</Text>
          <View style={styles.rule} />
          <Text>{t('place', { place, day: date?.day, month: date?.month, year: date?.year })}</Text>
        </View>
      </View>
      <Text style={styles.title}>{t('title')}</Text>
      <Text style={styles.subject}>{locale === 'en' ? fair.nameEn : fair.nameVi}</Text>
      <Text>
        {fair.letterNumber
          ? t('basis', { letter: fair.letterNumber, organiser: fair.organiser })
          : t('basisPlain', { organiser: fair.organiser })}
      </Text>
    </>
  );
}

function Row({ label, value }: { readonly label: string; readonly value: string }) {
  if (value === '') return null;
  return (
    <View style={styles.row}>
      <Text style={styles.label}>{label}</Text>
      <Text style={styles.value}>{value}</Text>
    </View>
  );
}

/** A line to fill in with a pen where nobody is known yet. */
const byHand = '.'.repeat(90);

function Facts({ drawing: { t, words }, confirmation: one }: PartProps) {
  const needs = one.needs.map((need) => featureWord(words, need)).join(', ');
  const province = provinceLabel(one.facility.provinceSlug, words('import:provinceNow'));
  return (
    <View style={{ marginTop: 8 }}>
      <Row label={t('facility')} value={one.facility.name} />
      <Row label={t('taxCode')} value={one.facility.taxCode ?? ''} />
      <Row label={t('address')} value={one.facility.address} />
      <Row label={t('province')} value={province} />
      <Row
        label={t('signatory')}
        value={[one.signatoryName, one.signatoryPosition].filter(Boolean).join(', ') || byHand}
      />
      <Row label={t('application')} value={String(one.number).padStart(4, '0')} />
      <Row label={t('fascia')} value={[one.fasciaVi, one.fasciaEn].filter(Boolean).join(' / ')} />
      <Row label={t('exhibits')} value={one.exhibits.slice(0, 8).join(', ')} />
      <Row label={t('needs')} value={needs || t('needsNone')} />
      <Row label={t('funding')} value={words(`booths:funding.${one.funding}`)} />
    </View>
  );
}

function Prices({ drawing: { t, words, locale }, confirmation }: PartProps) {
  const { lines, totalVnd } = priceLines(confirmation.booths);
  return (
    <View wrap={false}>
      <Text style={styles.section}>{t('booths')}</Text>
      <View style={[styles.cells, styles.bold]}>
        <Text style={styles.wide}>{t('columns.booths')}</Text>
        <Text style={styles.cell}>{t('columns.kind')}</Text>
        <Text style={styles.figure}>{t('columns.count')}</Text>
        <Text style={styles.figure}>{t('columns.unit')}</Text>
        <Text style={styles.figure}>{t('columns.amount')}</Text>
      </View>
      {lines.map((line) => (
        <View key={`${line.kind} ${line.unitVnd}`} style={styles.cells}>
          <Text style={[styles.wide, styles.bold]}>{line.codes.join(', ')}</Text>
          <Text style={styles.cell}>{words(`booths:kind.${line.kind}`)}</Text>
          <Text style={styles.figure}>{line.codes.length}</Text>
          <Text style={styles.figure}>{formatMoney(line.unitVnd, locale)}</Text>
          <Text style={styles.figure}>{formatMoney(line.amountVnd, locale)}</Text>
        </View>
      ))}
      <View style={[styles.total, styles.bold]}>
        <Text style={styles.wide}>{t('total')}</Text>
        <Text style={styles.cell} />
        <Text style={styles.figure}>{confirmation.booths.length}</Text>
        <Text style={styles.figure} />
        <Text style={styles.figure}>{formatMoney(totalVnd, locale)}</Text>
      </View>
      <Text style={{ fontSize: 8.5, color: paperColors.ink2 }}>{t('totalNote')}</Text>
    </View>
  );
}

function Times({ drawing: { fair, t, locale } }: { readonly drawing: Drawing }) {
  return (
    <View wrap={false}>
      <Text style={styles.section}>{t('time')}</Text>
      <Row label={t('setUp')} value={formatDateTime(fair.setUpStartsAt, locale)} />
      <Row label={t('opening')} value={formatDateRange(fair.opensAt, fair.closesAt, locale)} />
      <Row label={t('tearDown')} value={formatDateTime(fair.tearDownEndsAt, locale)} />
      <Row
        label={t('venue')}
        value={[fair.venueName, fair.venueAddress].filter(Boolean).join(', ')}
      />
    </View>
  );
}

function Foot({ drawing: { fair, t, origin }, confirmation }: PartProps) {
  const code = confirmation.booths[0]?.code ?? '';
  const { size, path } = qrPath(`${origin}${publicBoothPath(fair.slug, code)}`);
  return (
    <View style={styles.foot} wrap={false}>
      <View style={styles.scan}>
        <Svg width={96} height={96} viewBox={`0 0 ${size} ${size}`}>
          <Path d={path} fill={paperColors.ink} />
        </Svg>
        <Text style={styles.small}>{t('scan')}</Text>
      </View>
      <View style={styles.sign}>
        <Text style={styles.bold}>{t('signFor')}</Text>
        <Text style={styles.signer}>{fair.organiser}</Text>
      </View>
    </View>
  );
}
