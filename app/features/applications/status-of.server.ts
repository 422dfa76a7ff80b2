import { confirmedBoothsSchema } from '~/features/booths/confirmed-booths';
import { selfServiceStateAt } from '~/features/booths/self-service';
import type { ApplicantApplication } from './applicant-application.server';
import { registrationWindow } from './registration-window';
import { storedFacts } from './summary-facts';

/** An application as the pages of its applicant show it. */
export function statusOf(application: ApplicantApplication, now: Date) {
  const { fair, facility, booths } = application;
  return {
    id: application.id,
    number: application.number,
    state: application.state,
    facilityId: facility.id,
    facilityName: facility.name,
    facts: storedFacts(application),
    createdAt: application.createdAt.toISOString(),
    withdrawnAt: application.withdrawnAt?.toISOString() ?? null,
    withdrawReason: application.withdrawReason,
    decisions: application.decisions.map(({ releasedAt, ...decision }) => ({
      ...decision,
      releasedAt: releasedAt?.toISOString() ?? null,
    })),
    booths,
    confirmed: confirmedCodes(application),
    selfService: selfServiceStateAt(fair, now) === 'open',
    fair: {
      id: fair.id,
      slug: fair.slug,
      nameVi: fair.nameVi,
      nameEn: fair.nameEn,
      setUpStartsAt: fair.setUpStartsAt.toISOString(),
      registrationClosesAt: fair.registrationClosesAt.toISOString(),
      takesApplications: registrationWindow(fair, now) === 'open',
    },
  };
}

/** Booths on the confirmation that can be opened now; null when there is none, or none is public. */
function confirmedCodes({ fair, confirmations }: ApplicantApplication): readonly string[] | null {
  const [last] = fair.publications.length > 0 ? confirmations : [];
  const codes = last ? confirmedBoothsSchema.parse(last.booths).map(({ code }) => code) : [];
  return codes.length > 0 ? codes : null;
}

export type ApplicantStatus = ReturnType<typeof statusOf>;
