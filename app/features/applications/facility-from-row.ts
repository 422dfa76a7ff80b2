import type { LegalForm } from '~/features/facilities/schema';
import { isProductGroup } from '~/kernel/product-groups';
import { parseTaxCode } from '~/kernel/tax-code';
import { foldText } from '~/kernel/text-folding';
import type { ApplicationRow } from './application-columns';

/**
 * The legal form that a facility's name and tax code speak of; the file has no column for it, and the facility's own page
 * can correct it.
 */
export function legalFormOf(name: string, taxCode: string | null): LegalForm {
  const folded = foldText(name);
  if (/^(htx|hop tac xa|lien hiep)\b/.test(folded)) return 'cooperative';
  if (/^(to hop tac|tht)\b/.test(folded)) return 'cooperative_group';
  if (/^(cong ty|doanh nghiep|dntn|xi nghiep|nha may)\b/.test(folded)) return 'enterprise';
  const parsed = taxCode === null ? undefined : parseTaxCode(taxCode);
  if (/^(ho|co so)\b/.test(folded) || !parsed?.ok || parsed.value.kind === 'personal')
    return 'household';
  return 'enterprise';
}

/** The product group of a new facility: its category where the fair uses the programme's groups. */
export function productGroupOf(row: Pick<ApplicationRow, 'category'>): string {
  return isProductGroup(row.category) ? row.category : 'other';
}
