import type { RequestHandler } from 'express';
import { plainPath } from './plain-path';

const kilobyte = 1_024;
/** Sign-in and its kin: a few short fields, from anybody. */
const accountBytes = 64 * kilobyte;
/** The drawing board's batch of thousands of edits is the largest form. */
const formBytes = 4 * 1_024 * kilobyte;

/** Pages that take files; each reads its upload bounded and answers a large one in its own words (`readCsvUpload`). */
const takesFiles = /\/(import|quotas)$/;

type BodyRule = { readonly limit: number | undefined } | { readonly refused: 415 };

/** What a body of this kind may announce, in bytes (undefined: the page itself sees to it); only pages that take files read multipart. */
export function bodyRule(path: string, contentType: string): BodyRule {
  const kind = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  if (kind === 'multipart/form-data' && takesFiles.test(path)) return { limit: undefined };
  if (kind !== 'application/x-www-form-urlencoded' && kind !== '') return { refused: 415 };
  return { limit: /^\/(auth|setup)(\/|$)/.test(path) ? accountBytes : formBytes };
}

const words = {
  411: 'Yêu cầu không nói rõ dung lượng nên không được nhận. Chưa có gì thay đổi.\nThe request does not say how large it is and was not accepted. Nothing has changed.\n',
  413: 'Nội dung gửi lên quá lớn nên không được nhận. Chưa có gì thay đổi; hãy gửi ít hơn.\nWhat was sent is too large and was not accepted. Nothing has changed; please send less.\n',
  415: 'Nội dung gửi lên không phải biểu mẫu của trang này nên không được nhận. Chưa có gì thay đổi.\nWhat was sent is not a form of this page and was not accepted. Nothing has changed.\n',
} as const;

/**
 * Refuses a body that is too large (413), does not say how large it is (411) or is no form (415), before a byte of it is read:
 * what an action reads as a form stands in memory whole. Node's parser reads no more than what was announced.
 */
export const bodyLimit: RequestHandler = (request, response, next) => {
  const path = plainPath(request.path);
  if (/^\/(webhooks|api\/v1)\//.test(path)) return next();
  const chunked = request.get('transfer-encoding') !== undefined;
  const bytes = Number(request.get('content-length') ?? 0);
  if (!chunked && bytes === 0) return next();
  const refuse = (status: keyof typeof words) =>
    response.status(status).type('text/plain; charset=utf-8').send(words[status]);
  if (chunked) return refuse(411);
  const rule = bodyRule(path, request.get('content-type') ?? '');
  if ('refused' in rule) return refuse(rule.refused);
  if (rule.limit !== undefined && bytes > rule.limit) return refuse(413);
  next();
};
