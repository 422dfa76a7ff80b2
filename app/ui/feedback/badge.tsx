import type { ReactNode } from 'react';
import { Icon } from '~/ui/icons/icon';
import type { IconName } from '~/ui/icons/icon-paths';

/**
 * What a state means, everywhere in the product: `given` jade · `proposed` indigo, dashed · `held` amber, hatched ·
 * `done` gold, certified or finished · `now` lacquer, waits for the reader · `refused` · `closed` struck through ·
 * `free` outlined · `neutral`.
 */
export type BadgeTone =
  | 'neutral'
  | 'free'
  | 'given'
  | 'proposed'
  | 'held'
  | 'done'
  | 'now'
  | 'refused'
  | 'closed';

export interface BadgeProps {
  readonly tone?: BadgeTone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A short word about a thing. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className={`badge badge--${tone}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}
