import { letterName } from './numbering';
import type { PlanDocument } from './plan-document';

/** What a further hall begins with, so that its codes do not meet those that stand. */
export interface NextHall {
  readonly code: string;
  /** For `numbering`: index of the first free letter, first free running number and raw space. */
  readonly firstLetter: number;
  readonly firstNumber: number;
  readonly firstRaw: number;
}

const skipLetters = 'IO';
const rawPrefix = 'DT';

export function nextHall(plan: PlanDocument): NextHall {
  const used = new Set<string>();
  let lastNumber = 0;
  let lastRaw = 0;
  for (const { code } of plan.booths) {
    const [, letters = '', figures = ''] = /^([A-Z]*)(\d+)$/.exec(code) ?? [];
    if (letters === rawPrefix) lastRaw = Math.max(lastRaw, Number(figures));
    else if (letters !== '') used.add(letters);
    else lastNumber = Math.max(lastNumber, Number(figures));
  }
  return {
    code: freeHallCode(plan),
    firstLetter: firstFreeLetter(used),
    firstNumber: lastNumber + 1,
    firstRaw: lastRaw + 1,
  };
}

/** The letter after the last one in use: gaps may be meant. */
function firstFreeLetter(used: ReadonlySet<string>): number {
  let after = 0;
  for (let index = 0; index < 1000; index += 1) {
    if (used.has(letterName(index, skipLetters))) after = index + 1;
  }
  return after;
}

function freeHallCode({ halls }: PlanDocument): string {
  const taken = new Set(halls.map(({ code }) => code));
  for (let index = 0; ; index += 1) {
    const code = letterName(index, skipLetters);
    if (!taken.has(code)) return code;
  }
}
