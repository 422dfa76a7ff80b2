import { Document } from '@react-pdf/renderer';
import type { Locale } from '~/kernel/format';
import { renderPdf } from '~/platform/pdf/render-pdf.server';
import type { BoothStatuses } from './booth-state';
import { indexFacilities } from './booths-by-facility';
import { boothsOfHall, type PlanDocument } from './plan-document';
import { PdfHallPage } from './plan-pdf-hall.server';
import { indexPages, PdfIndexPage } from './plan-pdf-index.server';

export interface PlanPdfInput {
  readonly plan: PlanDocument;
  /** As the reader may see them: what is not public must already be left out. */
  readonly statuses: BoothStatuses;
  readonly locale: Locale;
  /** `t` of the `floor-plan` namespace in that language. */
  readonly t: PlanPdfWords;
  readonly fair: {
    readonly name: string;
    /** The name in the other language, smaller beneath. */
    readonly otherName: string | null;
    /** Dates and venue as one prints them: "15–19 tháng 12, 2026 · Cung Triển lãm, Hà Nội". */
    readonly subtitle: string;
  };
  /** The frozen version, or null for a draft. `frozenOn` is a printed date. */
  readonly version: { readonly number: number; readonly frozenOn: string } | null;
}

export type PlanPdfWords = (key: string, values?: Record<string, string | number>) => string;

/** The A3 plan to print: a page a hall in vector, then the index of facilities. Bytes of a PDF. */
export function renderPlanPdf(input: PlanPdfInput): Promise<Buffer> {
  const { plan, statuses, t, fair, locale } = input;
  const halls = plan.halls.filter((hall) => boothsOfHall(plan, hall.code).length > 0);
  const index = indexPages(plan, indexFacilities(plan.booths, statuses), locale);
  const pages = halls.length + index.length;
  return renderPdf(
    <Document title={`${t('plan')} · ${fair.name}`} subject={t('pdf.subject')} language={locale}>
      {halls.map((hall, i) => (
        <PdfHallPage
          key={hall.code}
          input={input}
          hall={hall}
          pageOf={{ page: i + 1, pages }}
          booths={boothsOfHall(plan, hall.code)}
        />
      ))}
      {index.map((page, i) => (
        <PdfIndexPage
          key={page[0]?.[0]?.name ?? ''}
          input={input}
          page={page}
          pageOf={{ page: halls.length + i + 1, pages }}
        />
      ))}
    </Document>,
  );
}
