import ical, { ICalCalendarMethod } from 'ical-generator';
import type { FairRecord } from './find-fair.server';
import { phasesOf } from './phases';
import type { PublicSession } from './public-fairs.server';

export interface IcalWords {
  readonly locale: 'vi' | 'en';
  readonly phase: (key: string) => string;
}

/**
 * The phases and public sessions of a fair as iCalendar (RFC 5545). Ids are stable, so that a subscribed calendar moves
 * what moved instead of showing it twice.
 */
export function fairIcal(
  fair: FairRecord,
  sessions: readonly PublicSession[],
  words: IcalWords,
  url: string,
  now: Date,
): string {
  const english = words.locale === 'en';
  const name = english ? fair.nameEn : fair.nameVi;
  const calendar = ical({
    name,
    prodId: { company: 'Hoicho', product: 'fair', language: words.locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    url,
    ttl: 3_600,
  });
  const place = [fair.venueName, fair.venueAddress].filter(Boolean).join(', ');
  for (const phase of phasesOf(fair, now)) {
    calendar.createEvent({
      id: `${fair.id}-${phase.key}@hoicho`,
      stamp: now,
      start: phase.startsAt,
      end: phase.endsAt,
      summary: `${words.phase(phase.key)}: ${name}`,
      location: place,
      url,
    });
  }
  for (const session of sessions) {
    calendar.createEvent({
      id: `${session.id}@hoicho`,
      stamp: now,
      start: session.startsAt,
      end: session.endsAt,
      summary: english ? session.titleEn : session.titleVi,
      description: english ? session.detailsEn : session.detailsVi,
      location: [english ? session.roomEn : session.roomVi, place].join(', '),
      url,
    });
  }
  return calendar.toString();
}
