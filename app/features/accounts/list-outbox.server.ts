import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { foldedText, hasWords } from '~/platform/db/folded-text.server';
import { Prisma } from '~/platform/db/generated/client';
import { inDirection, isAmong, listRows } from '~/platform/db/list-rows.server';
import { exportWindow } from '~/platform/xlsx/export-window';
import { type TableState, tableWindow } from '~/ui/table/table-state';
import type { MAIL_STATES } from './administration-lists';

/** A mail without its text: that has links which speak for its recipient. */
export interface MailListRow {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly state: (typeof MAIL_STATES)[number];
}

const orders: Readonly<Record<string, Prisma.Sql>> = {
  subject: Prisma.sql`${foldedText(Prisma.sql`subject`)} COLLATE "C"`,
  recipient: Prisma.sql`recipient COLLATE "C"`,
  createdAt: Prisma.sql`"createdAt"`,
  state: Prisma.sql`array_position(ARRAY['waiting', 'sent', 'failed'], state)`,
};
const newestFirst = Prisma.sql`"createdAt" DESC`;

/** The mails the system wrote, as the list's state asks. Error: `not-found` for everybody but administrators. */
export async function listOutbox(
  context: VerbContext,
  state: TableState,
  options: { readonly all?: boolean } = {},
): Promise<Result<{ readonly rows: readonly MailListRow[]; readonly total: number }>> {
  if (!can(context.actor, 'outbox.read')) return fail('not-found');
  const { sort, filters } = state;
  const column = sort ? orders[sort.key] : undefined;
  const order = sort && column ? inDirection(column, sort.descending) : newestFirst;
  return ok(
    await listRows<MailListRow>(context.db, {
      matching: Prisma.sql`SELECT * FROM (
        SELECT m.id, m.recipient, m.subject, m.created_at AS "createdAt", m.sent_at AS "sentAt",
          m.attempts, m.last_error AS "lastError",
          CASE WHEN m.sent_at IS NOT NULL THEN 'sent'
            WHEN m.next_attempt_at IS NOT NULL THEN 'waiting' ELSE 'failed' END AS state
        FROM outbox_mail m WHERE ${hasWords(Prisma.sql`m.recipient || ' ' || m.subject`, state.q)}
      ) AS mail
      WHERE ${isAmong(Prisma.sql`state`, filters.state)}`,
      order: Prisma.sql`${order}, ${newestFirst}, id DESC`,
      ...(options.all ? exportWindow : tableWindow(state)),
    }),
  );
}
