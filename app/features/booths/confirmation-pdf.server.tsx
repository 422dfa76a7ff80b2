import { Document, Page, Text, View } from '@react-pdf/renderer';
import type { i18n } from 'i18next';
import { formatMoney, type Locale } from '~/kernel/format';
import { formatDateRange, formatDateTime } from '~/kernel/format-date';
import { provinceLabel } from '~/kernel/provinces';
import { renderPdf } from '~/platform/pdf/render-pdf.server';
import { featureWord } from './booth-words';
import {
  ConfirmationFoot,
  ConfirmationHead,
  type Drawing,
  PageNumber,
  type PartProps,
} from './confirmation-pdf-frame.server';
import { confirmationStyles as styles } from './confirmation-pdf-styles.server';
import type { Confirmations } from './find-confirmations.server';
import { priceLines } from './price-lines';

/**
 * Confirmations as A4 papers in the form of Decree 30/2020/NĐ-CP (appendix I: head in two columns, body of 13 pt, margins of
 * 20 and 30 mm), each with the QR of its first booth's public page.
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
          <PageNumber />
          <ConfirmationHead drawing={drawing} confirmation={one} />
          <Facts drawing={drawing} confirmation={one} />
          <Prices drawing={drawing} confirmation={one} />
          <Times drawing={drawing} />
          <ConfirmationFoot drawing={drawing} confirmation={one} />
        </Page>
      ))}
    </Document>,
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
    <View style={styles.facts}>
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
        <Text style={styles.count}>{t('columns.count')}</Text>
        <Text style={styles.figure}>{t('columns.unit')}</Text>
        <Text style={styles.figure}>{t('columns.amount')}</Text>
      </View>
      {lines.map((line) => (
        <View key={`${line.kind} ${line.unitVnd}`} style={styles.cells}>
          <Text style={[styles.wide, styles.bold]}>{line.codes.join(', ')}</Text>
          <Text style={styles.cell}>{words(`booths:kind.${line.kind}`)}</Text>
          <Text style={styles.count}>{line.codes.length}</Text>
          <Text style={styles.figure}>{formatMoney(line.unitVnd, locale)}</Text>
          <Text style={styles.figure}>{formatMoney(line.amountVnd, locale)}</Text>
        </View>
      ))}
      <View style={[styles.total, styles.bold]}>
        <Text style={styles.wide}>{t('total')}</Text>
        <Text style={styles.cell} />
        <Text style={styles.count}>{confirmation.booths.length}</Text>
        <Text style={styles.figure} />
        <Text style={styles.figure}>{formatMoney(totalVnd, locale)}</Text>
      </View>
      <Text style={styles.note}>{t('totalNote')}</Text>
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
