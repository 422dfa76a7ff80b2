import { describe, expect, it } from 'vitest';
import { contextOf, idsOf, makeBoothFair } from '#tests/features/booths/booth-fair';
import { useTestDatabase } from '#tests/support/test-database';
import { applicationTable } from '~/features/applications/application-table';
import { listApplications } from '~/features/applications/list-applications.server';
import { assignBooths } from '~/features/booths/assign-booths.server';
import { countFair } from '~/features/fairs/fair-counts.server';
import { SHORT_OF_BOOTHS_SEARCH } from '~/features/fairs/paths';
import { manualClock } from '~/platform/clock/clock';
import { parseTableState } from '~/ui/table/table-state';
import { good } from './fixture';

const database = useTestDatabase();

describe('who still waits', () => {
  it('is counted as the list behind the figure lists them: none, or fewer booths than the least asked for', async () => {
    const { db } = database();
    const fair = await makeBoothFair(db, { applicants: 3, boothsMin: 2, boothsMax: 3 });
    const [full, half, none] = fair.applicants;
    if (!full || !half || !none) throw new Error('three applicants');
    const context = contextOf(db, fair.organiser, manualClock(new Date()));
    const { fairId } = fair;
    for (const [{ applicationId }, codes] of [
      [full, ['A01', 'A02']],
      [half, ['B01']],
    ] as const) {
      const boothIds = idsOf(fair, ...codes);
      good(await assignBooths(context, { fairId, applicationId, boothIds, acceptMisfits: true }));
    }
    const now = new Date();
    expect((await countFair(db, fairId, now)).shortOfBooths).toBe(2);
    const listed = async (search: string) => {
      const state = parseTableState(new URLSearchParams(search), applicationTable);
      const { rows } = await listApplications(db, fairId, state, now);
      return rows.map(({ id }) => id).sort();
    };
    expect(await listed(SHORT_OF_BOOTHS_SEARCH)).toEqual(
      [half.applicationId, none.applicationId].sort(),
    );
    expect(await listed('?f.place=enough')).toEqual([full.applicationId]);
  });

  it('does not wait for review once a decision stands, though nobody was told it yet', async () => {
    const { db } = database();
    const { fairId, applicants } = await makeBoothFair(db, { applicants: 3, state: 'submitted' });
    const counts = () => countFair(db, fairId, new Date());
    expect(await counts()).toMatchObject({ applicationsWaiting: 3, decisionsStaged: 0 });
    await db.applicationDecision.create({
      data: {
        applicationId: applicants[0]?.applicationId ?? '',
        kind: 'eligible',
        reason: '',
        stagedAt: new Date(),
      },
    });
    expect(await counts()).toMatchObject({ applicationsWaiting: 2, decisionsStaged: 1 });
  });
});
