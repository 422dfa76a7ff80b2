import { uuidFromWords } from '~/kernel/ids';
import { createRandom } from '~/kernel/random';

/**
 * The UUID of a demo record, from its kind and key. Organisations, people and facilities have the same one in every
 * demo fair; records of a fair carry its slug in `scope`.
 */
export function demoId(scope: string, kind: string, key: string): string {
  const random = createRandom(`${scope}/${kind}/${key}`);
  return uuidFromWords([random.uint32(), random.uint32(), random.uint32(), random.uint32()]);
}

/** Scope of what all demo fairs share. */
export const SHARED = 'vietnam';

export const sharedId = {
  organisation: (key: string) => demoId(SHARED, 'organisation', key),
  person: (key: string) => demoId(SHARED, 'person', key),
  facility: (key: string) => demoId(SHARED, 'facility', key),
  facilityOrganisation: (key: string) => demoId(SHARED, 'facility-organisation', key),
} as const;

/** Ids of the records of one fair. */
export function fairIds(slug: string) {
  const of = (kind: string) => (key: string) => demoId(slug, kind, key);
  return {
    fair: demoId(slug, 'fair', ''),
    hall: of('hall'),
    booth: of('booth'),
    room: of('room'),
    session: of('session'),
    application: of('application'),
    consent: of('consent'),
    decision: of('decision'),
    tenure: of('tenure'),
    other: of('other'),
  };
}

export type FairIds = ReturnType<typeof fairIds>;
