import { DEFAULT_SEED, fairProfile } from '~/features/demo/fair-profile';
import { toDateInput } from '~/kernel/format-date';

/** The demo fair of 701 booths; it opens 23 days after it was made. */
const opensAt = new Date(Date.now() + 23 * 86_400_000);

export const demoFair = fairProfile({
  booths: 701,
  seed: DEFAULT_SEED,
  year: toDateInput(opensAt).slice(0, 4),
});
