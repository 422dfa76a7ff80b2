import { provinceValue, type StoredFrame } from '~/features/facilities/province-choice';
import { displayPhone } from '~/kernel/phone';
import { type DraftFields, readStoredDraft } from './draft';

/** An application with its columns, as the applicant's side selects it. */
interface StoredForm {
  readonly draft: unknown;
  readonly categoryCode: string | null;
  readonly funding: string | null;
  readonly provinceSlug: string | null;
  readonly boothKind: string | null;
  readonly boothsMin: number | null;
  readonly boothsMax: number | null;
  readonly wishZone: string | null;
  readonly anywhere: boolean;
  readonly needs: readonly string[];
  readonly fasciaVi: string | null;
  readonly fasciaEn: string | null;
  readonly contactName: string | null;
  readonly contactPosition: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly signatoryName: string | null;
  readonly signatoryPosition: string | null;
  readonly note: string;
  readonly wishes: readonly { readonly booth: { readonly code: string } }[];
  readonly exhibits: DraftFields['exhibits'];
  readonly fair: { readonly provinceFrame: StoredFrame };
}

/**
 * What the form of an application shows: what was typed; for one that a file brought, and nobody typed, what the file said.
 */
export function formFields(stored: StoredForm): DraftFields {
  if (stored.draft !== null) return readStoredDraft(stored.draft);
  const { provinceSlug, fair, contactPhone } = stored;
  return {
    categoryCode: stored.categoryCode ?? '',
    funding: stored.funding ?? '',
    province: provinceSlug ? provinceValue({ slug: provinceSlug, frame: fair.provinceFrame }) : '',
    boothKind: stored.boothKind ?? '',
    boothsMin: stored.boothsMin?.toString() ?? '',
    boothsMax: stored.boothsMax?.toString() ?? '',
    wishes: stored.wishes.map(({ booth }) => booth.code).join('; '),
    wishZone: stored.wishZone ?? '',
    anywhere: stored.anywhere ? 'yes' : 'no',
    fasciaVi: stored.fasciaVi ?? '',
    fasciaEn: stored.fasciaEn ?? '',
    contactName: stored.contactName ?? '',
    contactPosition: stored.contactPosition ?? '',
    contactPhone: contactPhone ? displayPhone(contactPhone) : '',
    contactEmail: stored.contactEmail ?? '',
    signatoryName: stored.signatoryName ?? '',
    signatoryPosition: stored.signatoryPosition ?? '',
    note: stored.note,
    needs: stored.needs,
    exhibits:
      stored.exhibits.length > 0
        ? stored.exhibits.map(({ nameVi, nameEn, description }) => ({
            nameVi,
            nameEn,
            description,
          }))
        : [{ nameVi: '', nameEn: '', description: '' }],
  };
}
