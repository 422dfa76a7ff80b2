import { compareText } from '~/features/allocation/floor';
import type { ProblemApplication } from '~/features/allocation/problem';
import type { AllocationRules } from '~/features/allocation/rules-schema';
import { normaliseText } from '~/kernel/text-folding';

export type LimitKind = 'category' | 'quota' | 'facility';

/** A ceiling on the booths that a set of applications may have together. */
export interface Limit {
  readonly kind: LimitKind;
  /** What a person calls it: the category, the province slug, the facility code. */
  readonly name: string;
  readonly funding: string | null;
  readonly booths: number;
}

export interface Limits {
  readonly all: readonly Limit[];
  /** For each application, indices into `all`. */
  readonly ofApplication: readonly (readonly number[])[];
}

/** The ceilings that bind at least one application, in canonical order. */
export function collectLimits(
  applications: readonly ProblemApplication[],
  rules: AllocationRules,
): Limits {
  const found = new Map<string, Limit>();
  const keys = applications.map((application) => {
    const mine: string[] = [];
    const add = (key: string, limit: Limit) => {
      found.set(key, limit);
      mine.push(key);
    };
    const category = normaliseText(application.category);
    const cap = rules.categoryCaps.get(category);
    if (cap !== undefined) {
      add(`category/${category}`, { kind: 'category', name: category, funding: null, booths: cap });
    }
    for (const { funding, province, booths } of rules.quotas) {
      if (funding !== application.funding || province !== application.province) continue;
      add(`quota/${funding}/${province}`, { kind: 'quota', name: province, funding, booths });
    }
    if (rules.maxBoothsPerFacility !== undefined) {
      const name = application.facilityCode;
      const booths = rules.maxBoothsPerFacility;
      add(`facility/${name}`, { kind: 'facility', name, funding: null, booths });
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
