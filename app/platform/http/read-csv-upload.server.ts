import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from '@remix-run/node';
import { fail, ok, type Result } from '~/kernel/result';
import { asMegabytes, MAX_TABLE_FILE_BYTES } from '~/kernel/utf8-file';

/** Room for the other fields and the parts' headers. */
const FORM_BYTES = 64 * 1024;

export interface CsvUpload {
  readonly form: FormData;
  readonly bytes: Uint8Array;
}

/**
 * Reads a posted form with one file. A file that is too large is refused by its announced length before a byte is read,
 * or, where the length is not announced or a lie, as soon as the limit is passed: it is never held in memory whole.
 * A page that showed the file before may send it back as the text of `textField`.
 * Errors: `file-too-large` with `maxMb`; `file-absent`.
 */
export async function readCsvUpload(
  request: Request,
  field = 'file',
  maxBytes: number = MAX_TABLE_FILE_BYTES,
  textField?: string,
): Promise<Result<CsvUpload>> {
  const tooLarge = fail('file-too-large', { maxMb: asMegabytes(maxBytes) });
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > maxBytes + FORM_BYTES) return tooLarge;
  try {
    const form = await unstable_parseMultipartFormData(
      request,
      unstable_createMemoryUploadHandler({ maxPartSize: maxBytes }),
    );
    const text = textField === undefined ? null : form.get(textField);
    if (typeof text === 'string') return ok({ form, bytes: new TextEncoder().encode(text) });
    const file = form.get(field);
    if (!(file instanceof File) || (file.size === 0 && file.name === ''))
      return fail('file-absent');
    return ok({ form, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return tooLarge;
    // A body that is no multipart form, or breaks off: nothing of it can be used.
    if (error instanceof TypeError || error instanceof SyntaxError) return fail('file-absent');
    throw error;
  }
}
