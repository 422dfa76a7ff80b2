import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { fail, ok } from '~/kernel/result';
import { openDatabase } from '~/platform/db/database.server';
import { databaseFault, isPassingTrouble } from '~/platform/db/database-error.server';
import { transact } from '~/platform/db/transaction.server';

const database = useTestDatabase();

const person = (email: string) => ({ email, name: 'Nguyễn Thị Hoà' });

describe('transact', () => {
  it('keeps what a successful verb wrote', async () => {
    const { db } = database();
    await transact(db, async (tx) => ok(await tx.person.create({ data: person('a@x.example') })));
    expect(await db.person.count({ where: { email: 'a@x.example' } })).toBe(1);
  });

  it('stores nothing of a refused verb', async () => {
    const { db } = database();
    const result = await transact(db, async (tx) => {
      await tx.person.create({ data: person('b@x.example') });
      return fail('anything.refused');
    });
    expect(result).toEqual({ ok: false, error: { code: 'anything.refused' } });
    expect(await db.person.count({ where: { email: 'b@x.example' } })).toBe(0);
  });

  it('runs a deadlocked transaction again', async () => {
    const { db } = database();
    const [one, two] = await Promise.all(
      ['c@x.example', 'd@x.example'].map((email) => db.person.create({ data: person(email) })),
    );
    if (!one || !two) throw new Error('not made');
    let runs = 0;
    const touch = async (first: string, second: string) =>
      transact(db, async (tx) => {
        runs++;
        await tx.person.update({ where: { id: first }, data: { phone: '1' } });
        await new Promise((resolve) => setTimeout(resolve, 150));
        await tx.person.update({ where: { id: second }, data: { phone: '2' } });
        return ok(null);
      });
    const results = await Promise.all([touch(one.id, two.id), touch(two.id, one.id)]);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(runs).toBeGreaterThan(2);
  });
});

describe('databaseFault', () => {
  it('names the violated constraint of a raw statement, a model call and a trigger', async () => {
    const { db } = database();
    const caught = async (work: Promise<unknown>) =>
      databaseFault(
        await work.then(
          () => undefined,
          (error) => error,
        ),
      );
    expect(
      await caught(db.person.create({ data: { email: 'UPPER@x.example', name: 'x' } })),
    ).toEqual({
      sqlState: '23514',
      constraint: 'person_email_folded',
    });
    expect(
      await caught(
        db.$executeRaw`INSERT INTO person (id, email, name) VALUES (gen_random_uuid(), ' ', 'x')`,
      ),
    ).toEqual({ sqlState: '23514', constraint: 'person_email_folded' });
    await db.person.create({ data: person('e@x.example') });
    expect((await caught(db.person.create({ data: person('e@x.example') })))?.sqlState).toBe(
      '23505',
    );
    await db.auditEntry.create({
      data: { at: new Date(), action: 'a', recordKind: 'k', recordId: 'r' },
    });
    expect(await caught(db.auditEntry.updateMany({ data: { action: 'b' } }))).toEqual({
      sqlState: '23514',
      constraint: 'append_only',
    });
    expect(databaseFault(new Error('something else'))).toBeUndefined();
  });
});

describe('isPassingTrouble', () => {
  const thrown = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );

  it('tells a server that is away from a mistake of ours', async () => {
    const { db, url } = database();
    // Asked at once the server says why; asked later the driver only knows that the connection is gone.
    for (const pauseMs of [0, 200]) {
      const killed = thrown(
        db.$transaction(async (tx) => {
          const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
          await db.$queryRaw`SELECT pg_terminate_backend(${own?.pid ?? 0}::int)`;
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
          await tx.person.count();
        }),
      );
      expect(isPassingTrouble(await killed)).toBe(true);
    }
    const away = openDatabase(url.replace(/:\d+\//, ':1/'));
    expect(isPassingTrouble(await thrown(away.person.count()))).toBe(true);
    await away.$disconnect();
    await thrown(db.person.create({ data: person('f@x.example') }));
    const twice = await thrown(db.person.create({ data: person('f@x.example') }));
    expect(isPassingTrouble(twice)).toBe(false);
    const zero = await thrown(db.$queryRaw`SELECT 1 / 0`);
    expect(isPassingTrouble(zero)).toBe(false);
    expect(isPassingTrouble(new TypeError('a defect'))).toBe(false);
  });
});
