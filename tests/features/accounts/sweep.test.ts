import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { sweepAccounts } from '~/features/accounts/sweep-accounts.server';
import { manualClock } from '~/platform/clock/clock';
import { keptMailDays, sweepMails } from '~/platform/mail/sweep-mails.server';
import { makePerson, start } from './account-world';

const database = useTestDatabase();
const now = new Date(start);
const ago = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000);

it('removes sessions and links a day after they are over, and no others', async () => {
  const { db } = database();
  const { id: personId, email } = await makePerson(db);
  const session = (name: string, over: { expiresAt: Date; endedAt?: Date }) =>
    db.session.create({ data: { personId, tokenHash: randomUUID(), userAgent: name, ...over } });
  await session('live', { expiresAt: ago(-3) });
  await session('just over', { expiresAt: ago(0.5) });
  await session('just ended', { expiresAt: ago(-3), endedAt: ago(0.5) });
  await session('over', { expiresAt: ago(1.1) });
  await session('ended', { expiresAt: ago(-3), endedAt: ago(1.1) });
  const link = (role: 'manager' | 'member', over: object) =>
    db.accountToken.create({
      data: { kind: 'invite', email, tokenHash: randomUUID(), role, expiresAt: ago(-3), ...over },
    });
  await link('member', {});
  await link('member', { usedAt: ago(0.5) });
  for (const over of [{ expiresAt: ago(2) }, { usedAt: ago(2) }, { revokedAt: ago(2) }])
    await link('manager', over);
  const context = { db, clock: manualClock(start) };
  expect(await sweepAccounts(context)).toEqual({ sessions: 2, links: 3 });
  expect(await sweepAccounts(context)).toEqual({ sessions: 0, links: 0 });
  const left = await db.session.findMany({ where: { personId }, orderBy: { userAgent: 'asc' } });
  expect(left.map(({ userAgent }) => userAgent)).toEqual(['just ended', 'just over', 'live']);
  expect(await db.accountToken.count({ where: { email, role: 'member' } })).toBe(2);
});

it('removes mails that left or were given up long ago; one that waits stays, however old', async () => {
  const { db } = database();
  const long = ago(keptMailDays + 1);
  const mail = (subject: string, more: object) =>
    db.outboxMail.create({
      data: {
        ...{ recipient: 'a@b.example', kind: 'test', locale: 'vi', text: '', html: '', subject },
        ...more,
      },
    });
  await mail('sent long ago', { createdAt: long, sentAt: long, nextAttemptAt: null });
  await mail('given up', { createdAt: long, nextAttemptAt: null });
  await mail('written long ago, sent lately', { createdAt: long, sentAt: ago(89) });
  await mail('waits', { createdAt: long, nextAttemptAt: long });
  expect(await sweepMails(db, now)).toBe(2);
  const left = await db.outboxMail.findMany({ orderBy: { subject: 'asc' } });
  expect(left.map(({ subject }) => subject)).toEqual(['waits', 'written long ago, sent lately']);
});
