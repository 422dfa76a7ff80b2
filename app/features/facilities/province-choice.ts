import {
  findProvince,
  otherNamesOf,
  PROVINCES_34,
  PROVINCES_63,
  type Province,
  partsOfProvince34,
} from '~/kernel/provinces';
import { fail, ok, type Result } from '~/kernel/result';

/** The database's word for a frame. */
export type StoredFrame = 'f63' | 'f34';

/** A province in the frame in which it was said. */
export interface ProvinceChoice {
  readonly slug: string;
  readonly frame: StoredFrame;
}

const kernelFrame = { f63: '63', f34: '34' } as const;

/** The value of a form's option: `f63:ha-giang`. */
export function provinceValue({ slug, frame }: ProvinceChoice): string {
  return `${frame}:${slug}`;
}

/** Reads {@link provinceValue}; undefined when there is no such province in that frame. */
export function readProvinceValue(value: string): ProvinceChoice | undefined {
  const match = /^(f63|f34):([a-z-]+)$/.exec(value);
  const frame = match?.[1] as StoredFrame | undefined;
  const slug = match?.[2];
  if (!frame || !slug || !findProvince(slug, kernelFrame[frame])) return undefined;
  return { slug, frame };
}

/**
 * The province under which a fair that counts in `frame` counts this one. From 63 to 34 there is always one answer
 * (no province was split). From 34 to 63 there is one only where the province was not merged.
 * Errors: `province-unknown`; `province-ambiguous` with `parts`, the names to choose from.
 */
export function provinceInFrame(choice: ProvinceChoice, frame: StoredFrame): Result<string> {
  const province = findProvince(choice.slug, kernelFrame[choice.frame]);
  if (!province) return fail('province-unknown', { province: choice.slug });
  if (choice.frame === frame) return ok(province.slug);
  if (frame === 'f34') return ok(province.slug34);
  const parts = partsOfProvince34(province.slug);
  const [only] = parts;
  if (parts.length === 1 && only) return ok(only.slug);
  return fail('province-ambiguous', {
    province: province.name,
    parts: parts.map(({ name }) => name).join(', '),
  });
}

/** The name in its own frame: `Hà Giang`, and `Huế` for the 34-frame where the 63 said `Thừa Thiên Huế`. */
export function provinceName(choice: ProvinceChoice): string {
  return findProvince(choice.slug, kernelFrame[choice.frame])?.name ?? choice.slug;
}

/**
 * The name as a reader of today understands it: `Hà Giang (nay Tuyên Quang)`; plain where the name is still the same.
 * @param now the word for `nay`
 */
export function provinceNameToday(choice: ProvinceChoice, now: string): string {
  const province = findProvince(choice.slug, kernelFrame[choice.frame]);
  if (!province) return choice.slug;
  const today = findProvince(province.slug34, '34');
  return today && today.name !== province.name
    ? `${province.name} (${now} ${today.name})`
    : province.name;
}

export interface ProvinceOption {
  readonly value: string;
  readonly label: string;
  readonly group: string;
  /** Former and short names. */
  readonly alsoFound: string;
}

/**
 * Every province of both frames as options of a form, those of today first.
 * @param words headings of the two frames and the word for `nay`
 */
export function provinceOptions(words: {
  readonly now: string;
  readonly frame34: string;
  readonly frame63: string;
}): readonly ProvinceOption[] {
  const option =
    (frame: StoredFrame, group: string) =>
    (province: Province): ProvinceOption => {
      const choice = { slug: province.slug, frame };
      return {
        value: provinceValue(choice),
        label: provinceNameToday(choice, words.now),
        group,
        alsoFound: otherNamesOf(province.slug).join(' '),
      };
    };
  return [
    ...PROVINCES_34.map(option('f34', words.frame34)),
    ...PROVINCES_63.map(option('f63', words.frame63)),
  ];
}
