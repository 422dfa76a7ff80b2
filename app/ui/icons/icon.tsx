import { clsx } from 'clsx';
import { type IconName, iconPaths } from './icon-paths';

export interface IconProps {
  readonly name: IconName;
  /** Says what the icon means where no words stand beside it; without it the icon is decoration. */
  readonly label?: string;
  readonly className?: string;
}

/** A line icon of our own set on a 24-unit grid, as tall as 1.25 of the text it stands in. */
export function Icon({ name, label, className }: IconProps) {
  const shape = <path d={iconPaths[name]} />;
  if (!label) {
    return (
      <svg
        className={clsx('icon', className)}
        viewBox="0 0 24 24"
        aria-hidden="true"
        focusable="false"
      >
        {shape}
      </svg>
    );
  }
  return (
    <svg className={clsx('icon', className)} viewBox="0 0 24 24" role="img" aria-label={label}>
      {shape}
    </svg>
  );
}
