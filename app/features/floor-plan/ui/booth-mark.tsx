import type { BoothState } from '../booth-state';

/** The mark that tells a state without its colour, on a 30 × 30 square: fascia bar, hatching, cross, dot. */
const marks: Readonly<Record<BoothState, string | null>> = {
  free: null,
  proposed: null,
  assigned: 'M4 4.5h22',
  held: 'M1 12 12 1M1 29 29 1M18 29 29 18',
  blocked: 'M5 5 25 25M25 5 5 25',
  mine: 'M4 4.5h22M4 25.5h22',
};

/** The mark stretched to a booth of `width` × `height` plan units; nothing for states shown by their outline alone. */
export function BoothMark({
  state,
  width,
  height,
}: {
  readonly state: BoothState;
  readonly width: number;
  readonly height: number;
}) {
  const mark = marks[state];
  if (mark === null) return null;
  const stretched = width !== 30 || height !== 30;
  const transform = stretched ? `scale(${width / 30} ${height / 30})` : undefined;
  return <path d={mark} transform={transform} />;
}

/** A tick in the corner of a free booth that suits the reader's application. */
export function SuitsMark({ width }: { readonly width: number }) {
  return <path className="suits" d={`M${width - 7.5} 4.5l2 2 3-4`} />;
}

/** A folded corner for a corner booth, a floor line for raw space: kinds are told by shape, never by colour. */
export function KindMark({
  kind,
  width,
  height,
}: {
  readonly kind: 'corner' | 'raw';
  readonly width: number;
  readonly height: number;
}) {
  const d =
    kind === 'corner'
      ? `M${width - 9} ${height}h7a2 2 0 0 0 2-2v-7z`
      : `M5 ${height - 5}h${width - 10}v2h${10 - width}z`;
  return <path className="k" d={d} />;
}
