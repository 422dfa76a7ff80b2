import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { manualClock } from '~/platform/clock/clock';
import { bodyLimit, bodyRule } from '~/platform/http/body-limit.server';
import { errorStatus } from '~/platform/http/error-status';
import { flashCookie, takeFlash } from '~/platform/http/flash.server';
import { originCheck } from '~/platform/http/origin-check.server';
import { plainPath } from '~/platform/http/plain-path';
import { requestClass, requestLimits, requestRates } from '~/platform/http/request-limits.server';
import { loggedPath } from '~/platform/http/request-log.server';
import { safeRedirect } from '~/platform/http/safe-redirect';
import { securityHeaders } from '~/platform/http/security-headers.server';

const database = useTestDatabase();
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function serverOf(...handlers: RequestHandler[]): Promise<string> {
  const app = express();
  for (const handler of handlers) app.use(handler);
  app.use((_request, response) => response.send('passed'));
  const server = await new Promise<ReturnType<typeof app.listen>>((resolve) => {
    const started = app.listen(0, '127.0.0.1', () => resolve(started));
  });
  stops.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the origin check', () => {
  const post = (base: string, headers: Record<string, string>, path = '/organiser/fairs?_data=x') =>
    fetch(`${base}${path}`, { method: 'POST', headers }).then(({ status }) => status);

  test('lets our own pages post, on the host they came by or the public address', async () => {
    const base = await serverOf(originCheck('https://hoicho.example'));
    expect(await post(base, { Origin: base })).toBe(200);
    expect(await post(base, { Origin: 'https://hoicho.example' })).toBe(200);
    expect(await post(base, { 'Sec-Fetch-Site': 'same-origin' })).toBe(200);
  });

  test.each([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'https://hoicho.example.evil.example' },
    { Origin: 'http://hoicho.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
    {},
  ])('refuses %o with 403, never 500', async (headers) => {
    const base = await serverOf(originCheck('https://hoicho.example'));
    expect(await post(base, headers as Record<string, string>)).toBe(403);
  });

  test('leaves reads, signed webhooks and the keyed API alone', async () => {
    const base = await serverOf(originCheck(undefined));
    expect((await fetch(base)).status).toBe(200);
    expect(await post(base, {}, '/webhooks/stripe')).toBe(200);
    expect(await post(base, {}, '/api/v1/fairs')).toBe(200);
    expect(await post(base, {}, '/webhooksish')).toBe(403);
  });
});

describe('a path', () => {
  test.each([
    '/AUTH/sign-in',
    '/%61uth/sign-in',
    '/x/../auth/sign-in',
    '//auth//sign-in',
    '/auth\\sign-in',
  ])('%s is taken as the router takes it', (path) => {
    expect(plainPath(path)).toBe('/auth/sign-in');
    expect(requestClass('POST', path)).toBe('account-post');
  });

  test('does not open the keyed doors by dots', async () => {
    const base = await serverOf(originCheck(undefined));
    const { hostname, port } = new URL(base);
    const status = await new Promise((resolve) => {
      http
        .request({ hostname, port, method: 'POST', path: '/webhooks/../auth/forgot' }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
        .end();
    });
    expect(status).toBe(403);
  });

  test('with a secret is logged without it', () => {
    expect(loggedPath('/auth/reset/kJ8sd-secret')).toBe('/auth/reset/…');
    expect(loggedPath('/auth/sign-in')).toBe('/auth/sign-in');
  });
});

describe('the limit of a body', () => {
  const multipart = 'multipart/form-data; boundary=x';

  test('lets pages that take files see to it themselves, and nobody else', () => {
    const form = 'application/x-www-form-urlencoded;charset=UTF-8';
    expect(bodyRule('/organiser/fairs/a/plan/import', multipart)).toEqual({ limit: undefined });
    expect(bodyRule('/organiser/fairs/a/quotas', multipart)).toEqual({ limit: undefined });
    expect(bodyRule('/organiser/fairs/a/quotas', form)).toEqual({ limit: 4 * 1024 * 1024 });
    expect(bodyRule('/auth/import', form)).toEqual({ limit: 64 * 1024 });
    for (const kind of [multipart, 'application/json', 'text/plain', 'x'])
      expect(bodyRule('/organiser/fairs/a/settings', kind)).toEqual({ refused: 415 });
  });

  test('refuses what announces too much, before it is sent', async () => {
    const base = await serverOf(bodyLimit);
    const post = async (body: string, path: string) =>
      (
        await fetch(`${base}${path}`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        })
      ).status;
    expect(await post('x'.repeat(60_000), '/auth/sign-in')).toBe(200);
    expect(await post('x'.repeat(70_000), '/auth/sign-in')).toBe(413);
    expect(await post('x'.repeat(70_000), '/organiser/fairs')).toBe(200);
    expect(await post('x'.repeat(5_000_000), '/organiser/fairs')).toBe(413);
  });

  test('refuses what does not say how large it is', async () => {
    const base = await serverOf(bodyLimit);
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1_024)),
    });
    const answer = await fetch(`${base}/organiser/fairs`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(411);
  });
});

describe('redirect targets', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/..//evil.example',
    '',
    ' /a',
    null,
    7,
  ])('refuse %j', (target) => expect(safeRedirect(target, '/home')).toBe('/home'));

  test('keep paths of this site with query and fragment', () => {
    expect(safeRedirect('/f/hoi-cho?x=1#b', '/home')).toBe('/f/hoi-cho?x=1#b');
  });

  test('never lead away, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (target) => {
          const to = safeRedirect(target, '/home');
          expect(new URL(to, 'https://hoicho.example').origin).toBe('https://hoicho.example');
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('security headers', () => {
  test('stand on every answer, with a new nonce each and nothing inline allowed', async () => {
    const base = await serverOf(securityHeaders());
    const [first, second] = [await fetch(`${base}/a`), await fetch(`${base}/b`)];
    const policy = first.headers.get('content-security-policy') ?? '';
    const nonce = /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1];
    expect(nonce).toBeTruthy();
    expect(second.headers.get('content-security-policy')).not.toContain(String(nonce));
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
    for (const part of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    expect(first.headers.get('strict-transport-security')).toBeNull();
  });
});

describe('request limits', () => {
  const words = (_locale: string, seconds: number) => `Hãy chờ ${seconds} giây`;
  const limits = () =>
    requestLimits({
      db: database().db,
      clock: manualClock('2026-11-23T08:00:00Z'),
      words,
      localeOf: () => 'vi',
    });

  test('know account posts, other posts and reads apart', () => {
    expect(requestClass('POST', '/auth/sign-in')).toBe('account-post');
    expect(requestClass('POST', '/setup')).toBe('account-post');
    expect(requestClass('POST', '/authors')).toBe('post');
    expect(requestClass('GET', '/auth/sign-in')).toBe('read');
  });

  test('refuse account posts of one address with 429, Retry-After and words; two processes count together', async () => {
    const [one, two] = [await serverOf(limits()), await serverOf(limits())];
    const answers: Response[] = [];
    for (let n = 0; n < 40; n++) {
      answers.push(await fetch(`${n % 2 ? one : two}/auth/sign-in`, { method: 'POST' }));
    }
    const passed = answers.filter(({ status }) => status === 200);
    expect(passed).toHaveLength(requestRates['account-post'].burst);
    const refused = answers.at(-1);
    expect(refused?.status).toBe(429);
    expect(refused?.headers.get('retry-after')).toBe('3');
    expect(await refused?.text()).toContain('Hãy chờ 3 giây');
    // Reads of the same address go on.
    expect((await fetch(`${one}/auth/sign-in`)).status).toBe(200);
  });

  test('let other posts through up to their rate, in lumps', async () => {
    const base = await serverOf(limits());
    let passed = 0;
    for (let n = 0; n < requestRates.post.burst + 40; n++) {
      if ((await fetch(`${base}/gate/scan`, { method: 'POST' })).status === 200) passed++;
    }
    expect(passed).toBe(requestRates.post.burst);
  });
});

describe('flash messages', () => {
  const secret = 's'.repeat(48);
  const requestWith = (cookie: string) => new Request('http://x/', { headers: { Cookie: cookie } });

  test('come back once, unchanged, and only under the installation’s secret', () => {
    const message = { text: 'Đã lưu đơn số 12', action: { label: 'Xem', href: '/a' } };
    const cookie = flashCookie(secret, message).split(';')[0] ?? '';
    const taken = takeFlash({ request: requestWith(`a=b; ${cookie}`), secret });
    expect(taken?.message).toEqual(message);
    expect(taken?.cleared).toContain('Max-Age=0');
    expect(takeFlash({ request: requestWith(cookie), secret: 'x'.repeat(48) })).toBeUndefined();
    const [name, body] = cookie.split('=');
    const forged = Buffer.from(JSON.stringify({ text: 'Gọi số này' })).toString('base64url');
    const signature = body?.split('.')[1];
    expect(
      takeFlash({ request: requestWith(`${name}=${forged}.${signature}`), secret }),
    ).toBeUndefined();
  });
});

test('error codes have their status by their last part', () => {
  const table = {
    'not-found': 404,
    'application.not-found': 404,
    forbidden: 403,
    'booth.taken': 409,
    'organisation.stale': 409,
    'account.link-expired': 409,
    'account.too-many': 429,
    'field.missing': 422,
  };
  for (const [code, status] of Object.entries(table))
    expect([code, errorStatus(code)]).toEqual([code, status]);
});
