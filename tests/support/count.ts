/** How many tests ended how. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Count = { passed: 0, failed: 0, skipped: 0 };

export function add(one: Count, other: Count): Count {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** A suite that failed without naming a failed test (it could not even load) still counts as one failure. */
export function settle(count: Count, passed: boolean): Count {
  return passed || count.failed > 0 ? count : { ...count, failed: 1 };
}

/** The line by which others read how a run ended; the last one it prints. */
export function lastLine({ passed, failed, skipped }: Count): string {
  return `\n${passed} passed, ${failed} failed, ${skipped} skipped\n`;
}
