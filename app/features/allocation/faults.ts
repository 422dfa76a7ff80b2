import type { AllocationProblem, ProblemFault } from '~/features/allocation/problem';

function boothFaults({ booths }: AllocationProblem): ProblemFault[] {
  const faults: ProblemFault[] = [];
  const codes = new Set<string>();
  const places = new Map<string, string>();
  for (const { code, hall, row, position } of booths) {
    if (codes.has(code)) faults.push({ code: 'booth-twice', details: { booth: code } });
    codes.add(code);
    const place = JSON.stringify([hall, row, position]);
    const other = places.get(place);
    if (other !== undefined) {
      faults.push({ code: 'place-twice', details: { booth: code, other, hall, row, position } });
    }
    places.set(place, code);
  }
  return faults;
}

function sizeFaults({ applications }: AllocationProblem): ProblemFault[] {
  return applications.flatMap(({ application, boothsMin, boothsMax, priority }) => {
    const faults: ProblemFault[] = [];
    const whole = Number.isInteger(boothsMin) && Number.isInteger(boothsMax);
    if (!whole || boothsMin < 1 || boothsMax < boothsMin) {
      faults.push({ code: 'size', details: { application, min: boothsMin, max: boothsMax } });
    }
    if (!(priority >= 0 && priority <= 1_000_000)) {
      faults.push({ code: 'priority', details: { application, priority } });
    }
    return faults;
  });
}

function holdingFaults({
  booths,
  applications,
  unavailableBooths,
}: AllocationProblem): ProblemFault[] {
  const faults: ProblemFault[] = [];
  const known = new Set(booths.map(({ code }) => code));
  const closed = new Set(unavailableBooths ?? []);
  const holders = new Map<string, string>();
  for (const { application, anchorBooths } of applications) {
    for (const booth of anchorBooths) {
      const other = holders.get(booth);
      if (!known.has(booth)) faults.push({ code: 'held-unknown', details: { application, booth } });
      if (closed.has(booth)) faults.push({ code: 'held-closed', details: { application, booth } });
      if (other !== undefined)
        faults.push({ code: 'held-twice', details: { application, booth, other } });
      holders.set(booth, application);
    }
  }
  return faults;
}

/**
 * What makes a problem meaningless, all of it: a booth or place or application named twice, sizes that contradict
 * themselves, a held booth that is unknown, closed, or held by two. An unknown wish is no fault: it cannot be met.
 */
export function findFaults(problem: AllocationProblem): ProblemFault[] {
  const seen = new Set<string>();
  const twice = problem.applications.flatMap(({ application }) => {
    if (seen.has(application)) return [{ code: 'application-twice', details: { application } }];
    seen.add(application);
    return [];
  });
  return [...boothFaults(problem), ...twice, ...sizeFaults(problem), ...holdingFaults(problem)];
}
