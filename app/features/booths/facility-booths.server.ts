import type { Action } from '~/features/access/actions';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { refusalToApplicant } from './applicant-knowledge';
import { act, type BoothRefusal } from './booth-act.server';
import { type SelfServiceWindow, selfServiceStateAt } from './self-service';

export interface ApplicationOfFacility {
  readonly id: string;
  readonly fairId: string;
  readonly state: string;
  readonly organiserId: string;
  readonly window: SelfServiceWindow;
}

/**
 * The application if the actor may act on it for its facility; anybody else's, and a draft, is `not-found`. Asked before the transaction;
 * what may change meanwhile (state, window) is asked again inside it by the database or by the verb.
 */
export async function applicationOfFacility(
  context: VerbContext,
  action: Action,
  applicationId: string,
): Promise<Result<ApplicationOfFacility>> {
  const found = await context.db.application.findUnique({
    where: { id: applicationId },
    select: {
      id: true,
      fairId: true,
      state: true,
      facility: {
        select: {
          organisationId: true,
          mandates: { where: { revokedAt: null }, select: { centreId: true } },
        },
      },
      fair: {
        select: {
          organisationId: true,
          announcedAt: true,
          cancelledAt: true,
          selfServiceOpensAt: true,
          selfServiceClosesAt: true,
        },
      },
    },
  });
  if (!found) return fail('not-found');
  const { facility, fair } = found;
  const record = {
    facilityOrganisationId: facility.organisationId,
    mandatedCentreIds: facility.mandates.map(({ centreId }) => centreId),
  };
  if (!can(context.actor, action, record)) return fail('not-found');
  return ok({
    id: found.id,
    fairId: found.fairId,
    state: found.state,
    organiserId: fair.organisationId,
    window: fair,
  });
}

/** An act of an applicant: {@link act}, whose refusals say nothing that an applicant may not know. */
export async function applicantAct<T>(
  context: VerbContext,
  work: (tx: Transaction) => Promise<Result<T, BoothRefusal>>,
): Promise<Result<T, BoothRefusal>> {
  const done = await act(context, work);
  return done.ok ? done : { ok: false, error: refusalToApplicant(done.error) };
}

/** Error: `booth.self-service-closed` with the state of the window, unless it is open now. */
export function refuseOutsideWindow(window: SelfServiceWindow, now: Date) {
  const state = selfServiceStateAt(window, now);
  return state === 'open' ? undefined : fail('booth.self-service-closed', { state });
}
