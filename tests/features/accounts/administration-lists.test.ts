import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import {
  organisationListSpec,
  outboxListSpec,
  peopleListSpec,
} from '~/features/accounts/administration-lists';
import { listOrganisations } from '~/features/accounts/list-organisations.server';
import { listOutbox } from '~/features/accounts/list-outbox.server';
import { listPeople } from '~/features/accounts/list-people.server';
import type { Result } from '~/kernel/result';
import { parseTableState, type TableSpec } from '~/ui/table/table-state';
import { contextOf, makePerson, personActor } from './account-world';

const database = useTestDatabase();
type Context = ReturnType<typeof contextOf>['context'];
let administrator: Context;
let manager: Context;

const names = ['Đặng Thị Út', 'Hòa Bình Craft', 'dang thuan', 'Ánh Dương'] as const;
const state = (search: string, spec: TableSpec) =>
  parseTableState(new URLSearchParams(search), spec);
function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

beforeAll(async () => {
  const { db } = database();
  const boss = await makePerson(db, { administrator: true });
  administrator = contextOf(db, await personActor(db, boss.id)).context;
  manager = contextOf(
    db,
    await personActor(db, (await makePerson(db, { kind: 'organiser' })).id),
  ).context;
  const day = (index: number) => new Date(Date.UTC(2026, 0, index + 1));
  await db.organisation.createMany({
    data: names.map((name, index) => ({
      kind: index === 0 ? ('funder' as const) : ('buyer' as const),
      name,
      createdAt: day(index),
      approvedAt: index === 3 ? null : day(index),
      suspendedAt: index === 2 ? day(9) : null,
      ...(index === 1 ? { provinceSlug: 'hoa-binh', provinceFrame: 'f63' as const } : {}),
    })),
  });
  await db.person.createMany({
    data: names.map((name, index) => ({
      name,
      email: `p${index}@chung.example`,
      createdAt: day(index),
      emailVerifiedAt: index === 1 ? null : day(index),
      disabledAt: index === 2 ? day(9) : null,
    })),
  });
  await db.outboxMail.createMany({
    data: names.map((name, index) => ({
      recipient: `p${index}@chung.example`,
      kind: 'test',
      locale: 'vi',
      subject: `Gửi ${name}`,
      text: 'https://x.invalid/auth/reset/bi-mat',
      html: '',
      createdAt: day(index),
      sentAt: index < 2 ? day(index) : null,
      nextAttemptAt: index === 2 ? day(3) : null,
    })),
  });
});

const organisations = async (search: string) =>
  good(await listOrganisations(administrator, state(search, organisationListSpec)));
const people = async (search: string) =>
  good(await listPeople(administrator, state(search, peopleListSpec)));
const outbox = async (search: string) =>
  good(await listOutbox(administrator, state(search, outboxListSpec)));
const named = ({ rows }: { rows: readonly { name: string }[] }) => rows.map(({ name }) => name);

test('the lists exist to administrators alone', async () => {
  const refused = [
    await listOrganisations(manager, state('', organisationListSpec), { all: true }),
    await listPeople(manager, state('', peopleListSpec), { all: true }),
    await listOutbox(manager, state('', outboxListSpec), { all: true }),
  ];
  expect(refused.map((one) => (one.ok ? 'ok' : one.error.code))).toEqual(
    Array(3).fill('not-found'),
  );
});

describe('organisations', () => {
  test('are found with and without diacritics, whichever way a name was written', async () => {
    expect(named(await organisations('q=dang'))).toEqual(['dang thuan', 'Đặng Thị Út']);
    expect(named(await organisations('q=ĐẶNG út'))).toEqual(['Đặng Thị Út']);
    expect(named(await organisations('q=hoà'))).toEqual(['Hòa Bình Craft']);
    expect(named(await organisations('q=%25'))).toEqual([]);
  });

  test('come with those that wait first, or as asked', async () => {
    expect(named(await organisations(''))[0]).toBe('Ánh Dương');
    expect(named(await organisations('sort=name&f.kind=buyer'))).toEqual([
      'Ánh Dương',
      'dang thuan',
      'Hòa Bình Craft',
    ]);
    expect(named(await organisations('sort=-createdAt&f.kind=buyer&f.kind=funder'))).toEqual(
      [...names].reverse(),
    );
    // Most have no province: they come last, whichever way.
    for (const sort of ['province', '-province']) {
      expect(named(await organisations(`sort=${sort}`))[0]).toBe('Hòa Bình Craft');
    }
    const states = (await organisations('sort=-state')).rows.map((row) => row.state);
    expect(states).toEqual(['suspended', 'approved', 'approved', 'approved', 'waiting']);
  });

  test('are narrowed and counted beyond the page', async () => {
    expect(named(await organisations('f.state=suspended'))).toEqual(['dang thuan']);
    expect(await organisations('page=9')).toEqual({ rows: [], total: 5 });
    const [one] = (await organisations('q=đơn vị')).rows;
    expect(one?.managers).toEqual([
      expect.stringMatching(/^Nguyễn Thị Số \d+ \(person\d+@hoicho\.example\)$/),
    ]);
  });
});

describe('people', () => {
  test('are searched by name and address, sorted and narrowed', async () => {
    expect(named(await people('q=dang chung.example'))).toEqual(['dang thuan', 'Đặng Thị Út']);
    expect(named(await people('q=CHUNG.EXAMPLE&sort=-name'))).toEqual([
      'Hòa Bình Craft',
      'dang thuan',
      'Đặng Thị Út',
      'Ánh Dương',
    ]);
    expect(named(await people('f.state=locked'))).toEqual(['dang thuan']);
    expect(named(await people('f.state=unverified'))).toEqual(['Hòa Bình Craft']);
    expect((await people('')).rows.find((row) => row.administrator)).toMatchObject({
      twoFactor: false,
      state: 'active',
      organisations: [],
    });
  });
});

describe('the outbox', () => {
  test('is searched by recipient and subject, sorted and narrowed, and never shows a text', async () => {
    const all = await outbox('');
    expect(all.rows.map(({ recipient }) => recipient)).toEqual(
      [3, 2, 1, 0].map((index) => `p${index}@chung.example`),
    );
    expect(all.rows.map((row) => row.state)).toEqual(['failed', 'waiting', 'sent', 'sent']);
    expect(JSON.stringify(all)).not.toContain('bi-mat');
    expect((await outbox('q=gui dang')).total).toBe(2);
    expect((await outbox('f.state=waiting&f.state=failed')).total).toBe(2);
    expect((await outbox('sort=subject')).rows[0]?.subject).toBe('Gửi Ánh Dương');
  });
});
