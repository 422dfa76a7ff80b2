import type { VerbContext } from '~/features/access/verb-context.server';
import { ALLOCATION_QUEUE, ALLOCATION_SWEEP_QUEUE } from '~/features/allocation/run-life';
import { sweepRuns } from '~/features/allocation/sweep-runs.server';
import { workOnRun } from '~/features/allocation/work-on-run.server';
import type { Jobs } from '~/platform/jobs/jobs.server';

/** Longer than the longest time limit of a run, so that no job is handed on while its worker lives. */
const expireInSeconds = 900;

/** Puts this process to work on the runs of all fairs, and watches over those whose process died. */
export async function startRunJobs(
  tools: Pick<VerbContext, 'db' | 'clock'> & { readonly jobs: Jobs },
): Promise<void> {
  const { jobs } = tools;
  await jobs.work<{ runId: string }>(ALLOCATION_QUEUE, { expireInSeconds }, async ({ runId }) => {
    await workOnRun(tools, runId);
  });
  await jobs.work(ALLOCATION_SWEEP_QUEUE, {}, async () => {
    await sweepRuns(tools);
  });
  await jobs.schedule(ALLOCATION_SWEEP_QUEUE, '* * * * *');
}
