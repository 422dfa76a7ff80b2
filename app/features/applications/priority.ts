/**
 * Priority points: what the optimiser weighs when there are more wishes than booths. Only facts that stand in the
 * records count, and each application keeps its terms, so that a facility can be told why it has its points.
 */
export interface PriorityFacts {
  /** Fairs of this organiser at which the facility had a booth before. */
  readonly earlierFairs: number;
  /** A province centre registered it: the province nominates. */
  readonly nominated: boolean;
  readonly exhibits: number;
}

export interface PriorityWeights {
  /** A facility that has never had a booth: new producers are what the programme is for. */
  readonly firstTime: number;
  /** For each earlier fair, up to `mostEarlierFairs`. */
  readonly perEarlierFair: number;
  readonly mostEarlierFairs: number;
  readonly nominated: number;
  /** At least `manyExhibits` products to show. */
  readonly wideRange: number;
  readonly manyExhibits: number;
}

export const defaultPriorityWeights: PriorityWeights = {
  firstTime: 10,
  perEarlierFair: 2,
  mostEarlierFairs: 5,
  nominated: 10,
  wideRange: 5,
  manyExhibits: 3,
};

export type PriorityTerm = 'first-time' | 'earlier-fairs' | 'nominated' | 'wide-range' | 'by-hand';

export interface Priority {
  readonly points: number;
  readonly terms: readonly { readonly term: PriorityTerm; readonly points: number }[];
}

export function priorityOf(
  facts: PriorityFacts,
  weights: PriorityWeights = defaultPriorityWeights,
): Priority {
  const earlier = Math.min(facts.earlierFairs, weights.mostEarlierFairs);
  const terms = [
    { term: 'first-time', points: facts.earlierFairs === 0 ? weights.firstTime : 0 },
    { term: 'earlier-fairs', points: earlier * weights.perEarlierFair },
    { term: 'nominated', points: facts.nominated ? weights.nominated : 0 },
    { term: 'wide-range', points: facts.exhibits >= weights.manyExhibits ? weights.wideRange : 0 },
  ] as const;
  const counted = terms.filter(({ points }) => points > 0);
  return { points: counted.reduce((sum, { points }) => sum + points, 0), terms: counted };
}

/** The terms as they are kept beside the points: `first-time=10;nominated=10`. */
export function writePriorityNote({ terms }: Priority): string {
  return terms.map(({ term, points }) => `${term}=${points}`).join(';');
}

/**
 * Reads {@link writePriorityNote}. Anything else was written by a person and comes back as `text`.
 */
export function readPriorityNote(note: string): {
  readonly terms: Priority['terms'];
  readonly text: string;
} {
  const parts = note.split(';').map((part) => /^([a-z-]+)=(\d+(?:\.\d+)?)$/.exec(part));
  const terms = parts.flatMap((match) => {
    const term = priorityTerms.find((known) => known === match?.[1]);
    return term ? [{ term, points: Number(match?.[2]) }] : [];
  });
  return terms.length === parts.length ? { terms, text: '' } : { terms: [], text: note };
}

const priorityTerms: readonly PriorityTerm[] = [
  'first-time',
  'earlier-fairs',
  'nominated',
  'wide-range',
  'by-hand',
];
