import type { Database, Transaction } from '~/platform/db/database.server';

export interface ConsentText {
  /** Names the words that were shown: `participation:2;privacy:1`; `standard:1` where the fair published no policy. */
  readonly version: string;
  readonly policies: readonly {
    readonly kind: string;
    readonly version: number;
    readonly titleVi: string;
    readonly titleEn: string;
  }[];
}

const CONSENT_POLICIES = ['participation', 'privacy'];

/** The policies an applicant agrees to, in the version in force. */
export async function consentText(
  db: Database | Transaction,
  fairId: string,
): Promise<ConsentText> {
  const policies = await db.fairPolicy.findMany({
    where: { fairId, kind: { in: CONSENT_POLICIES } },
    distinct: ['kind'],
    orderBy: [{ kind: 'asc' }, { version: 'desc' }],
    select: { kind: true, version: true, titleVi: true, titleEn: true },
  });
  const version = policies.map((policy) => `${policy.kind}:${policy.version}`).join(';');
  return { version: version || 'standard:1', policies };
}
