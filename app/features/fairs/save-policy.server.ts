import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { lockFair } from './find-fair.server';
import type { PolicyInput, PolicyKind } from './policy-kinds';

/**
 * Stores a new version of a policy; earlier ones stay as they were, since consents name them. The same text again makes none.
 * Errors: `not-found`, `policy.stale` (details: the present version).
 */
export function savePolicy(
  context: VerbContext,
  fairId: string,
  kind: PolicyKind,
  { version, ...text }: PolicyInput,
): Promise<Result<{ readonly version: number }>> {
  return transact(context.db, async (tx) => {
    const found = await lockFair(tx, context, fairId, 'fair.edit');
    if (!found.ok) return found;
    const latest = await tx.fairPolicy.findFirst({
      where: { fairId, kind },
      orderBy: { version: 'desc' },
    });
    const present = latest?.version ?? 0;
    if (present !== version) return fail('policy.stale', { version: present });
    const fields = ['titleVi', 'titleEn', 'bodyVi', 'bodyEn'] as const;
    if (latest && fields.every((field) => latest[field] === text[field])) return ok({ version });
    const { actor, clock } = context;
    const createdById = actor.kind === 'person' ? actor.personId : null;
    const saved = await tx.fairPolicy.create({
      data: { fairId, kind, version: version + 1, ...text, createdAt: clock.now(), createdById },
    });
    await audit(tx, context, {
      action: 'policy.published',
      recordKind: 'policy',
      recordId: saved.id,
      organisationId: found.value.organisationId,
      fairId,
      details: { name: text.titleVi, kind, version: version + 1 },
    });
    return ok({ version: version + 1 });
  });
}
