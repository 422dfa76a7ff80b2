import { reasonText } from '~/features/allocation/reasons';
import { type AllocationResult, TERM_NAMES } from '~/features/allocation/result';

/** The text of `allocation.json`: keys in a fixed order, two spaces, a newline at the end; reasons in Vietnamese. */
export function formatResultFile(result: AllocationResult): string {
  const { inputHash, seed, engine, objective, bound, gap, seconds } = result;
  const assigned = result.assigned.map(({ application, booths, score, terms, reasons }) => ({
    application,
    booths,
    score,
    terms: Object.fromEntries(TERM_NAMES.map((name) => [name, terms[name]])),
    reasons: reasons.map((reason) => ({ code: reason.code, text: reasonText('vi', reason) })),
  }));
  const unassigned = result.unassigned.map(({ application, reason }) => ({
    application,
    code: reason.code,
    text: reasonText('vi', reason),
  }));
  const cut = result.cut ? { cut: true } : {};
  const file = {
    inputHash,
    seed,
    engine,
    objective,
    bound,
    gap,
    seconds,
    ...cut,
    assigned,
    unassigned,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
