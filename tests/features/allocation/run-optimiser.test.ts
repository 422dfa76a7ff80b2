import { expect, it, vi } from 'vitest';
import { allocationInstance } from '#tests/support/allocation-instance';
import { ENGINE } from '~/features/allocation/allocate';
import { formatResultFile } from '~/features/allocation/result-file';
import { runOptimiser } from '~/features/allocation/run-optimiser.server';
import { verifyResult } from '~/features/allocation/verify';
import highsPackage from '../../../node_modules/highs/package.json';
import { applicationOf, problemOf, rowOfBooths } from './small-problem';

// Each run starts a thread that compiles the slice: slow on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const problem = allocationInstance(80, 40);

it('runs in its thread, tells how far it is, and gives the same bytes again', async () => {
  const percents: number[] = [];
  const first = await runOptimiser(problem, {
    onProgress: ({ percent }) => percents.push(percent),
  });
  const second = await runOptimiser(problem);
  if (!first.ok || !second.ok) throw new Error('no result');
  expect(verifyResult(problem, first.result)).toEqual([]);
  expect(first.result.gap).toBeLessThan(0.05);
  expect(percents).toEqual([...percents].sort((a, b) => a - b));
  expect(percents.at(-1)).toBe(100);
  const bytes = formatResultFile({ ...first.result, seconds: 0 });
  expect(formatResultFile({ ...second.result, seconds: 0 })).toBe(bytes);
});

it('lets the seed decide between equals', async () => {
  const equals = (seed: string) =>
    problemOf(
      rowOfBooths(1),
      Array.from({ length: 6 }, (_, k) => applicationOf(`D${k}`)),
      { seed },
    );
  const winners = new Set<string | undefined>();
  for (const seed of ['a', 'b', 'c', 'd', 'e']) {
    const outcome = await runOptimiser(equals(seed));
    if (outcome.ok) winners.add(outcome.result.assigned[0]?.application);
  }
  expect(winners.size).toBeGreaterThan(1);
});

it('stops when asked, before and during the run', async () => {
  const early = new AbortController();
  early.abort();
  expect(await runOptimiser(problem, { signal: early.signal })).toEqual({
    ok: false,
    code: 'allocation.cancelled',
  });
  const late = new AbortController();
  const outcome = await runOptimiser(allocationInstance(701, 300), {
    signal: late.signal,
    onProgress: () => late.abort(),
  });
  expect(outcome).toEqual({ ok: false, code: 'allocation.cancelled' });
});

it('refuses a problem that contradicts itself, naming every fault', async () => {
  const faulty = problemOf(
    [...rowOfBooths(2), ...rowOfBooths(1)],
    [
      applicationOf('D1', { anchorBooths: ['A1'] }),
      applicationOf('D2', { anchorBooths: ['A1', 'Z9'], boothsMin: 2 }),
    ],
  );
  const outcome = await runOptimiser(faulty);
  const codes = !outcome.ok && 'faults' in outcome ? outcome.faults.map(({ code }) => code) : [];
  expect(codes).toEqual(['booth-twice', 'place-twice', 'size', 'held-twice', 'held-unknown']);
});

it('names the solver it really uses', () => {
  expect(ENGINE).toContain(`highs-${highsPackage.version}`);
});
