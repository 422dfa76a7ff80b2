import { TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { checkPassword, hashPassword } from '~/platform/auth/password.server';
import { seal, unseal } from '~/platform/auth/secret-box.server';
import { hashToken, isTokenShaped, newToken } from '~/platform/auth/token.server';
import { newTotpSecret, totpPicture, totpStep } from '~/platform/auth/totp.server';

describe('passwords', () => {
  test('match however the keyboard composed them, and nothing else does', async () => {
    const stored = await hashPassword('gian hàng ở Đồng Kỵ');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await checkPassword(stored, 'gian hàng ở Đồng Kỵ'.normalize('NFD'))).toBe(true);
    expect(await checkPassword(stored, 'gian hang o Dong Ky')).toBe(false);
    expect(await checkPassword(null, 'a password nobody has')).toBe(false);
  });

  test('take as long for an account that does not exist', async () => {
    const stored = await hashPassword('mật khẩu đúng');
    const median = async (hash: string | null) => {
      const times: number[] = [];
      for (let n = 0; n < 9; n++) {
        const start = performance.now();
        await checkPassword(hash, 'mật khẩu sai');
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[4] ?? 0;
    };
    await checkPassword(null, 'warm');
    const [known, unknown] = [await median(stored), await median(null)];
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3);
  });
});

describe('sealed secrets', () => {
  test('open under the same secret and purpose only, and not when a byte changed', () => {
    const sealed = seal('s'.repeat(40), 'totp', 'JBSWY3DPEHPK3PXP');
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
    expect(unseal('s'.repeat(40), 'totp', sealed)).toBe('JBSWY3DPEHPK3PXP');
    expect(unseal('x'.repeat(40), 'totp', sealed)).toBeUndefined();
    expect(unseal('s'.repeat(40), 'other', sealed)).toBeUndefined();
    for (let at = 3; at < sealed.length; at++) {
      if (sealed[at] === '.') continue;
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      const opened = unseal('s'.repeat(40), 'totp', changed);
      // The last character of a base64 run may carry unused bits: then the same bytes open.
      expect([undefined, 'JBSWY3DPEHPK3PXP']).toContain(opened);
      if (![...'.'].includes(sealed[at + 1] ?? '.')) expect(opened).toBeUndefined();
    }
    expect(unseal('s'.repeat(40), 'totp', 'v1.a')).toBeUndefined();
  });
});

describe('one-time codes', () => {
  test('belong to their step, one step of tolerance on either side', () => {
    const secret = newTotpSecret();
    const now = new Date('2026-11-23T08:00:15Z');
    const code = (shift: number) =>
      new TOTP({ secret }).generate({ timestamp: now.getTime() + shift * 30_000 });
    const step = Math.floor(now.getTime() / 30_000);
    expect([-1, 0, 1].map((shift) => totpStep(secret, code(shift), now))).toEqual([
      step - 1,
      step,
      step + 1,
    ]);
    expect([-2, 2].map((shift) => totpStep(secret, code(shift), now))).toEqual([
      undefined,
      undefined,
    ]);
    expect(totpStep(secret, '12345', now)).toBeUndefined();
  });

  test('are offered as a picture without anything from outside', async () => {
    const { picture, text } = await totpPicture('JBSWY3DPEHPK3PXP', 'mai@a.example');
    const svg = Buffer.from(picture.split(',')[1] ?? '', 'base64').toString();
    expect(svg).toMatch(/^<svg /);
    expect(text).toBe('JBSW Y3DP EHPK 3PXP');
  });
});

test('tokens have 256 bits, their own shape, and a hash that does not show them', () => {
  const tokens = Array.from({ length: 200 }, newToken);
  expect(new Set(tokens).size).toBe(200);
  expect(tokens.every(isTokenShaped)).toBe(true);
  expect(isTokenShaped(`${tokens[0]}x`)).toBe(false);
  expect(isTokenShaped("' OR 1=1 --")).toBe(false);
  expect(hashToken(tokens[0] ?? '')).toMatch(/^[0-9a-f]{64}$/);
});
