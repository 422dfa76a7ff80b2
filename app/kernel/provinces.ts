import { PROVINCE_LINES } from '~/kernel/data/province-lines';
import { collateVi, foldText } from '~/kernel/text-folding';

export type Region = 'north' | 'central' | 'south';
/** `63`: the provinces until 30 June 2025. `34`: those since 1 July 2025. Facts are dated; each belongs to one frame. */
export type ProvinceFrame = '63' | '34';

export interface Province {
  readonly slug: string;
  /** Vietnamese name; English texts use it too. */
  readonly name: string;
  readonly region: Region;
  /** Code of the statistics office in this frame: an attribute, never a key. */
  readonly gsoCode: string;
  /** The province of the 34-frame it belongs to; itself when it is one. */
  readonly slug34: string;
}

const RENAMED_IN_34: Readonly<Record<string, string>> = { hue: 'Huế' };

function readLine(line: string): Province & { gsoCode34: string } {
  const [slug = '', name = '', gsoCode = '', region = '', slug34 = '', gsoCode34 = ''] =
    line.split('|');
  return { slug, name, gsoCode, region: region as Region, slug34, gsoCode34 };
}

const lines = PROVINCE_LINES.map(readLine);

function readFrame34(): Province[] {
  const found = new Map<string, Province>();
  for (const line of lines) {
    const head = lines.find(({ slug }) => slug === line.slug34) ?? line;
    const name = RENAMED_IN_34[line.slug34] ?? head.name;
    const gsoCode = line.gsoCode34;
    found.set(line.slug34, {
      slug: line.slug34,
      slug34: line.slug34,
      name,
      gsoCode,
      region: head.region,
    });
  }
  return [...found.values()];
}

const byName = (a: Province, b: Province) => collateVi(a.name, b.name);

/** The 63 provinces until 30 June 2025, in alphabetical order. */
export const PROVINCES_63: readonly Province[] = lines
  .map(({ gsoCode34: _, ...province }): Province => province)
  .sort(byName);

/** The 34 provinces since 1 July 2025, in alphabetical order. */
export const PROVINCES_34: readonly Province[] = readFrame34().sort(byName);

const index63 = new Map(PROVINCES_63.map((province) => [province.slug, province]));
const index34 = new Map(PROVINCES_34.map((province) => [province.slug, province]));

export function provincesOf(frame: ProvinceFrame): readonly Province[] {
  return frame === '63' ? PROVINCES_63 : PROVINCES_34;
}

/** By slug, in one frame or (without one) in the 63-frame first. Undefined when there is no such province. */
export function findProvince(slug: string, frame?: ProvinceFrame): Province | undefined {
  if (frame === '34') return index34.get(slug);
  return index63.get(slug) ?? (frame === '63' ? undefined : index34.get(slug));
}

/** The slug in the 34-frame of a slug of either frame; undefined when there is no such province. */
export function toFrame34(slug: string): string | undefined {
  return findProvince(slug)?.slug34;
}

/** The provinces of the 63-frame that one of the 34 is made of, in alphabetical order. */
export function partsOfProvince34(slug34: string): readonly Province[] {
  return PROVINCES_63.filter((province) => province.slug34 === slug34);
}

/** A province's name without `Tỉnh`, `Thành phố`, `TP.` and diacritics: what a person types. */
function foldProvinceName(text: string): string {
  return foldText(text)
    .replace(/[–—-]/g, ' ')
    .replace(/[.,]/g, ' ')
    .replace(/^\s*(tinh|thanh pho|tp|t p|province|city)\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names that no province bears (any more); Hà Tây became part of Hà Nội on 1 August 2008. */
const ALIASES: Readonly<Record<string, string>> = {
  'ha tay': 'ha-noi',
  hue: 'thua-thien-hue',
  hcm: 'ho-chi-minh',
  hcmc: 'ho-chi-minh',
  'sai gon': 'ho-chi-minh',
  'vung tau': 'ba-ria-vung-tau',
  'dac lac': 'dak-lak',
  'dac nong': 'dak-nong',
};

/** Other names by which people look for a province of the 63, without diacritics. */
export function otherNamesOf(slug: string): readonly string[] {
  return Object.keys(ALIASES).filter((alias) => ALIASES[alias] === slug);
}

/** The province meant by a slug or a name as people write it (`tp. hồ chí minh`, `HUE`, `ba-ria-vung-tau`). */
export function readProvince(text: string, frame?: ProvinceFrame): Province | undefined {
  const bySlug = findProvince(text.trim().toLowerCase(), frame);
  if (bySlug) return bySlug;
  const folded = foldProvinceName(text);
  const frames: readonly ProvinceFrame[] = frame ? [frame] : ['63', '34'];
  for (const each of frames) {
    const found = provincesOf(each).find(({ name }) => foldProvinceName(name) === folded);
    if (found) return found;
  }
  const alias = ALIASES[folded];
  return alias ? findProvince(alias, frame) : undefined;
}

/**
 * A province with the one it belongs to today: `Hà Giang (nay Tuyên Quang)`. `nowWord` is `nay` or `now`
 * (`import:provinceNow`). A province that kept its name is only named.
 */
export function provinceLabel(slug: string, nowWord: string): string {
  const province = findProvince(slug);
  if (!province) return slug;
  const today = index34.get(province.slug34);
  return today && today.name !== province.name
    ? `${province.name} (${nowWord} ${today.name})`
    : province.name;
}
