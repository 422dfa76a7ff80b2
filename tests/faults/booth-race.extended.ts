import { describe, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { fullRace, sabotage } from './booth-race';
import { race } from './race-a-server';
import { expectDoubles, expectRight } from './race-verdict';

const patience = 1_800_000;
const guarded = useTestDatabase();
const open = useTestDatabase();

describe('R1: 5,000 grabs of 1,850 booths over HTTP', () => {
  it(
    'gives no booth twice, answers nobody with 5xx, and tells each the truth',
    async () => {
      expectRight(await race(guarded().url, fullRace), fullRace.grabs);
    },
    patience,
  );

  it(
    'negative control: with constraint and check off, the same race finds doubles',
    async () => {
      const { url } = open();
      await sabotage(url, { constraint: true, check: true });
      expectDoubles(await race(url, fullRace));
    },
    patience,
  );
});
