import { Link, type LinkProps } from '@remix-run/react';
import { clsx } from 'clsx';
import { type ButtonLook, buttonClass } from './button-class';

export interface LinkButtonProps extends Omit<LinkProps, 'to'>, ButtonLook {
  readonly href: string;
  /** A file to save: an ordinary link, outside the client router. */
  readonly download?: boolean | string;
}

/** A link that looks like a button: it goes somewhere, it never changes anything. */
export function LinkButton({
  href,
  kind,
  size,
  wide,
  icon,
  className,
  children,
  download,
  ...rest
}: LinkButtonProps) {
  const classes = clsx(buttonClass({ kind, size, wide }), className);
  if (download !== undefined && download !== false) {
    return (
      <a href={href} download={download} className={classes}>
        {icon}
        {children}
      </a>
    );
  }
  return (
    <Link to={href} className={classes} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
