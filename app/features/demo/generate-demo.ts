import { defaultCategories } from '~/features/fairs/default-categories';
import type { ProductGroup } from '~/kernel/product-groups';
import { chooseFacilities } from './choose-facilities';
import { DEMO_ORGANISER_KEY } from './demo-accounts';
import { demoDates } from './demo-dates';
import { demoOrganisations, demoPeople } from './demo-organisations';
import { demoPlan } from './demo-plan';
import { DEMO_ROOMS, demoSessions } from './demo-sessions';
import type { DemoCategory, DemoFair, DemoWorld } from './demo-world';
import { BOOTH_CAP_PER_FACILITY, DEFAULT_SEED, fairProfile } from './fair-profile';
import { makeApplications } from './make-applications';
import { makeQuotas } from './make-quotas';
import { makeTenures } from './make-tenures';

export interface DemoOptions {
  /** 701 is the northern fair, 1,850 the national one; any number from 60 to 5,000 is fine. */
  readonly booths: number;
  /** How many apply; by default in the programme's proportion (300 for 701, 800 for 1,850). */
  readonly facilities?: number;
  readonly seed?: string;
  /** The day in Vietnam, `YYYY-MM-DD`: the fair opens 23 days later. */
  readonly today: string;
}

/**
 * A complete believable fair, the same for the same options on any machine. Facilities, organisations and people are
 * the same in all demo fairs, whatever the seed.
 */
export function generateDemo(options: DemoOptions): DemoWorld {
  const { booths, today } = options;
  const seed = options.seed ?? DEFAULT_SEED;
  const dates = demoDates(today);
  const profile = fairProfile({
    booths,
    facilities: options.facilities,
    seed,
    year: dates.opensAt.slice(0, 4),
  });
  const plan = demoPlan(booths);
  const facilities = chooseFacilities(seed, profile.regions, profile.facilities);
  const applications = makeApplications(facilities, { seed, today, booths: plan.booths });
  const organisations = demoOrganisations(
    new Set(facilities.map(({ provinceSlug }) => provinceSlug)),
  );
  const categories = demoCategories(booths);
  const quotas = makeQuotas(`${seed}/${profile.slug}`, applications);
  const fair: DemoFair = {
    ...pickTexts(profile),
    organiserKey: DEMO_ORGANISER_KEY,
    provinceSlug: 'ha-noi',
    provinceFrame: profile.frame,
    dates,
    boothCapPerFacility: BOOTH_CAP_PER_FACILITY,
    rooms: DEMO_ROOMS,
    sessions: demoSessions(today),
    categories,
    quotas,
  };
  return {
    seed,
    today,
    organisations,
    people: demoPeople(organisations, facilities),
    facilities,
    fair,
    plan,
    applications,
    tenures: makeTenures(applications, {
      seed: `${seed}/${profile.slug}`,
      today,
      booths: plan.booths,
      quotas,
      categories,
    }),
  };
}

function pickTexts({
  regions: _,
  frame: __,
  facilities: ___,
  ...texts
}: ReturnType<typeof fairProfile>) {
  return texts;
}

/** The four product groups; food and "other" are capped, so that no fair turns into a food market. */
function demoCategories(booths: number): readonly DemoCategory[] {
  const sharePercent: Readonly<Partial<Record<ProductGroup, number>>> = { food: 62, other: 5 };
  return defaultCategories.map(({ code, nameVi, nameEn }) => {
    const share = sharePercent[code];
    const boothCap = share === undefined ? null : Math.ceil((booths * share) / 100);
    return { code, nameVi, nameEn, boothCap };
  });
}
