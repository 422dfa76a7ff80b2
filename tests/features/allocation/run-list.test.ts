import { expect, it } from 'vitest';
import type { RunFacts } from '~/features/allocation/find-run.server';
import { runList } from '~/features/allocation/run-list';
import { runListSpec } from '~/features/allocation/run-list-spec';
import { parseTableState } from '~/ui/table/table-state';

const run = (number: number, changes: Partial<RunFacts> = {}): RunFacts => ({
  id: String(number),
  number,
  state: 'done',
  seed: `làng nghề ${number}`,
  inputHash: `abc${number}def`,
  objective: 100 - number,
  bound: 120,
  gap: 0.01 * number,
  seconds: number,
  cut: false,
  percent: 100,
  phase: '',
  error: null,
  version: 1,
  requestedAt: new Date(Date.UTC(2026, 10, number)),
  requestedBy: 'Trần Thị Hoà',
  finishedAt: new Date(Date.UTC(2026, 10, number, 1)),
  settledAt: null,
  settledBy: '',
  ...changes,
});
const failed = { gap: null, objective: null, seconds: null, inputHash: null, finishedAt: null };
const runs = [run(3, { state: 'failed', ...failed }), run(2, { requestedBy: 'Đỗ Ánh' }), run(1)];
const numbers = (search: string, all = false) =>
  runList(runs, parseTableState(new URLSearchParams(search), runListSpec), { all }).rows.map(
    ({ number }) => number,
  );

it('lists the newest first, and as asked; what has no figure comes last either way', () => {
  expect(numbers('')).toEqual([3, 2, 1]);
  expect(numbers('sort=number')).toEqual([1, 2, 3]);
  expect(numbers('sort=gap')).toEqual([1, 2, 3]);
  expect(numbers('sort=-gap')).toEqual([2, 1, 3]);
  expect(numbers('sort=objective')).toEqual([2, 1, 3]);
  expect(numbers('sort=who')).toEqual([2, 3, 1]);
  expect(numbers('sort=-when')).toEqual([3, 2, 1]);
});

it('finds runs by number, person, seed and the beginning of the hash', () => {
  expect(numbers('q=2')).toEqual([2]);
  expect(numbers('q=hoa')).toEqual([3, 1]);
  expect(numbers('q=lang nghe 1')).toEqual([1]);
  expect(numbers('q=ABC2')).toEqual([2]);
  expect(numbers('q=def')).toEqual([]);
  expect(numbers('f.state=failed')).toEqual([3]);
});

it('gives a file all pages', () => {
  expect(numbers('page=7')).toEqual([]);
  expect(numbers('page=7', true)).toEqual([3, 2, 1]);
});
