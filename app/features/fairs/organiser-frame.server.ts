import type { VerbContext } from '~/features/access/verb-context.server';
import { fairFacts } from './fair-counts.server';
import type { FairCountKey } from './fair-facts';
import { type FairMenuItem, type FairSection, fairMenu } from './fair-navigation';
import { findFair } from './find-fair.server';
import { organiserOf } from './organiser-of';
import { daysToOpening, type FairStage } from './phases';

/** What the organiser's frame shows around every page. */
export interface OrganiserFrame {
  readonly organisationName: string;
  readonly fair: FrameFair | null;
}

export interface FrameFair {
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly provinceSlug: string;
  readonly stage: FairStage;
  readonly daysToOpening: number;
  readonly booths: number;
  readonly menu: readonly {
    readonly section: FairSection;
    readonly items: readonly FairMenuItem[];
  }[];
}

export type { FairCountKey };

/**
 * The frame for the reader, around the fair of the address when it is theirs. A fair that is not is left out here: the
 * page inside answers 404 by itself.
 */
export async function organiserFrame(
  context: VerbContext,
  fairSlug: string | undefined,
): Promise<OrganiserFrame> {
  const organisationName = organiserOf(context.actor)?.organisationName ?? '';
  const found = fairSlug ? await findFair(context, fairSlug) : null;
  if (!found?.ok) return { organisationName, fair: null };
  const fair = found.value;
  const now = context.clock.now();
  const facts = await fairFacts(context.db, fair, now);
  return {
    organisationName,
    fair: {
      slug: fair.slug,
      nameVi: fair.nameVi,
      nameEn: fair.nameEn,
      provinceSlug: fair.provinceSlug,
      stage: facts.stage,
      daysToOpening: daysToOpening(fair, now),
      booths: facts.counts.booths,
      menu: fairMenu(fair.slug, facts),
    },
  };
}
