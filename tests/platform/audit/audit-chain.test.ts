import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { noteHead, readAnchor } from '~/platform/audit/audit-anchor.server';
import { canonicalJson } from '~/platform/audit/audit-chain';
import { keepSealing } from '~/platform/audit/keep-sealing.server';
import { recordAudit } from '~/platform/audit/record-audit.server';
import { type AuditHead, sealAudit } from '~/platform/audit/seal-audit.server';
import { verifyAudit } from '~/platform/audit/verify-audit.server';
import { openDatabase } from '~/platform/db/database.server';

const database = useTestDatabase();
const db = () => database().db;

const act = (action: string, details: { [key: string]: string | number } = {}) => ({
  at: new Date('2026-11-22T03:00:00.123Z'),
  actorPersonId: randomUUID(),
  actorOrganisationId: null,
  organisationId: randomUUID(),
  fairId: null,
  action,
  recordKind: 'booth',
  recordId: 'A01',
  details,
  requestId: null,
});

const write = (count: number) =>
  db().$transaction((tx) =>
    recordAudit(
      tx,
      ...Array.from({ length: count }, (_, index) =>
        act(`booth.step-${index}`, { b: index, a: 'gốm' }),
      ),
    ),
  );

/** What somebody with the database's own rights could do: switch the guards off, change rows, switch them on again. */
async function tamper(...statements: string[]) {
  await db().$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = 'replica'");
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });
}

/** Ids of the sealed entries in the order of the chain. */
const chain = async () =>
  (await db().auditSeal.findMany({ orderBy: { sequence: 'asc' } })).map(({ entryId }) => entryId);

describe('the chained trail', () => {
  beforeEach(async () => {
    await tamper('DELETE FROM audit_seal', 'DELETE FROM audit_entry');
    await write(7);
    await sealAudit(db());
  });

  it('verifies what was only written', async () => {
    await write(3);
    expect(await verifyAudit(db())).toMatchObject({ ok: true, entries: 7, unsealed: 3 });
    expect(await sealAudit(db())).toBe(3);
    expect(await verifyAudit(db())).toMatchObject({ ok: true, entries: 10, unsealed: 0 });
  });

  it('is refused by the database to whoever does not switch the guards off', async () => {
    await expect(db().$executeRawUnsafe("UPDATE audit_entry SET action = 'x'")).rejects.toThrow();
    await expect(db().$executeRawUnsafe('DELETE FROM audit_seal')).rejects.toThrow();
    await expect(db().$executeRawUnsafe('TRUNCATE audit_entry CASCADE')).rejects.toThrow();
    expect(await verifyAudit(db())).toMatchObject({ ok: true, entries: 7 });
  });

  it.each([
    ['at', "at + interval '1 millisecond'"],
    ['actor_person_id', 'gen_random_uuid()'],
    ['actor_organisation_id', 'gen_random_uuid()'],
    ['organisation_id', 'NULL'],
    ['fair_id', 'gen_random_uuid()'],
    ['action', "'booth.vacated'"],
    ['record_kind', "'hall'"],
    ['record_id', "'A02'"],
    ['details', 'details || \'{"a": "gom"}\''],
    ['request_id', "'r1'"],
  ])('finds an edited %s', async (column, value) => {
    const [, , third] = await chain();
    await tamper(`UPDATE audit_entry SET ${column} = ${value} WHERE id = ${third}`);
    expect(await verifyAudit(db())).toMatchObject({
      ok: false,
      entries: 2,
      firstFault: { code: 'entry-changed', sequence: '3', entryId: String(third) },
    });
  });

  it('finds a deleted act, with or without its seal', async () => {
    const [, , third] = await chain();
    await tamper(`DELETE FROM audit_entry WHERE id = ${third}`);
    expect((await verifyAudit(db())).firstFault?.code).toBe('entry-missing');
    await tamper(`DELETE FROM audit_seal WHERE entry_id = ${third}`);
    expect((await verifyAudit(db())).firstFault).toMatchObject({
      code: 'sequence-broken',
      sequence: '4',
    });
    await tamper('UPDATE audit_seal SET sequence = sequence - 1 WHERE sequence > 3');
    expect((await verifyAudit(db())).firstFault).toMatchObject({
      code: 'chain-broken',
      sequence: '3',
    });
  });

  it('finds two acts that changed places', async () => {
    const [, second, third] = await chain();
    await tamper(
      `UPDATE audit_seal SET entry_id = -1 WHERE entry_id = ${second}`,
      `UPDATE audit_seal SET entry_id = ${second} WHERE entry_id = ${third}`,
      `UPDATE audit_seal SET entry_id = ${third} WHERE entry_id = -1`,
    );
    expect((await verifyAudit(db())).firstFault).toMatchObject({
      code: 'entry-changed',
      sequence: '2',
    });
  });

  it('finds an act put in between', async () => {
    await write(1);
    const inserted = await db().auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
    await tamper(
      'UPDATE audit_seal SET sequence = sequence + 100 WHERE sequence > 3',
      'UPDATE audit_seal SET sequence = sequence - 99 WHERE sequence > 100',
      `INSERT INTO audit_seal (sequence, entry_id, previous_hash, hash)
       SELECT 4, ${inserted.id}, hash, repeat('a', 64) FROM audit_seal WHERE sequence = 3`,
    );
    expect((await verifyAudit(db())).firstFault).toMatchObject({
      code: 'entry-changed',
      sequence: '4',
    });
  });

  it('finds an end cut off by the head that was noted before', async () => {
    const { head } = await verifyAudit(db());
    await tamper(
      'DELETE FROM audit_entry WHERE id = (SELECT max(id) FROM audit_entry)',
      'DELETE FROM audit_seal WHERE sequence = 7',
    );
    expect((await verifyAudit(db())).ok).toBe(true);
    expect((await verifyAudit(db(), [head])).firstFault?.code).toBe('anchor-missing');
    await write(1);
    await sealAudit(db());
    expect((await verifyAudit(db(), [head])).firstFault?.code).toBe('anchor-missing');
  });

  it('seals each act once while several processes seal and many write', async () => {
    const rivals = [openDatabase(database().url), openDatabase(database().url)];
    const work = Array.from({ length: 8 }, async (_, index) => {
      await write(40);
      await sealAudit(rivals[index % 2] ?? db());
    });
    await Promise.all(work);
    await sealAudit(db());
    expect(await verifyAudit(db())).toMatchObject({ ok: true, entries: 7 + 8 * 40, unsealed: 0 });
    await Promise.all(rivals.map((rival) => rival.$disconnect()));
  });

  it('seals what is left when it is stopped', async () => {
    const stop = keepSealing(db());
    await write(2);
    await stop();
    expect(await verifyAudit(db())).toMatchObject({ ok: true, entries: 9, unsealed: 0 });
  });
});

describe('canonicalJson', () => {
  it('spells equal things equally and different things differently', () => {
    expect(canonicalJson({ b: [1, { z: null, a: 'ế' }], a: true })).toBe(
      '{"a":true,"b":[1,{"a":"ế","z":null}]}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
    expect(canonicalJson({ a: '1' })).not.toBe(canonicalJson({ a: 1 }));
    expect(canonicalJson({ 'a":1,"b': 2 })).not.toBe(canonicalJson({ a: 1, b: 2 }));
  });
});

describe('the end of the trail, noted outside the database', () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hoicho-anchor-'));
  const onHead = (head: AuditHead) => noteHead(dataDir, db(), head);
  const verdict = async () => {
    const noted = await readAnchor(dataDir, db());
    return (await verifyAudit(db(), noted ? [noted] : [])).firstFault?.code ?? 'whole';
  };

  beforeEach(async () => {
    await tamper('DELETE FROM audit_seal', 'DELETE FROM audit_entry');
    fs.rmSync(path.join(dataDir, 'audit-heads'), { recursive: true, force: true });
    await write(9);
    await sealAudit(db(), { onHead });
    expect(await verdict()).toBe('whole');
  });

  it('tells that the last acts were cut off', async () => {
    const last = (await chain()).slice(-3).join(',');
    await tamper(
      `DELETE FROM audit_seal WHERE entry_id IN (${last})`,
      `DELETE FROM audit_entry WHERE id IN (${last})`,
    );
    expect((await verifyAudit(db())).ok).toBe(true);
    expect(await verdict()).toBe('anchor-missing');
  });

  it('tells that acts were changed and sealed again, also after more acts', async () => {
    const last = (await chain()).slice(-3).join(',');
    await tamper(
      `DELETE FROM audit_seal WHERE entry_id IN (${last})`,
      `UPDATE audit_entry SET details = '{"a":"khác"}' WHERE id IN (${last})`,
    );
    await sealAudit(db(), { whole: true, onHead });
    await write(5);
    await sealAudit(db(), { onHead });
    expect((await verifyAudit(db())).ok).toBe(true);
    expect(await verdict()).toBe('anchor-missing');
  });

  it('goes on with the trail as long as nothing is wrong', async () => {
    await write(4);
    await sealAudit(db(), { onHead });
    expect((await readAnchor(dataDir, db()))?.sequence).toBe('13');
    expect(await verdict()).toBe('whole');
  });
});
