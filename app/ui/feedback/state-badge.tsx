import type { ReactNode } from 'react';
import type { IconName } from '~/ui/icons/icon-paths';
import { Badge, type BadgeTone } from './badge';

const marks: Record<BadgeTone, IconName | undefined> = {
  neutral: undefined,
  free: 'plan',
  given: 'check',
  proposed: 'edit',
  held: 'clock',
  done: 'certificate',
  now: 'arrowRight',
  refused: 'close',
  closed: 'lock',
};

/** A state as a sign, a word and a colour, so that none of the three is needed to tell it. */
export function StateBadge({
  tone,
  children,
}: {
  readonly tone: BadgeTone;
  readonly children: ReactNode;
}) {
  return (
    <Badge tone={tone} icon={marks[tone]}>
      {children}
    </Badge>
  );
}
