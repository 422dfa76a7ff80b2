import type { Database, Transaction } from '~/platform/db/database.server';

export interface ConsentPart {
  /** Names the words that were shown: `booth:1;participation:2`; `standard:1` where the fair published no such policy. */
  readonly version: string;
  readonly policies: readonly {
    readonly kind: string;
    readonly version: number;
    readonly titleVi: string;
    readonly titleEn: string;
  }[];
}

/** Two questions, each with a box and a record of its own: the fair's rules, and the use of personal data. */
export interface ConsentText {
  readonly rules: ConsentPart;
  readonly privacy: ConsentPart;
}

/** The policies an applicant agrees to, in the version in force. */
export async function consentText(
  db: Database | Transaction,
  fairId: string,
): Promise<ConsentText> {
  const policies = await db.fairPolicy.findMany({
    where: { fairId },
    distinct: ['kind'],
    orderBy: [{ kind: 'asc' }, { version: 'desc' }],
    select: { kind: true, version: true, titleVi: true, titleEn: true },
  });
  const part = (kinds: readonly string[]): ConsentPart => {
    const own = kinds.flatMap((kind) => policies.filter((policy) => policy.kind === kind));
    const version = own.map((policy) => `${policy.kind}:${policy.version}`).join(';');
    return { version: version || 'standard:1', policies: own };
  };
  return { rules: part(['participation', 'booth']), privacy: part(['privacy']) };
}
