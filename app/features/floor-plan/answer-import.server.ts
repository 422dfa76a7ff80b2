import type { i18n } from 'i18next';
import type { VerbContext } from '~/features/access/verb-context.server';
import { describeRowError } from '~/kernel/describe-row-error';
import { ok, type Result } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import { readCsvUpload } from '~/platform/http/read-csv-upload.server';
import { type BoothImport, importBooths } from './import-booths.server';
import type { ImportPreviewProps, RowFault } from './ui/import-answer';

/** What the import page shows after a post: faults, a preview to confirm, or that it is done. */
export type ImportAnswer =
  | {
      readonly kind: 'faults';
      readonly faults: readonly RowFault[];
      readonly newFeatures: readonly string[];
    }
  | { readonly kind: 'preview'; readonly preview: ImportPreviewProps }
  | { readonly kind: 'done'; readonly counts: Extract<BoothImport, { kind: 'done' }> };

/**
 * A chosen file is looked at (`file`), a confirmed one is imported (`text`, what the preview sent along). Files over the
 * limit are refused while they come in.
 * Errors: those of importing.
 */
export async function answerImport(
  context: VerbContext & { readonly i18n: i18n },
  fairSlug: string,
  request: Request,
): Promise<Result<ImportAnswer>> {
  const upload = await readCsvUpload(request, 'file', undefined, 'text');
  if (!upload.ok) {
    const { code, details = {} } = upload.error;
    const error = { line: 1, column: '', code, details: { maxMb: Number(details.maxMb ?? 0) } };
    return ok({ kind: 'faults', faults: inWords(context.i18n, [error]), newFeatures: [] });
  }
  const { bytes, form } = upload.value;
  const dryRun = typeof form.get('text') !== 'string';
  const done = await importBooths(context, { fairSlug, bytes, dryRun });
  if (!done.ok) return done;
  if (done.value.kind === 'refused') {
    const { errors, newFeatures } = done.value;
    return ok({ kind: 'faults', faults: inWords(context.i18n, errors), newFeatures });
  }
  if (!dryRun) return ok({ kind: 'done', counts: done.value });
  const text = new TextDecoder().decode(bytes);
  return ok({ kind: 'preview', preview: { ...done.value, text } });
}

function inWords(i18n: i18n, errors: readonly RowError[]): readonly RowFault[] {
  const words = i18n.getResource(i18n.language, 'import', 'errors') as Record<string, string>;
  return errors.map(({ line, column, code, details }) => ({
    line,
    column,
    code,
    message: describeRowError({ code, details }, words),
  }));
}
