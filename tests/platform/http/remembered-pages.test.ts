import type { EntryContext } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import {
  pageKey,
  recallPage,
  rememberPage,
  withoutRequestId,
} from '~/platform/http/remembered-pages.server';

const context = (loaderData: Record<string, unknown>, actionData: unknown = null) =>
  ({ staticHandlerContext: { loaderData, actionData } }) as unknown as EntryContext;
const key = (data: Record<string, unknown>, url = 'http://h/f/x/plan?hall=A', locale = 'vi') =>
  pageKey(url, locale, context(data));

describe('remembered pages', () => {
  it('are told apart by all that a rendering depends on', () => {
    const plan = { root: { shell: null }, plan: { booths: 1 } };
    expect(key(plan)).toBe(key({ root: { shell: null }, plan: { booths: 1 } }));
    const others = [
      key({ ...plan, root: { shell: { name: 'Lò Thị Mẩy' } } }),
      key({ ...plan, plan: { booths: 2 } }),
      key(plan, 'http://h/f/x/plan?hall=B'),
      key(plan, 'http://h/f/y/plan?hall=A'),
      key(plan, undefined, 'en'),
    ];
    expect(new Set([key(plan), ...others]).size).toBe(6);
  });

  it('are not of answers to a form', () => {
    expect(pageKey('http://h/', 'vi', context({}, { page: { error: 'x' } }))).toBeUndefined();
  });

  it('serve many requests: the id of the first is not in them', () => {
    const of = (requestId: string) =>
      pageKey('http://h/', 'vi', withoutRequestId(context({ root: { requestId } })));
    expect(of('8c2d6a10')).toBe(of('f00dcafe'));
  });

  it('carry the nonce of each answer, and no other', () => {
    rememberPage(
      'k',
      'n+1/==',
      '<script nonce="n+1/==">1</script><script nonce="n+1/=="></script>',
    );
    expect(recallPage('k', 'second')).toBe(
      '<script nonce="second">1</script><script nonce="second"></script>',
    );
    expect(recallPage('unknown', 'second')).toBeUndefined();
  });
});
