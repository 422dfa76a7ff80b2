import { clsx } from 'clsx';
import { avatarTone, initials } from './initials';

export interface AvatarProps {
  readonly name: string;
  readonly kind?: 'person' | 'organisation';
  readonly large?: boolean;
}

/** Initials on a quiet square; the name stands beside it, so it is decoration. */
export function Avatar({ name, kind = 'organisation', large }: AvatarProps) {
  return (
    <span
      className={clsx('avatar', `avatar--${avatarTone(name)}`, large && 'avatar--large')}
      aria-hidden="true"
    >
      {initials(name, kind)}
    </span>
  );
}
