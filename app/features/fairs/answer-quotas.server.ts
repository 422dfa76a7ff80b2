import type { VerbContext } from '~/features/access/verb-context.server';
import type { AppError } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import { decodeTable, MAX_TABLE_FILE_BYTES } from '~/kernel/utf8-file';
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

export async function answerQuotas(
  context: VerbContext,
  fair: FairRecord,
  form: FormData,
): Promise<QuotasAnswer> {
  if (form.get('intent') === 'import') return importFile(context, fair, form.get('file'));
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
  file: FormDataEntryValue | null,
): Promise<QuotasAnswer> {
  const refuse = (code: string, details?: RowError['details']): QuotasAnswer => ({
    rowErrors: [details ? { line: 1, column: '', code, details } : { line: 1, column: '', code }],
  });
  if (!(file instanceof File) || file.size === 0) return refuse('file-empty');
  if (file.size > MAX_TABLE_FILE_BYTES) {
    return refuse('file-too-large', { maxMb: MAX_TABLE_FILE_BYTES / (1024 * 1024) });
  }
  const text = decodeTable(new Uint8Array(await file.arrayBuffer()));
  if (!text.ok) return { rowErrors: text.error };
  const cells = parseQuotasCsv(text.value, fair.provinceFrame === 'f63' ? '63' : '34');
  if (!cells.ok) return { rowErrors: cells.error };
  const saved = await saveQuotas(context, fair.id, cells.value);
  return saved.ok ? { imported: saved.value } : { error: saved.error };
}
