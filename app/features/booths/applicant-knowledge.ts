import type { AppError } from '~/kernel/result';
import type { TenureOrigin } from './tenure';

/**
 * Whether an applicant may know of a tenure of its own application: what it took itself at once, what the organiser gave
 * it or keeps for it only while the allocation is public. Every page, verb and letter for applicants asks here.
 */
export function isKnownToApplicant(
  { origin }: { readonly origin: TenureOrigin },
  allocationIsPublic: boolean,
): boolean {
  return allocationIsPublic || origin === 'self_service';
}

/** Codes whose words to the organiser give figures that would tell an applicant how far the allocation is. */
const ownCodes: Readonly<Record<string, string>> = {
  'booth.facility-cap': 'booth.limit-facility',
  'booth.quota': 'booth.limit-quota',
  'booth.category-cap': 'booth.limit-category',
};

/** Details about the booths and the application that are asked for; nothing of others' and nothing that counts them. */
const ownDetails = new Set([
  'allowed',
  'booth',
  'booths',
  'categories',
  'category',
  'categoryEn',
  'categoryVi',
  'codes',
  'count',
  'groups',
  'kind',
  'maximum',
  'minimum',
  'needs',
  'state',
]);

/** A refusal as an applicant may read it: that a booth is taken and a limit reached, never by whom or by how many. */
export function refusalToApplicant({ code, details }: AppError): AppError {
  const own = Object.entries(details ?? {}).filter(([key]) => ownDetails.has(key));
  return {
    code: ownCodes[code] ?? code,
    ...(own.length > 0 ? { details: Object.fromEntries(own) } : {}),
  };
}
