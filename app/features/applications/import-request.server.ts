import type { RequestContext } from '~/features/accounts/request-context.server';
import { MOST_LISTED_ERRORS } from '~/kernel/error-list-csv';
import type { AppError } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import { readCsvUpload } from '~/platform/http/read-csv-upload.server';
import { type ImportOutcome, importApplications } from './import-applications.server';

export interface ImportAnswer {
  readonly outcome: ImportOutcome | null;
  readonly error: AppError | null;
  readonly evidence: string;
  readonly status: number;
}

/** Reads the posted file and brings it in, or only checks it (`intent` check). Shared by organiser and province centre. */
export async function importRequest(
  rc: RequestContext,
  request: Request,
  fairSlug: string,
): Promise<ImportAnswer> {
  const upload = await readCsvUpload(request);
  if (!upload.ok) {
    const error: RowError = {
      line: 1,
      column: '',
      code: upload.error.code,
      details: { maxMb: Number(upload.error.details?.maxMb ?? 0) },
    };
    const status = upload.error.code === 'file-too-large' ? 413 : 422;
    return { outcome: { kind: 'refused', errors: [error] }, error: null, evidence: '', status };
  }
  const { form, bytes } = upload.value;
  const evidence = String(form.get('evidence') ?? '').slice(0, 300);
  const dryRun = form.get('intent') !== 'store';
  const done = await importApplications(rc, { fairSlug, bytes, evidence, dryRun });
  if (!done.ok)
    return {
      outcome: null,
      error: { code: done.error.code, details: done.error.details ?? {} },
      evidence,
      status: 422,
    };
  return {
    outcome: done.value,
    error: null,
    evidence,
    status: done.value.kind === 'refused' ? 422 : 200,
  };
}

/** The answer for the page: at most {@link MOST_LISTED_ERRORS} rows, and how many there are. */
export function importPageAnswer({ outcome, error, evidence }: ImportAnswer) {
  return {
    error,
    evidence,
    done: outcome?.kind === 'done' ? outcome : null,
    errors: outcome?.kind === 'refused' ? outcome.errors.slice(0, MOST_LISTED_ERRORS) : [],
    errorCount: outcome?.kind === 'refused' ? outcome.errors.length : 0,
  };
}
