import { describe, expect, test } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { mostIn } from '~/platform/http/rate-limit';
import {
  restoreAllowance,
  sweepAllowances,
  takeAllowance,
} from '~/platform/http/rate-limit.server';

const database = useTestDatabase();
const rate = { burst: 5, everySeconds: 12 };
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23) + seconds * 1_000);

describe('an allowance', () => {
  test('lets the burst through, then one more every interval, and says how long to wait', async () => {
    const { db } = database();
    const answers = [];
    for (let n = 0; n < 7; n++) answers.push(await takeAllowance(db, 'burst', rate, at(0)));
    expect(answers.map(({ allowed }) => allowed)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(answers[5]).toEqual({ allowed: false, retryAfterSeconds: 12 });
    expect(await takeAllowance(db, 'burst', rate, at(11))).toEqual({
      allowed: false,
      retryAfterSeconds: 1,
    });
    expect(await takeAllowance(db, 'burst', rate, at(12))).toEqual({ allowed: true });
    expect(await takeAllowance(db, 'burst', rate, at(12))).toMatchObject({ allowed: false });
  });

  test('holds in every minute, wherever it starts: at most ten of a thousand attempts', async () => {
    const { db } = database();
    const passed: number[] = [];
    for (let second = 0; second < 200; second += 0.5) {
      if ((await takeAllowance(db, 'minute', rate, at(second))).allowed) passed.push(second);
    }
    const busiest = Math.max(
      ...passed.map((start) => passed.filter((one) => one >= start && one < start + 60).length),
    );
    expect(busiest).toBeLessThanOrEqual(10);
    expect(busiest).toBeGreaterThanOrEqual(9);
    expect(mostIn(rate, 60)).toBe(10);
  });

  test('is one for all rivals: a hundred at once get the burst and not one more', async () => {
    const { db } = database();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => takeAllowance(db, 'race', rate, at(0))),
    );
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(5);
  });

  test('comes back whole when restored, and old ones are swept', async () => {
    const { db } = database();
    for (let n = 0; n < 6; n++) await takeAllowance(db, 'restored', rate, at(0));
    await restoreAllowance(db, 'restored');
    expect(await takeAllowance(db, 'restored', rate, at(0))).toEqual({ allowed: true });
    await takeAllowance(db, 'later', rate, at(1_000));
    expect(await sweepAllowances(db, at(1_000))).toBeGreaterThan(0);
    expect(await db.rateLimit.findMany({ select: { key: true } })).toEqual([{ key: 'later' }]);
  });

  test('takes several points at a time', async () => {
    const { db } = database();
    expect(await takeAllowance(db, 'lump', rate, at(0), 5)).toEqual({ allowed: true });
    expect(await takeAllowance(db, 'lump', rate, at(12), 2)).toMatchObject({ allowed: false });
    expect(await takeAllowance(db, 'lump', rate, at(24), 2)).toEqual({ allowed: true });
  });
});
