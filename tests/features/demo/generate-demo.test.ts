import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  parseApplicationsCsv,
  writeApplicationsCsv,
} from '~/features/applications/applications-csv';
import { DEMO_ACCOUNTS } from '~/features/demo/demo-accounts';
import { demoApplicationRows, demoBoothRows } from '~/features/demo/demo-files';
import type { DemoWorld } from '~/features/demo/demo-world';
import { generateDemo } from '~/features/demo/generate-demo';
import { CRAFTS } from '~/features/demo/read-crafts';
import { parseBoothsCsv, writeBoothsCsv } from '~/features/floor-plan/booths-csv';
import { checkPlan } from '~/features/floor-plan/check-plan';
import { groupBy } from '~/kernel/group-by';
import { parsePhone } from '~/kernel/phone';
import { PROVINCES_63 } from '~/kernel/provinces';
import { parseTaxCode } from '~/kernel/tax-code';
import { foldText } from '~/kernel/text-folding';

const TODAY = '2026-11-22';
const hash = (world: DemoWorld) => createHash('sha256').update(JSON.stringify(world)).digest('hex');

/** Every text of the world, with the path that leads to it. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** Applications that hold or have booths, with their codes. */
function given({ applications, tenures }: DemoWorld) {
  const codes = groupBy(tenures, ({ applicationKey }) => applicationKey);
  return applications.flatMap((application) => {
    const mine = codes.get(application.key)?.map(({ boothCode }) => boothCode);
    return mine ? [{ application, codes: mine }] : [];
  });
}

it('knows at least four crafts in each of the 63 provinces, with three products or more in both languages', () => {
  const byProvince = groupBy(CRAFTS, ({ provinceSlug }) => provinceSlug);
  expect([...byProvince.keys()].sort()).toEqual(PROVINCES_63.map(({ slug }) => slug).sort());
  for (const crafts of byProvince.values()) expect(crafts.length).toBeGreaterThanOrEqual(4);
  for (const craft of CRAFTS) {
    expect(craft.products.length, craft.key).toBeGreaterThanOrEqual(3);
    for (const { vi, en } of craft.products) expect(vi && en, craft.key).toBeTruthy();
    expect(new Set(craft.products.map(({ vi }) => foldText(vi))).size, craft.key).toBe(
      craft.products.length,
    );
  }
});

describe.each([
  [701, 300, 28],
  [1850, 800, 63],
])('a demo of %i booths', (booths, facilities, provinces) => {
  let world: DemoWorld;
  beforeAll(() => {
    world = generateDemo({ booths, today: TODAY });
  });

  it('has the asked size, from every province of its regions', () => {
    expect(world.plan.booths).toHaveLength(booths);
    expect(world.applications).toHaveLength(facilities);
    expect(world.facilities).toHaveLength(facilities);
    expect(new Set(world.facilities.map(({ provinceSlug }) => provinceSlug)).size).toBe(provinces);
    expect(world.organisations.filter(({ kind }) => kind === 'province_centre')).toHaveLength(
      provinces,
    );
    expect(checkPlan(world.plan)).toEqual([]);
  });

  it('is the same for the same seed and day, and another for another seed', () => {
    expect(hash(generateDemo({ booths, today: TODAY }))).toBe(hash(world));
    expect(hash(generateDemo({ booths, today: TODAY, seed: 'other' }))).not.toBe(hash(world));
  });

  it('shows every state', () => {
    expect(new Set(world.applications.map(({ state }) => state))).toEqual(
      new Set(['draft', 'submitted', 'returned', 'eligible', 'rejected', 'withdrawn']),
    );
    expect(new Set(world.tenures.map(({ kind }) => kind))).toEqual(
      new Set(['hold', 'assigned', 'blocked']),
    );
    const staged = world.applications.filter(
      ({ decision }) => decision && decision.releasedAt === null,
    );
    expect(staged.length).toBeGreaterThan(0);
    for (const { state } of staged) expect(state).toBe('submitted');
    expect(world.applications.some(({ centreKey }) => centreKey)).toBe(true);
  });

  it('gives every facility its own name, address for mail, phone and valid tax code', () => {
    for (const field of ['nameVi', 'email', 'phone', 'taxCode', 'key'] as const) {
      expect(
        new Set(world.facilities.map((facility) => foldText(facility[field]))).size,
        field,
      ).toBe(facilities);
    }
    const kinds = new Set<string>();
    for (const { taxCode, phone, email } of world.facilities) {
      const tax = parseTaxCode(taxCode);
      expect(tax.ok && tax.value.code).toBe(taxCode);
      if (tax.ok) kinds.add(tax.value.kind);
      const parsed = parsePhone(phone);
      expect(parsed.ok && parsed.value).toEqual({ kind: 'mobile', e164: phone });
      expect(email).toMatch(/^[a-z0-9.-]+@[a-z0-9.-]+\.example$/);
    }
    expect(kinds).toEqual(new Set(['enterprise', 'personal']));
    expect(new Set(world.people.map(({ email }) => email)).size).toBe(world.people.length);
  });

  it('writes texts as people read them: NFC, trimmed, nothing left to fill in', () => {
    const isUnclean = (text: string) =>
      text !== text.normalize('NFC').trim() ||
      /\b(undefined|null|NaN|lorem)\b|\{\{| {2}/.test(text);
    expect(texts(world).filter(([, text]) => isUnclean(text))).toEqual([]);
    for (const { fasciaVi, fasciaEn } of world.applications) {
      expect([...fasciaVi].length).toBeLessThanOrEqual(40);
      expect([...fasciaEn].length).toBeLessThanOrEqual(40);
    }
  });

  it('refers only to what exists', () => {
    const codes = new Set(world.plan.booths.map(({ code }) => code));
    const people = new Set(world.people.map(({ key }) => key));
    const organisations = new Set(world.organisations.map(({ key }) => key));
    const zones = new Set(world.plan.booths.map(({ zone }) => zone));
    for (const application of world.applications) {
      expect(application.wishes.filter((wish) => !codes.has(wish))).toEqual([]);
      expect(people).toContain(application.actorKey);
      if (application.centreKey) expect(organisations).toContain(application.centreKey);
      if (application.wishZone) expect(zones).toContain(application.wishZone);
    }
    for (const { person, email } of DEMO_ACCOUNTS) {
      expect(world.people.find(({ key }) => key === person)).toMatchObject({
        email,
        isDemoAccount: true,
      });
    }
  });

  it('is read back from its own files', () => {
    const rows = demoApplicationRows(world);
    expect(parseBoothsCsv(writeBoothsCsv(demoBoothRows(world)))).toEqual({
      ok: true,
      value: demoBoothRows(world),
    });
    const knownBoothCodes = new Set(world.plan.booths.map(({ code }) => code));
    const read = parseApplicationsCsv(writeApplicationsCsv(rows), { knownBoothCodes, frame: '63' });
    expect(read).toEqual({ ok: true, value: rows });
  });

  it('has a past behind today and a future ahead of it', () => {
    const now = `${TODAY}T00:00:00.000Z`;
    const { dates } = world.fair;
    expect(dates.registrationOpensAt < now && now < dates.registrationClosesAt).toBe(true);
    expect(dates.opensAt).toBe('2026-12-15T01:30:00.000Z');
    expect(dates.closesAt).toBe('2026-12-19T14:00:00.000Z');
    for (const { createdAt, submittedAt, decision, withdrawnAt } of world.applications) {
      expect(createdAt < now).toBe(true);
      if (!submittedAt) continue;
      expect(
        dates.registrationOpensAt <= createdAt && createdAt < submittedAt && submittedAt < now,
      ).toBe(true);
      if (decision) expect(submittedAt < decision.stagedAt && decision.stagedAt < now).toBe(true);
      if (decision?.releasedAt) expect(decision.stagedAt < decision.releasedAt).toBe(true);
      if (withdrawnAt) expect(submittedAt < withdrawnAt).toBe(true);
    }
  });

  it('numbers applications in the order of submission', () => {
    const numbered = world.applications
      .filter(({ number }) => number !== null)
      .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, i) => i + 1));
    const times = numbered.map(({ submittedAt }) => submittedAt ?? '');
    expect(times).toEqual([...times].sort());
    for (const { state, number } of world.applications)
      expect(number === null).toBe(state === 'draft');
  });

  it('keeps sessions of one room apart', () => {
    for (const sessions of groupBy(world.fair.sessions, ({ roomKey }) => roomKey).values()) {
      const ordered = [...sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
      for (const [i, { startsAt, endsAt }] of ordered.entries()) {
        expect(startsAt < endsAt).toBe(true);
        const next = ordered[i + 1];
        if (next) expect(endsAt <= next.startsAt).toBe(true);
      }
    }
  });

  it('gives every booth once, in blocks that fit the application', () => {
    const booths = new Map(world.plan.booths.map((booth) => [booth.code, booth]));
    expect(new Set(world.tenures.map(({ boothCode }) => boothCode)).size).toBe(
      world.tenures.length,
    );
    for (const { application, codes } of given(world)) {
      const block = codes
        .flatMap((code) => booths.get(code) ?? [])
        .sort((a, b) => a.position - b.position);
      expect(application.state).toBe('eligible');
      expect(block.length).toBeGreaterThanOrEqual(application.boothsMin);
      expect(block.length).toBeLessThanOrEqual(application.boothsMax);
      for (const { features, categories } of block) {
        expect(features).toEqual(expect.arrayContaining([...application.needs]));
        if (categories.length > 0) expect(categories).toContain(application.category);
      }
      const gaps = block
        .slice(1)
        .map((booth, i) => [
          booth.row === block[i]?.row,
          booth.position - (block[i]?.position ?? 0),
          block[i]?.breakAfter,
        ]);
      for (const gap of gaps) expect(gap).toEqual([true, 1, false]);
    }
  });

  it('stays within quotas and caps', () => {
    const used = new Map<string, number>();
    const add = (key: string, count: number) => used.set(key, (used.get(key) ?? 0) + count);
    for (const { application, codes } of given(world)) {
      add(`${application.funding}/${application.provinceSlug}`, codes.length);
      add(application.category, codes.length);
      expect(codes.length).toBeLessThanOrEqual(world.fair.boothCapPerFacility);
    }
    expect(used.size).toBeGreaterThan(10);
    for (const { funding, provinceSlug, booths: limit } of world.fair.quotas) {
      expect(used.get(`${funding}/${provinceSlug}`) ?? 0).toBeLessThanOrEqual(limit);
    }
    for (const { code, boothCap } of world.fair.categories) {
      if (boothCap !== null) expect(used.get(code) ?? 0).toBeLessThanOrEqual(boothCap);
    }
  });
});

it('has its demo accounts even when hardly anybody applies', () => {
  const { people, applications } = generateDemo({ booths: 60, facilities: 2, today: TODAY });
  const keys = new Set(people.map(({ key }) => key));
  expect(DEMO_ACCOUNTS.filter(({ person }) => !keys.has(person))).toEqual([]);
  expect(applications[0]).toMatchObject({
    fasciaVi: 'HTX chè Shan tuyết Hoàng Su Phì',
    state: 'eligible',
  });
});

it('makes fairs of other sizes, and shares facilities between fairs of one seed', () => {
  for (const booths of [60, 137, 250, 999, 1000]) {
    expect(generateDemo({ booths, today: TODAY }).plan.booths).toHaveLength(booths);
  }
  const north = generateDemo({ booths: 701, today: TODAY, facilities: 40 });
  const all = new Map(
    generateDemo({ booths: 1850, today: TODAY }).facilities.map((one) => [one.key, one]),
  );
  const shared = north.facilities.filter(({ key }) => all.has(key));
  expect(shared.length).toBeGreaterThan(20);
  for (const facility of shared) expect(all.get(facility.key)).toEqual(facility);
  expect(north.fair.slug).not.toBe(generateDemo({ booths: 60, today: TODAY }).fair.slug);
});

it('never dates anything wrong, whatever the day', () => {
  for (const today of ['2027-02-28', '2028-02-29', '2026-12-31', '2027-01-01']) {
    const { fair, applications } = generateDemo({ booths: 60, today });
    expect(fair.slug).toContain(fair.dates.opensAt.slice(0, 4));
    for (const { createdAt } of applications)
      expect(Number.isNaN(Date.parse(createdAt))).toBe(false);
  }
});
