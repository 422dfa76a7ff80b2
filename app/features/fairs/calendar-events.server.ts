import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import type { FairRecord } from './find-fair.server';
import { organiserOf } from './organiser-of';
import { type PhaseKey, phasesOf } from './phases';

interface EventBase {
  readonly id: string;
  readonly fairSlug: string;
  readonly fairVi: string;
  readonly fairEn: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A stretch of the calendar: a phase of a fair, which its settings decide, or a session, which can be dragged. */
export type CalendarEvent =
  | (EventBase & { readonly type: 'phase'; readonly phase: PhaseKey })
  | (EventBase & {
      readonly type: 'session';
      readonly titleVi: string;
      readonly titleEn: string;
      readonly roomVi: string;
      readonly roomEn: string;
      readonly isPublic: boolean;
      readonly version: number;
    });

/** Phases and sessions of one fair, or of every fair of the organiser the reader works for. */
export async function calendarEvents(
  context: VerbContext,
  fair?: FairRecord,
): Promise<readonly CalendarEvent[]> {
  const fairs = fair ? [fair] : await fairsOfReader(context);
  const sessions = await context.db.fairSession.findMany({
    where: { fairId: { in: fairs.map(({ id }) => id) } },
    include: { room: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const byId = new Map(fairs.map((one) => [one.id, one]));
  const now = context.clock.now();
  const base = (one: FairRecord) => ({
    fairSlug: one.slug,
    fairVi: one.nameVi,
    fairEn: one.nameEn,
  });
  return [
    ...fairs.flatMap((one) =>
      phasesOf(one, now).map(({ key, startsAt, endsAt }) => ({
        ...base(one),
        type: 'phase' as const,
        id: `${one.id}-${key}`,
        phase: key,
        startsAt,
        endsAt,
      })),
    ),
    ...sessions.flatMap((session) => {
      const one = byId.get(session.fairId);
      if (!one) return [];
      const { id, titleVi, titleEn, startsAt, endsAt, isPublic, version, room } = session;
      return {
        ...base(one),
        type: 'session' as const,
        id,
        titleVi,
        titleEn,
        roomVi: room.nameVi,
        roomEn: room.nameEn,
        startsAt,
        endsAt,
        isPublic,
        version,
      };
    }),
  ];
}

async function fairsOfReader({ actor, db }: VerbContext): Promise<readonly FairRecord[]> {
  const organiser = organiserOf(actor);
  if (!organiser || !can(actor, 'fair.read', { organiserId: organiser.organisationId })) return [];
  return db.fair.findMany({
    where: { organisationId: organiser.organisationId, cancelledAt: null },
    orderBy: { opensAt: 'asc' },
  });
}
