import { compareText } from '~/features/allocation/floor';
import type {
  AllocationProblem,
  ProblemApplication,
  UsedOutside,
} from '~/features/allocation/problem';
import { normaliseText } from '~/kernel/text-folding';

export type LimitKind = 'category' | 'quota' | 'facility';

/** A ceiling on the booths that a set of applications may have together. */
export interface Limit {
  readonly kind: LimitKind;
  /** What a person calls it: the category, the province slug, the facility code. */
  readonly name: string;
  readonly funding: string | null;
  /** What it leaves to the applications of the question. */
  readonly booths: number;
  /** What the organiser set. */
  readonly allowed: number;
  /** Booths of it that applications outside the question have. */
  readonly outside: number;
}

export interface Limits {
  readonly all: readonly Limit[];
  /** For each application, indices into `all`. */
  readonly ofApplication: readonly (readonly number[])[];
}

const NOTHING_OUTSIDE: UsedOutside = { categories: {}, quotas: [], facilities: {} };

/** The ceilings that bind at least one application of `applications`, in canonical order. */
export function collectLimits(
  applications: readonly ProblemApplication[],
  { rules, usedOutside = NOTHING_OUTSIDE }: Pick<AllocationProblem, 'rules' | 'usedOutside'>,
): Limits {
  const found = new Map<string, Limit>();
  const keys = applications.map((application) => {
    const mine: string[] = [];
    const add = (
      key: string,
      limit: Pick<Limit, 'kind' | 'name' | 'funding' | 'allowed'>,
      outside = 0,
    ) => {
      found.set(key, { ...limit, outside, booths: Math.max(0, limit.allowed - outside) });
      mine.push(key);
    };
    const { funding, province } = application;
    const category = normaliseText(application.category);
    const cap = rules.categoryCaps.get(category);
    if (cap !== undefined) {
      add(
        `category/${category}`,
        { kind: 'category', name: category, funding: null, allowed: cap },
        usedOutside.categories[category],
      );
    }
    const isOurs = (quota: { readonly funding: string; readonly province: string }) =>
      quota.funding === funding && quota.province === province;
    const quota = rules.quotas.find(isOurs);
    if (quota) {
      add(
        `quota/${funding}/${province}`,
        { kind: 'quota', name: province, funding, allowed: quota.booths },
        usedOutside.quotas.find(isOurs)?.booths,
      );
    }
    if (rules.maxBoothsPerFacility !== undefined) {
      const name = application.facilityCode;
      add(
        `facility/${name}`,
        { kind: 'facility', name, funding: null, allowed: rules.maxBoothsPerFacility },
        usedOutside.facilities[name],
      );
    }
    return mine;
  });
  const ordered = [...found].sort(([a], [b]) => compareText(a, b));
  const indexOf = new Map(ordered.map(([key], index) => [key, index]));
  return {
    all: ordered.map(([, limit]) => limit),
    ofApplication: keys.map((mine) => mine.flatMap((key) => indexOf.get(key) ?? [])),
  };
}
