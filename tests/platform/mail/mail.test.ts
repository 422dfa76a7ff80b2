import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { manualClock } from '~/platform/clock/clock';
import { mailBase } from '~/platform/mail/mail-address';
import { type Mail, queueMail } from '~/platform/mail/queue-mail.server';
import { renderMail } from '~/platform/mail/render-mail.server';
import { sendDueMails } from '~/platform/mail/send-due-mails.server';
import { smtpDelivery } from '~/platform/mail/smtp.server';

const database = useTestDatabase();
const origin = 'https://hoicho.example';
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A mail server that keeps what it receives; `refuse` answers every mail with a temporary failure. */
async function mailServer(options: { refuse?: boolean; port?: number } = {}) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (options.refuse)
          return done(Object.assign(new Error('try later'), { responseCode: 451 }));
        received.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  stops.push(() => server.close(() => {}));
  const { deliver, close } = smtpDelivery(
    `smtp://127.0.0.1:${port}`,
    'Hội Chợ <no-reply@hoicho.example>',
  );
  stops.push(close);
  return {
    received,
    deliver,
    port,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const mail = (change: Partial<Mail> = {}): Mail => ({
  to: 'mai@nam-dam.example',
  kind: 'test.notice',
  locale: 'vi',
  title: 'Đơn đăng ký đã được nhận',
  paragraphs: ['Ban tổ chức đã nhận đơn của Hợp tác xã Nậm Đăm.'],
  action: { label: 'Xem đơn', href: '/facility/applications/1' },
  ...change,
});

async function queue(...mails: Mail[]) {
  const { db } = database();
  await db.outboxMail.deleteMany({});
  for (const one of mails) await db.$transaction((tx) => queueMail(tx, one));
  return { db, clock: manualClock(new Date(Date.now() + 1_000)) };
}

describe('a mail', () => {
  test('says the same in HTML and text, escapes what people typed, and loads nothing from outside', async () => {
    const { html, text } = renderMail(
      mail({
        paragraphs: ['Lý do: <script>alert(1)</script> & thiếu chữ ký'],
        facts: [['Số đơn', 'HC-0042']],
        notes: ['Liên kết dùng được trong 24 giờ.'],
      }),
    );
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; thiếu chữ ký');
    expect(html).not.toMatch(/<script|<img|url\(/);
    for (const piece of [
      'Đơn đăng ký đã được nhận',
      'HC-0042',
      'Liên kết dùng được trong 24 giờ.',
    ]) {
      expect(html).toContain(piece);
      expect(text).toContain(piece);
    }
    expect(text).toContain(`${mailBase}/facility/applications/1`);
  });

  test('reaches the mail server once, with links on the public address and right glyphs', async () => {
    const context = await queue(mail(), mail({ dedupeKey: 'a' }), mail({ dedupeKey: 'a' }));
    const server = await mailServer();
    expect(await sendDueMails(context, server.deliver, { origin })).toEqual({ sent: 2, failed: 0 });
    expect(await sendDueMails(context, server.deliver, { origin })).toEqual({ sent: 0, failed: 0 });
    expect(server.received).toHaveLength(2);
    const first = server.received[0] ?? '';
    expect(first).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(first).toMatch(/^Auto-Submitted: auto-generated/m);
    const body = first.replaceAll('=\r\n', '');
    expect(body).toContain(`${origin}/facility/applications/1`);
    expect(body).not.toContain('hoicho.invalid');
  });

  test('is kept while the mail server is away, waits longer each time, and goes out when it is back', async () => {
    const context = await queue(mail());
    const away = await mailServer();
    await away.stop();
    expect(await sendDueMails(context, away.deliver, { origin })).toEqual({ sent: 0, failed: 1 });
    const kept = await context.db.outboxMail.findFirstOrThrow();
    expect(kept).toMatchObject({ sentAt: null, attempts: 1 });
    expect(kept.lastError).toContain('ECONNREFUSED');
    // Not due again at once: a dead server is not hammered.
    expect(await sendDueMails(context, away.deliver, { origin })).toEqual({ sent: 0, failed: 0 });
    context.clock.set(new Date(context.clock.now().getTime() + 61_000));
    const back = await mailServer();
    expect(await sendDueMails(context, back.deliver, { origin })).toEqual({ sent: 1, failed: 0 });
    expect(await context.db.outboxMail.findFirstOrThrow()).toMatchObject({
      attempts: 2,
      lastError: null,
    });
  });

  test('refused for now is kept with the reason; the others of the batch still go', async () => {
    const context = await queue(mail({ to: 'a@x.example' }), mail({ to: 'b@x.example' }));
    const refusing = await mailServer({ refuse: true });
    const good = await mailServer();
    const deliver: typeof good.deliver = (one) =>
      (one.to === 'a@x.example' ? refusing : good).deliver(one);
    expect(await sendDueMails(context, deliver, { origin })).toEqual({ sent: 1, failed: 1 });
    const kept = await context.db.outboxMail.findFirstOrThrow({ where: { sentAt: null } });
    expect(kept.lastError).toContain('451');
    expect(kept.nextAttemptAt).not.toBeNull();
  });

  test('is given up after sixteen tries and stays for a person to see', async () => {
    const context = await queue(mail());
    await context.db.outboxMail.updateMany({ data: { attempts: 15 } });
    const fails = async () => {
      throw new Error('550 no such mailbox');
    };
    expect(await sendDueMails(context, fails, { origin })).toEqual({ sent: 0, failed: 1 });
    const row = await context.db.outboxMail.findFirstOrThrow();
    expect(row).toMatchObject({
      nextAttemptAt: null,
      sentAt: null,
      lastError: '550 no such mailbox',
    });
  });

  test('is sent once by senders that work at the same time', async () => {
    const context = await queue(
      ...Array.from({ length: 12 }, (_, n) => mail({ to: `p${n}@x.example` })),
    );
    const sentTo: string[] = [];
    const deliver = async ({ to }: { to: string }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      sentTo.push(to);
    };
    await Promise.all(
      Array.from({ length: 4 }, () => sendDueMails(context, deliver, { origin, limit: 5 })),
    );
    expect(new Set(sentTo).size).toBe(sentTo.length);
    expect(sentTo).toHaveLength(12);
  });

  test('is not there when its transaction fails', async () => {
    const { db } = await queue();
    await expect(
      db.$transaction(async (tx) => {
        await queueMail(tx, mail());
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await db.outboxMail.count()).toBe(0);
  });
});
