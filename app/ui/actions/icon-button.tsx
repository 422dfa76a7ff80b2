import { clsx } from 'clsx';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { Icon } from '~/ui/icons/icon';
import type { IconName } from '~/ui/icons/icon-paths';

export interface IconButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children'> {
  readonly icon: IconName;
  /** The verb, read aloud and shown on hover. */
  readonly label: string;
  readonly bordered?: boolean;
}

/** A button of one icon; its words are its accessible name. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon, label, bordered, className, type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-label={label}
      title={label}
      className={clsx('icon-button', bordered && 'icon-button--bordered', className)}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
});
