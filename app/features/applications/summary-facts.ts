import type { DraftFields } from './draft';
import type { CompleteApplication } from './schema';
import type { SummaryFacts } from './ui/application-summary';

interface StoredApplication extends Omit<SummaryFacts, 'categoryName' | 'wishes'> {
  readonly category: SummaryFacts['categoryName'];
  readonly wishes: readonly { readonly booth: { readonly code: string } }[];
}

/** A stored application as its summary shows it. */
export function storedFacts(application: StoredApplication): SummaryFacts {
  const { category, wishes, ...rest } = application;
  return {
    categoryName: category,
    wishes: wishes.map(({ booth }) => booth.code),
    funding: rest.funding,
    provinceSlug: rest.provinceSlug,
    boothKind: rest.boothKind,
    boothsMin: rest.boothsMin,
    boothsMax: rest.boothsMax,
    wishZone: rest.wishZone,
    anywhere: rest.anywhere,
    needs: rest.needs,
    fasciaVi: rest.fasciaVi,
    fasciaEn: rest.fasciaEn,
    contactName: rest.contactName,
    contactPosition: rest.contactPosition,
    contactPhone: rest.contactPhone,
    contactEmail: rest.contactEmail,
    signatoryName: rest.signatoryName,
    signatoryPosition: rest.signatoryPosition,
    note: rest.note,
    exhibits: rest.exhibits,
  };
}

/** A draft as its summary shows it before it is sent: checked where it can be, as typed where not. */
export function draftFacts(
  fields: DraftFields,
  complete: CompleteApplication | null,
  categories: readonly {
    readonly code: string;
    readonly nameVi: string;
    readonly nameEn: string;
  }[],
): SummaryFacts {
  const category = categories.find(({ code }) => code === fields.categoryCode) ?? null;
  const count = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);
  const funding =
    (['national', 'provincial', 'self'] as const).find((one) => one === fields.funding) ?? null;
  const boothKind =
    (['standard', 'corner', 'raw'] as const).find((one) => one === fields.boothKind) ?? null;
  return {
    categoryName: category,
    funding,
    provinceSlug: complete?.province ?? fields.province.split(':')[1] ?? null,
    boothKind,
    boothsMin: count(fields.boothsMin),
    boothsMax: count(fields.boothsMax),
    wishes: complete?.wishes ?? fields.wishes.split(/[;,\s]+/).filter(Boolean),
    wishZone: fields.wishZone || null,
    anywhere: fields.anywhere !== 'no',
    needs: fields.needs,
    fasciaVi: fields.fasciaVi || null,
    fasciaEn: fields.fasciaEn || null,
    contactName: fields.contactName || null,
    contactPosition: fields.contactPosition || null,
    contactPhone: complete?.contactPhone ?? (fields.contactPhone || null),
    contactEmail: fields.contactEmail || null,
    signatoryName: fields.signatoryName || null,
    signatoryPosition: fields.signatoryPosition || null,
    note: fields.note,
    exhibits: complete?.exhibits ?? fields.exhibits.filter(({ nameVi }) => nameVi.trim() !== ''),
  };
}
