import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { createHalls } from '~/features/floor-plan/create-halls.server';
import { editPlan } from '~/features/floor-plan/edit-plan.server';
import { findPlan, publishedPlan } from '~/features/floor-plan/find-plan.server';
import { diffPlans, isSamePlan } from '~/features/floor-plan/plan-diff';
import { planSha256 } from '~/features/floor-plan/plan-hash.server';
import { listPlanVersions, planVersion } from '~/features/floor-plan/plan-versions.server';
import { publishPlan } from '~/features/floor-plan/publish-plan.server';
import { hallSpec, makePlanFair, type PlanFair } from './plan-fair';

const database = useTestDatabase();
let fair: PlanFair;

beforeEach(async () => {
  fair = await makePlanFair(database().db);
});

const publish = (note = '') => publishPlan(fair.context, { fairId: fair.fairId, note });
const plan = () => findPlan(database().db, fair.fairId);

async function renumber(code: string, version: number, prefix: string) {
  const id = (await plan()).booths.find((booth) => booth.code === code)?.id ?? '';
  const edits = [{ type: 'renumber' as const, ids: [id], prefix, first: 1, digits: 1 }];
  return editPlan(fair.context, { fairId: fair.fairId, hall: 'A', version, edits });
}

describe('publishPlan', () => {
  it('freezes the plan; later drawing does not reach the frozen one', async () => {
    expect(await publish()).toMatchObject({ error: { code: 'plan.no-booths' } });
    await createHalls(fair.context, fair.fairId, [hallSpec({ stage: {} })]);
    const first = await publish('Mở đăng ký');
    expect(first).toMatchObject({ value: { number: 1, booths: 32 } });
    expect(await publish()).toMatchObject({
      error: { code: 'plan.nothing-new', details: { number: 1 } },
    });
    await renumber('A01', 1, 'X');
    expect(await publish()).toMatchObject({ value: { number: 2 } });
    const { db } = database();
    const [one, two] = [
      await planVersion(db, fair.fairId, 1),
      await planVersion(db, fair.fairId, 2),
    ];
    if (!one || !two) throw new Error('two versions');
    expect(diffPlans(one, two)).toMatchObject({
      renamed: [{ from: 'A01', to: 'X1' }],
      added: [],
      removed: [],
      moved: [],
      changed: [],
    });
    expect((await publishedPlan(db, fair.fairId))?.number).toBe(2);
    expect(isSamePlan(diffPlans(two, await plan()))).toBe(true);
    expect(await planVersion(db, fair.fairId, 3)).toBeUndefined();
  });

  it('stores a fingerprint that the frozen document proves', async () => {
    await createHalls(fair.context, fair.fairId, [hallSpec()]);
    await publish('Bản một');
    const [row] = await listPlanVersions(database().db, fair.fairId);
    expect(row).toMatchObject({ number: 1, note: 'Bản một', publishedBy: 'Trần Thị Hoà' });
    const frozen = await planVersion(database().db, fair.fairId, 1);
    if (!frozen) throw new Error('version 1');
    expect(planSha256({ ...frozen, booths: [...frozen.booths].reverse() })).toBe(row?.sha256);
    const [booth, ...rest] = frozen.booths;
    if (!booth) throw new Error('booths');
    const other = { ...frozen, booths: [{ ...booth, priceVnd: '1' }, ...rest] };
    expect(planSha256(other)).not.toBe(row?.sha256);
  });

  it('makes one version of two that are asked for at the same time', async () => {
    await createHalls(fair.context, fair.fairId, [hallSpec()]);
    const answers = await Promise.all([publish(), publish(), publish()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listPlanVersions(database().db, fair.fairId)).toHaveLength(1);
  });

  it('is the manager’s act, and not found for another organiser', async () => {
    await createHalls(fair.member, fair.fairId, [hallSpec()]);
    expect(await publishPlan(fair.member, { fairId: fair.fairId })).toMatchObject({
      error: { code: 'forbidden' },
    });
    const other = await makePlanFair(database().db);
    expect(await publishPlan(other.context, { fairId: fair.fairId })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
