import type { VerbContext } from '~/features/access/verb-context.server';

/** Fairs that take applications now, those that close first at the top. */
export async function openFairs({ db, clock }: Pick<VerbContext, 'db' | 'clock'>) {
  const now = clock.now();
  return db.fair.findMany({
    where: {
      announcedAt: { lte: now },
      cancelledAt: null,
      registrationOpensAt: { lte: now },
      registrationClosesAt: { gt: now },
    },
    select: {
      id: true,
      slug: true,
      nameVi: true,
      nameEn: true,
      venueName: true,
      provinceFrame: true,
      opensAt: true,
      closesAt: true,
      registrationClosesAt: true,
    },
    orderBy: [{ registrationClosesAt: 'asc' }, { id: 'asc' }],
    take: 50,
  });
}
