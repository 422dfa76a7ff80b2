import { foldText } from '~/kernel/text-folding';

/** Words of a name that say what an enterprise is, in full and as they are shortened; longer ones first. */
const LEGAL_FORMS = [
  'trach nhiem huu han',
  'doanh nghiep tu nhan',
  'mot thanh vien',
  'hai thanh vien',
  'ho kinh doanh',
  'lien hiep hop tac xa',
  'to hop tac',
  'hop tac xa',
  'chi nhanh',
  'co phan',
  'cong ty',
  'co so',
  'tnhh',
  'dntn',
  'htx',
  'hkd',
  'tht',
  'mtv',
  'cty',
  'cp',
].map((words) => new RegExp(`(^| )${words}(?= |$)`, 'g'));

/** A facility's name without its legal form, diacritics and signs: `Cty TNHH MTV Trà Việt-Bắc` is `tra viet bac`. */
export function coreName(name: string): string {
  const words = foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const core = LEGAL_FORMS.reduce((rest, form) => rest.replace(form, '$1'), words);
  return core.replace(/ +/g, ' ').trim() || words;
}

/** Whether two names are one facility's: the same but for how its legal form is written. */
export function isSameName(one: string, other: string): boolean {
  return coreName(one) === coreName(other);
}
