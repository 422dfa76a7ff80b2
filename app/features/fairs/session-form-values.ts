import { toDateInput, toDateTimeInput } from '~/kernel/format-date';
import type { SessionKind } from './session-schema';

export interface SessionFormValues {
  readonly roomId: string;
  readonly kind: SessionKind | '';
  readonly titleVi: string;
  readonly titleEn: string;
  readonly detailsVi: string;
  readonly detailsEn: string;
  readonly host: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isPublic: 'on' | '';
}

/** What the form of a stored session begins with. */
export function sessionFormValues(session: {
  readonly roomId: string;
  readonly kind: SessionKind;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly detailsVi: string;
  readonly detailsEn: string;
  readonly host: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isPublic: boolean;
}): SessionFormValues {
  return {
    roomId: session.roomId,
    kind: session.kind,
    titleVi: session.titleVi,
    titleEn: session.titleEn,
    detailsVi: session.detailsVi,
    detailsEn: session.detailsEn,
    host: session.host,
    startsAt: toDateTimeInput(session.startsAt),
    endsAt: toDateTimeInput(session.endsAt),
    isPublic: session.isPublic ? 'on' : '',
  };
}

/** A new session begins on the opening day at nine, public, in the first room. */
export function newSessionValues(opensAt: Date, roomId: string): SessionFormValues {
  const day = toDateInput(opensAt);
  return {
    roomId,
    kind: '',
    titleVi: '',
    titleEn: '',
    detailsVi: '',
    detailsEn: '',
    host: '',
    startsAt: `${day}T09:00`,
    endsAt: `${day}T10:30`,
    isPublic: 'on',
  };
}
