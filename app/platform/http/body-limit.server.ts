import type { RequestHandler } from 'express';

const kilobyte = 1_024;
/** Sign-in and its kin: a few short fields, from anybody. */
const accountBytes = 64 * kilobyte;
/** The drawing board's batch of thousands of edits is the largest form. */
const formBytes = 4 * 1_024 * kilobyte;

/** Pages that take files; each reads its upload bounded and answers a large one in its own words (`readCsvUpload`). */
const takesFiles = /\/(import|quotas)$/;

/** The most a request's body may announce, in bytes; undefined where the page itself sees to it. */
export function bodyLimitOf(path: string, contentType: string): number | undefined {
  if (/^\/(auth|setup)(\/|$)/.test(path)) return accountBytes;
  if (takesFiles.test(path) && contentType.startsWith('multipart/form-data')) return undefined;
  return formBytes;
}

/**
 * Refuses a body that is too large (413) or does not say how large it is (411) before a byte of it is read: what an action
 * reads as a form stands in memory whole. Node's parser reads no more than what was announced.
 */
export const bodyLimit: RequestHandler = (request, response, next) => {
  const chunked = request.get('transfer-encoding') !== undefined;
  const bytes = Number(request.get('content-length') ?? 0);
  const limit = bodyLimitOf(request.path, request.get('content-type') ?? '');
  if (!chunked && (limit === undefined || bytes <= limit)) return next();
  response.status(chunked ? 411 : 413).type('text/plain; charset=utf-8');
  response.send(
    chunked
      ? 'Yêu cầu không nói rõ dung lượng nên không được nhận. Chưa có gì thay đổi.\nThe request does not say how large it is and was not accepted. Nothing has changed.\n'
      : 'Nội dung gửi lên quá lớn nên không được nhận. Chưa có gì thay đổi; hãy gửi ít hơn.\nWhat was sent is too large and was not accepted. Nothing has changed; please send less.\n',
  );
};
