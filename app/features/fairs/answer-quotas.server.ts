import type { VerbContext } from '~/features/access/verb-context.server';
import type { AppError } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import { decodeTable } from '~/kernel/utf8-file';
import { readCsvUpload } from '~/platform/http/read-csv-upload.server';
import type { FairRecord } from './find-fair.server';
import { readQuotaCells, readQuotasShown } from './limits-schema';
import { parseQuotasCsv } from './quotas-csv';
import { type QuotaChanges, saveQuotas } from './save-quotas.server';

/** What the quota page shows after a post. */
export interface QuotasAnswer {
  readonly saved?: QuotaChanges;
  readonly imported?: QuotaChanges;
  readonly error?: AppError;
  /** Error code by control name; `typed` then holds what was typed. */
  readonly faults?: Readonly<Record<string, string>>;
  readonly typed?: Readonly<Record<string, string>>;
  /** Every bad row of a refused file. */
  readonly rowErrors?: readonly RowError[];
}

/** A post with a file is an import, any other a save of the table. */
export async function answerQuotas(
  context: VerbContext,
  fair: FairRecord,
  request: Request,
): Promise<QuotasAnswer> {
  if (request.headers.get('content-type')?.startsWith('multipart/form-data'))
    return importFile(context, fair, request);
  const form = await request.formData();
  const { cells, faults } = readQuotaCells(form);
  if (Object.keys(faults).length > 0) return { faults, typed: typedCells(form) };
  const shown = readQuotasShown(String(form.get('shown') ?? ''));
  const saved = await saveQuotas(context, fair.id, cells, shown);
  return saved.ok ? { saved: saved.value } : { error: saved.error, typed: typedCells(form) };
}

function typedCells(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith('q.') && typeof value === 'string' ? [[name, value.slice(0, 40)]] : [],
    ),
  );
}

async function importFile(
  context: VerbContext,
  fair: FairRecord,
  request: Request,
): Promise<QuotasAnswer> {
  const refuse = ({ code, details }: AppError): QuotasAnswer => ({
    rowErrors: [{ line: 1, column: '', code, ...(details ? { details } : {}) } as RowError],
  });
  const upload = await readCsvUpload(request);
  if (!upload.ok) return refuse(upload.error);
  const text = decodeTable(upload.value.bytes);
  if (!text.ok) return { rowErrors: text.error };
  const cells = parseQuotasCsv(text.value, fair.provinceFrame === 'f63' ? '63' : '34');
  if (!cells.ok) return { rowErrors: cells.error };
  const saved = await saveQuotas(context, fair.id, cells.value);
  return saved.ok ? { imported: saved.value } : { error: saved.error };
}
