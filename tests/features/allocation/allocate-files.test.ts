import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allocateFiles } from '~/cli/allocate-files.server';
import { normaliseText } from '~/kernel/text-folding';

// Each run starts a thread that compiles the slice: slow on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const market = path.resolve('tests/support/real-market');
const files = {
  booths: path.join(market, 'booths.csv'),
  applications: path.join(market, 'applications.csv'),
  rules: path.join(market, 'rules.json'),
};
let folder = '';
let said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'allocate-'));
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

interface MarketFile {
  readonly gap: number;
  readonly seed: string;
  readonly inputHash: string;
  readonly assigned: readonly {
    application: string;
    booths: string[];
    score: number;
    terms: Record<string, number>;
  }[];
  readonly unassigned: readonly { application: string; code: string; text: string }[];
}

function readResult(file: string): MarketFile {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Rows of the market's own files, read plainly: no field of theirs holds a quote or a line break inside. */
function readRows(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? [];
    return Object.fromEntries(
      names.map((name, k) => [name, (cells[k] ?? '').replace(/,$/, '').replaceAll('"', '')]),
    );
  });
}

it('allocates the real market day: fixed places kept, caps kept, nearly optimal', async () => {
  const out = path.join(folder, 'out.json');
  expect(await allocateFiles({ ...files, out, json: true })).toBe(0);
  const result = readResult(out);
  expect(result.gap).toBeLessThan(0.001);
  const boothsOf = new Map(result.assigned.map(({ application, booths }) => [application, booths]));
  const given = new Map<string, number>();
  const fixed = new Map<string, number>();
  for (const row of readRows(files.applications)) {
    const held = (row.anchor_booths ?? '').split(';').filter((code) => code !== '');
    const booths = boothsOf.get(row.application ?? '') ?? [];
    expect(booths).toEqual(expect.arrayContaining(held));
    const category = normaliseText(row.category ?? '');
    given.set(category, (given.get(category) ?? 0) + booths.length);
    fixed.set(category, (fixed.get(category) ?? 0) + held.length);
  }
  const { categoryCaps } = JSON.parse(readFileSync(files.rules, 'utf8'));
  const caps = Object.entries<number>(categoryCaps);
  expect(caps.length).toBeGreaterThanOrEqual(14);
  for (const [name, cap] of caps) {
    const category = normaliseText(name);
    expect(given.get(category) ?? 0).toBeLessThanOrEqual(Math.max(cap, fixed.get(category) ?? 0));
  }
  const all = result.assigned.flatMap(({ booths }) => booths);
  expect(new Set(all).size).toBe(all.length);
  expect(result.unassigned.every(({ text }) => text.endsWith('.') && !text.includes('{{'))).toBe(
    true,
  );
});

it('takes the seed of the command before that of the rules', async () => {
  const out = path.join(folder, 'out.json');
  const again = path.join(folder, 'again.json');
  expect(await allocateFiles({ ...files, out, seed: 'khac' })).toBe(0);
  expect(await allocateFiles({ ...files, out: again, seed: 'khac' })).toBe(0);
  expect(readResult(out).seed).toBe('khac');
  const withoutSeconds = (file: string) =>
    readFileSync(file, 'utf8').replace(/"seconds": [\d.]+/, '');
  expect(withoutSeconds(again)).toBe(withoutSeconds(out));
});

it('refuses bad files, names each reason, and writes nothing', async () => {
  const out = path.join(folder, 'out.json');
  const rules = path.join(folder, 'rules.json');
  writeFileSync(rules, '{"weights":{"wish":-1},"capes":{}}');
  expect(await allocateFiles({ ...files, rules, out })).toBe(1);
  expect(said.join('\n')).toContain('weights.wish');
  expect(said.join('\n')).toContain('capes');
  expect(await allocateFiles({ ...files, booths: path.join(folder, 'none.csv'), out })).toBe(1);
  expect(await allocateFiles({ ...files, booths: files.applications, out })).toBe(1);
  expect(() => readFileSync(out)).toThrow();
});

it('answers 2 to a call without its files', async () => {
  expect(await allocateFiles({ booths: '', applications: '', out: '' })).toBe(2);
});
