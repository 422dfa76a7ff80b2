import type { z } from 'zod';
import { displayPhone } from '~/kernel/phone';
import { provinceValue, type StoredFrame } from './province-choice';

/** Fields of the facility's form, in its order. */
export const FACILITY_FIELDS = [
  'name',
  'nameEn',
  'legalForm',
  'taxCode',
  'province',
  'address',
  'productGroup',
  'contactName',
  'contactPosition',
  'phone',
  'email',
  'code',
  'evidence',
] as const;
export type FacilityField = (typeof FACILITY_FIELDS)[number];

/** The form as typed. */
export type FacilityValues = Readonly<Partial<Record<FacilityField, string>>>;

/** What is wrong, by field: codes of `facilities:errors`. */
export type FacilityFaults = Readonly<Partial<Record<FacilityField, string>>>;

/** Reads the fields a form sent, as typed. */
export function readFacilityForm(form: FormData): FacilityValues {
  const entries = FACILITY_FIELDS.map((field) => {
    const value = form.get(field);
    return [field, typeof value === 'string' ? value.slice(0, 1_000) : ''] as const;
  });
  return Object.fromEntries(entries);
}

/** The first fault of each field. */
export function facilityFaults(error: z.ZodError): FacilityFaults {
  const faults: Partial<Record<FacilityField, string>> = {};
  for (const issue of error.issues) {
    const field = FACILITY_FIELDS.find((one) => one === issue.path[0]);
    if (field) faults[field] ??= issue.message;
  }
  return faults;
}

/** A stored facility as its form shows it. */
export function facilityValues(facility: {
  readonly name: string;
  readonly nameEn: string | null;
  readonly legalForm: string;
  readonly taxCode: string | null;
  readonly provinceSlug: string;
  readonly provinceFrame: StoredFrame;
  readonly address: string;
  readonly phone: string;
  readonly email: string | null;
  readonly contactName: string;
  readonly contactPosition: string;
  readonly productGroup: string;
}): FacilityValues {
  return {
    name: facility.name,
    nameEn: facility.nameEn ?? '',
    legalForm: facility.legalForm,
    taxCode: facility.taxCode ?? '',
    province: provinceValue({ slug: facility.provinceSlug, frame: facility.provinceFrame }),
    address: facility.address,
    phone: displayPhone(facility.phone),
    email: facility.email ?? '',
    contactName: facility.contactName,
    contactPosition: facility.contactPosition,
    productGroup: facility.productGroup,
  };
}
