import type { DocumentProps } from '@react-pdf/renderer';
import { renderToBuffer } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { registerPdfFonts } from './pdf-fonts.server';

/** A @react-pdf `<Document>` as the bytes of a PDF file, with the house's fonts embedded. */
export async function renderPdf(document: ReactElement<DocumentProps>): Promise<Buffer> {
  registerPdfFonts();
  return renderToBuffer(document);
}
