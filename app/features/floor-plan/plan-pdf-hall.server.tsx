import { Canvas, Page, StyleSheet, Text, View } from '@react-pdf/renderer';
import { BOOTH_KINDS } from '~/kernel/booth-vocabulary';
import { formatCount } from '~/kernel/format';
import { paperColors } from '~/platform/pdf/paper-colors';
import { paperSizes, pointsPerMm } from '~/platform/pdf/paper-sizes';
import { pdfFontFamily } from '~/platform/pdf/pdf-fonts.server';
import { type BoothState, boothStates, countStates } from './booth-state';
import type { PlanBooth, PlanHall } from './plan-document';
import type { PlanPdfInput } from './plan-pdf.server';
import { drawBooth, drawHall, hallScale } from './plan-pdf-drawing.server';
import type { Painter } from './plan-pdf-painter.server';

const marginPt = 10 * pointsPerMm;
const titlePt = 74;
const footPt = 30;

/** One A3 page, lying or upright as the hall is: title block, the hall, legend and scale. */
export function PdfHallPage({
  input,
  hall,
  booths,
  pageOf,
}: {
  readonly input: PlanPdfInput;
  readonly pageOf: PdfPageOf;
  readonly hall: PlanHall;
  readonly booths: readonly PlanBooth[];
}) {
  const { t, locale, statuses } = input;
  const isLying = hall.widthM >= hall.depthM;
  const { widthPt: short, heightPt: long } = paperSizes.a3;
  const page = isLying ? { widthPt: long, heightPt: short } : { widthPt: short, heightPt: long };
  const box = {
    widthPt: page.widthPt - 2 * marginPt,
    heightPt: page.heightPt - 2 * marginPt - titlePt - footPt,
    locale,
  };
  const counts = countStates(booths, statuses);
  const scale = hallScale(hall, box);
  const kinds = BOOTH_KINDS.map((kind) => ({
    kind,
    count: booths.filter((booth) => booth.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return (
    <Page size={[page.widthPt, page.heightPt]} style={styles.page}>
      <View style={styles.title}>
        <PdfTitle input={input} />
        <View style={styles.hall}>
          <Text style={styles.hallName}>{hall.name[locale]}</Text>
          <Text style={styles.small}>
            {t('pdf.booths', {
              count: booths.length,
              formatted: formatCount(booths.length, locale),
            })}
            {' · '}
            {t('pdf.scale', { scale: formatCount(scale, locale) })}
          </Text>
        </View>
      </View>
      <Canvas
        style={{ width: box.widthPt, height: box.heightPt }}
        paint={(painter: Painter) => {
          drawHall(painter, hall, booths, statuses, box);
          return null;
        }}
      />
      <View style={styles.foot}>
        {boothStates
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <LegendEntry
              key={state}
              state={state}
              text={`${t(`state.${state}`)} ${formatCount(counts[state], locale)}`}
            />
          ))}
        {kinds.length > 1 ? <View style={styles.legendRule} /> : null}
        {kinds.length > 1
          ? kinds.map(({ kind, count }) => (
              <LegendEntry
                key={kind}
                state="free"
                kind={kind}
                text={`${t(`kind.${kind}`)} ${formatCount(count, locale)}`}
              />
            ))
          : null}
        <PdfPageNumber input={input} pageOf={pageOf} />
      </View>
    </Page>
  );
}

/** Fair, dates and version: the head of every page of the plan. */
export function PdfTitle({ input }: { readonly input: PlanPdfInput }) {
  const { fair, version, t } = input;
  const state = version
    ? `${t('pdf.version', { version: version.number })} · ${t('pdf.frozenAt', { date: version.frozenOn })}`
    : t('pdf.draft');
  return (
    <View style={styles.fair}>
      <Text style={styles.fairName}>{fair.name}</Text>
      <Text style={styles.small}>
        {fair.otherName ? `${fair.otherName} · ${fair.subtitle}` : fair.subtitle}
      </Text>
      <Text style={styles.small}>{state}</Text>
    </View>
  );
}

export interface PdfPageOf {
  readonly page: number;
  readonly pages: number;
}

/** Numbers are counted beforehand: asking the renderer for them would lay every page out twice. */
export function PdfPageNumber({
  input,
  pageOf,
}: {
  readonly input: PlanPdfInput;
  readonly pageOf: PdfPageOf;
}) {
  return (
    <Text style={styles.pageNumber}>
      {input.t('pdf.page', { page: pageOf.page, pages: pageOf.pages })}
    </Text>
  );
}

function LegendEntry({
  state,
  kind,
  text,
}: {
  readonly state: BoothState;
  readonly kind?: PlanBooth['kind'];
  readonly text: string;
}) {
  return (
    <View style={styles.legend}>
      <Canvas
        style={{ width: 16, height: 16 }}
        paint={(painter: Painter) => {
          drawBooth(painter, state, { x: 1, y: 1, width: 14, height: 14, kind });
          return null;
        }}
      />
      <Text>{text}</Text>
    </View>
  );
}

export const styles = StyleSheet.create({
  page: {
    padding: marginPt,
    fontFamily: pdfFontFamily,
    fontSize: 9,
    color: paperColors.ink,
  },
  title: {
    height: titlePt,
    paddingBottom: 8,
    flexDirection: 'row',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
  },
  fair: { width: '76%' },
  fairName: { fontSize: 20, fontWeight: 600, lineHeight: 1.25, color: paperColors.lacquerDeep },
  small: { color: paperColors.ink2, lineHeight: 1.3 },
  hall: { alignItems: 'flex-end' },
  hallName: { fontSize: 26, fontWeight: 600, lineHeight: 1.2 },
  foot: { height: footPt, flexDirection: 'row', alignItems: 'flex-end', gap: 16 },
  legendRule: { width: 0.6, height: 14, backgroundColor: paperColors.line },
  legend: { flexDirection: 'row', alignItems: 'center', gap: 5 },
  pageNumber: { marginLeft: 'auto', color: paperColors.ink2 },
});
