import { z } from 'zod';
import { line, moment, optionalLine, paragraphs, uuid } from './form-fields';

export const SESSION_KINDS = [
  'ceremony',
  'seminar',
  'matchmaking',
  'selection',
  'performance',
  'meeting',
  'other',
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

const LONGEST_SESSION_MS = 14 * 86_400_000;

/** When a session takes place: what a drag on the calendar sends. */
const span = { startsAt: moment, endsAt: moment };

function checkSpan(
  session: { readonly startsAt: Date; readonly endsAt: Date },
  context: { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void },
): void {
  const length = session.endsAt.getTime() - session.startsAt.getTime();
  const fault =
    length <= 0
      ? 'session-ends-before-start'
      : length > LONGEST_SESSION_MS
        ? 'session-too-long'
        : null;
  if (fault) context.addIssue({ code: 'custom', path: ['endsAt'], message: fault });
}

export const sessionSchema = z
  .object({
    roomId: uuid,
    kind: z.enum(SESSION_KINDS, { error: 'required' }),
    titleVi: line(200),
    titleEn: line(200),
    detailsVi: paragraphs(3_000),
    detailsEn: paragraphs(3_000),
    host: optionalLine(200),
    ...span,
    isPublic: z
      .string()
      .optional()
      .transform((value) => value === 'on'),
  })
  .superRefine(checkSpan);
export type SessionInput = z.output<typeof sessionSchema>;

/** A drag: the session, the version it was seen at, and its new time. */
export const moveSessionSchema = z
  .object({ sessionId: uuid, version: z.coerce.number().int().min(1), ...span })
  .superRefine(checkSpan);
export type MoveSession = z.output<typeof moveSessionSchema>;

export const roomSchema = z.object({
  nameVi: line(120),
  nameEn: line(120),
  capacity: z
    .string()
    .regex(/^\d{1,6}$/, 'number-invalid')
    .optional()
    .transform((text) => (text ? Number(text) : null)),
});
export type RoomInput = z.output<typeof roomSchema>;
