import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnv } from '~/platform/env/env.server';

describe('the environment', () => {
  it('has a default for everything, and takes an empty variable for none', () => {
    const plain = readEnv({});
    expect(plain).toMatchObject({ port: 3000, loadDemo: true, rateLimits: true });
    expect(plain.dataDir).toBe(path.resolve('.data'));
    const empty = Object.fromEntries(
      ['PORT', 'DATABASE_URL', 'PUBLIC_URL', 'SESSION_SECRET', 'SMTP_URL', 'S3_BUCKET'].map(
        (name) => [name, ' '],
      ),
    );
    expect(readEnv(empty)).toEqual(plain);
  });

  it.each([
    ['PORT', 'http'],
    ['DATABASE_URL', 'nonsense'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['PUBLIC_URL', 'hoicho.example'],
    ['SMTP_URL', 'zzz'],
    ['SESSION_SECRET', 'short'],
    ['LOG_LEVEL', 'verbose'],
    ['HOICHO_DEMO', 'yes'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(name);
  });
});
