import type { PlanBooth } from '~/features/floor-plan/plan-document';
import { foldText } from '~/kernel/text-folding';
import { blocksOf } from '../blocks';
import { readBoothCodes } from '../booth-codes';
import { type BoothOffer, type BoothWish, misfits } from '../fit';

/** An application as the page has it; JSON of `ApplicationForBooths`. */
export interface ApplicationView extends BoothWish {
  readonly id: string;
  readonly number: number | null;
  readonly facilityName: string;
  readonly provinceSlug: string;
  readonly categoryVi: string;
  readonly categoryEn: string;
  readonly funding: string;
  readonly wishes: readonly string[];
  readonly anywhere: boolean;
  readonly priority: number;
}

/** What stands on a booth; JSON of `Occupant`. */
export interface OccupantView {
  readonly tenureId: string;
  readonly boothId: string;
  readonly kind: 'hold' | 'assigned' | 'blocked';
  readonly endsAt: string | null;
  readonly note: string;
  readonly applicationId: string | null;
  readonly facilityName: string | null;
}

/** Booths of each application, in walking order. */
export function boothsByApplication(
  booths: readonly PlanBooth[],
  occupants: readonly OccupantView[],
): ReadonlyMap<string, readonly PlanBooth[]> {
  const byId = new Map(booths.map((booth) => [booth.id, booth]));
  const found = new Map<string, PlanBooth[]>();
  for (const { applicationId, boothId } of occupants) {
    const booth = byId.get(boothId);
    if (!applicationId || !booth) continue;
    const list = found.get(applicationId);
    if (list) list.push(booth);
    else found.set(applicationId, [booth]);
  }
  return new Map([...found].map(([id, list]) => [id, blocksOf(list).flat()]));
}

/** Booths whose codes are typed in a field; unknown codes are left to the server to name. */
export function boothsTyped(booths: readonly PlanBooth[], text: string): readonly PlanBooth[] {
  const codes = new Set(readBoothCodes(text));
  return booths.filter(({ code }) => codes.has(code.toUpperCase()));
}

/** What would not be as asked if the application had `has` and `added`. */
export function misfitsOf(
  application: ApplicationView | undefined,
  has: readonly BoothOffer[],
  added: readonly BoothOffer[],
) {
  if (!application || added.length === 0) return [];
  return misfits(application, [
    ...new Map([...has, ...added].map((one) => [one.id, one])).values(),
  ]);
}

/**
 * The booths an application would get when it is dropped on one: that booth and the free neighbours it needs for its
 * minimum, those after it first, then those before it. The booth alone when there are not enough.
 */
export function blockFrom(
  booth: PlanBooth,
  booths: readonly PlanBooth[],
  isFree: (booth: PlanBooth) => boolean,
  wanted: number,
): readonly PlanBooth[] {
  const block = blocksOf(booths.filter((one) => one.hall === booth.hall && isFree(one))).find(
    (run) => run.some(({ id }) => id === booth.id),
  );
  if (!block || block.length < wanted) return [booth];
  const at = block.findIndex(({ id }) => id === booth.id);
  const start = Math.min(at, block.length - wanted);
  return block.slice(start, start + wanted);
}

/** Applications whose facility, province, category or number has all the words, with or without diacritics. */
export function searchApplications(
  applications: readonly ApplicationView[],
  query: string,
): readonly ApplicationView[] {
  const words = foldText(query).split(' ').filter(Boolean);
  if (words.length === 0) return applications;
  return applications.filter((one) => {
    const text = foldText(
      `${one.facilityName} ${one.provinceSlug.replaceAll('-', ' ')} ${one.categoryVi} ${one.number ?? ''}`,
    );
    return words.every((word) => text.includes(word));
  });
}
