import type { AppError } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import type { BoothRefusal } from './booth-act.server';
import { type BoothOffer, misfits, misfitsAfter } from './fit';
import type { LockedApplication, LockedBooth } from './tenure-store.server';

/** What an application has at `now`, holds included. */
export async function boothsOfApplication(
  tx: Transaction,
  applicationId: string,
  now: Date,
): Promise<readonly BoothOffer[]> {
  const rows = await tx.boothTenure.findMany({
    where: { applicationId, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    select: { booth: true },
    orderBy: { boothId: 'asc' },
  });
  return rows.map(({ booth }) => ({ ...booth, hall: booth.hallId }));
}

/** A booth stands open to an application when it is free, held for it or for nobody, or its own already. */
export function isOpenTo({ tenure }: LockedBooth, application: LockedApplication): boolean {
  if (!tenure) return true;
  if (tenure.kind === 'blocked') return false;
  return (
    tenure.applicationId === application.id ||
    (tenure.kind === 'hold' && tenure.applicationId === null)
  );
}

interface MisfitRefusal {
  readonly ok: false;
  readonly error: BoothRefusal;
}

/** `booth.misfits` when the application would have booths other than it asked for; undefined when all is as asked. */
export function misfitRefusal(
  application: LockedApplication,
  booths: readonly BoothOffer[],
): MisfitRefusal | undefined {
  return refusalFor(application, misfits(application, booths));
}

/** The same for booths that an application keeps of those it has: only what was not so before. */
export function newMisfits(
  application: LockedApplication,
  has: readonly BoothOffer[],
  stays: readonly BoothOffer[],
): MisfitRefusal | undefined {
  return refusalFor(application, misfitsAfter(application, has, stays));
}

function refusalFor(
  application: LockedApplication,
  found: readonly AppError[],
): MisfitRefusal | undefined {
  if (found.length === 0) return undefined;
  return {
    ok: false,
    error: {
      code: 'booth.misfits',
      details: { facility: application.facilityName },
      misfits: found,
    },
  };
}

/** Booths of two lists, each once, by id. */
export function together(
  some: readonly BoothOffer[],
  others: readonly BoothOffer[],
): readonly BoothOffer[] {
  return [...new Map([...some, ...others].map((booth) => [booth.id, booth])).values()];
}
