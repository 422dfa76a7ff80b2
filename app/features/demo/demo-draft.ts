import type { DraftFields } from '~/features/applications/draft';
import { provinceValue } from '~/features/facilities/province-choice';
import type { DemoApplication, DemoFacility } from './demo-world';

/** The form of an application as its person typed it; one still being written stops before the signatory. */
export function demoDraft(application: DemoApplication, facility: DemoFacility): DraftFields {
  const isUnfinished = application.state === 'draft';
  return {
    categoryCode: application.category,
    funding: application.funding,
    province: provinceValue({ slug: application.provinceSlug, frame: 'f63' }),
    boothKind: '',
    boothsMin: String(application.boothsMin),
    boothsMax: String(application.boothsMax),
    wishes: application.wishes.join('; '),
    wishZone: application.wishZone ?? '',
    anywhere: application.anywhere ? 'yes' : 'no',
    fasciaVi: application.fasciaVi,
    fasciaEn: application.fasciaEn,
    contactName: facility.contact.name,
    contactPosition: facility.contact.position,
    contactPhone: facility.phone,
    contactEmail: facility.email,
    signatoryName: isUnfinished ? '' : facility.representative.name,
    signatoryPosition: isUnfinished ? '' : facility.representative.position,
    note: application.note,
    needs: application.needs,
    exhibits: application.exhibits.map(({ vi, en }) => ({
      nameVi: vi,
      nameEn: en,
      description: '',
    })),
  };
}
