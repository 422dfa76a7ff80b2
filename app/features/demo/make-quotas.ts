import { createRandom } from '~/kernel/random';
import type { DemoApplication, DemoQuota } from './demo-world';

const LEAST = 2;

/** Quotas near what the provinces ask for: some a little short, some with room, as the ministry's decisions turn out. */
export function makeQuotas(
  seed: string,
  applications: readonly DemoApplication[],
): readonly DemoQuota[] {
  const asked = new Map<string, number>();
  const provinces = [...new Set(applications.map(({ provinceSlug }) => provinceSlug))].sort();
  for (const { funding, provinceSlug, boothsMax, state } of applications) {
    if (state === 'rejected' || state === 'withdrawn') continue;
    const key = `${funding}/${provinceSlug}`;
    asked.set(key, (asked.get(key) ?? 0) + boothsMax);
  }
  const random = createRandom(`${seed}/quotas`);
  return provinces.flatMap((provinceSlug) =>
    (['national', 'provincial'] as const).map((funding) => {
      const wanted = asked.get(`${funding}/${provinceSlug}`) ?? 0;
      const booths = Math.max(LEAST, Math.round((wanted * random.between(82, 115)) / 100));
      return { funding, provinceSlug, booths };
    }),
  );
}
