/** Booths by what limits them: a facility, a funding source in a province, a category. */
export interface LimitedHolder {
  readonly facilityId: string;
  readonly funding: string;
  readonly provinceSlug: string;
  readonly categoryCode: string;
}

export interface FairLimits {
  readonly perFacility: number;
  /** By {@link quotaKey}; a pair not named has no limit. */
  readonly quotas: ReadonlyMap<string, number>;
  /** By category code; a category not named has no limit. */
  readonly categories: ReadonlyMap<string, number>;
}

export type LimitCode = 'facility-cap' | 'quota' | 'category-cap';

export interface LimitInTheWay {
  readonly code: LimitCode;
  readonly used: number;
  readonly allowed: number;
}

export function quotaKey(holder: Pick<LimitedHolder, 'funding' | 'provinceSlug'>): string {
  return `${holder.funding}/${holder.provinceSlug}`;
}

/** Counts booths against the limits of a fair, in the order of the database's trigger: facility, quota, category. */
export class LimitLedger {
  private readonly used = new Map<string, number>();

  constructor(private readonly limits: FairLimits) {}

  private accountsOf(holder: LimitedHolder) {
    const quota = quotaKey(holder);
    return [
      {
        code: 'facility-cap',
        key: `facility ${holder.facilityId}`,
        allowed: this.limits.perFacility,
      },
      { code: 'quota', key: `quota ${quota}`, allowed: this.limits.quotas.get(quota) },
      {
        code: 'category-cap',
        key: `category ${holder.categoryCode}`,
        allowed: this.limits.categories.get(holder.categoryCode),
      },
    ] as const;
  }

  /** Counts `booths` (negative: given back) whatever the limits say. */
  count(holder: LimitedHolder, booths: number): void {
    for (const { key } of this.accountsOf(holder)) {
      this.used.set(key, (this.used.get(key) ?? 0) + booths);
    }
  }

  /** The first limit that `booths` more would exceed; undefined when there is room. */
  inTheWay(holder: LimitedHolder, booths: number): LimitInTheWay | undefined {
    if (booths <= 0) return undefined;
    for (const { code, key, allowed } of this.accountsOf(holder)) {
      const used = this.used.get(key) ?? 0;
      if (allowed !== undefined && used + booths > allowed) return { code, used, allowed };
    }
    return undefined;
  }
}
