import { Form, Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { type ReactNode, useRef } from 'react';
import { Icon } from '~/ui/icons/icon';
import type { IconName } from '~/ui/icons/icon-paths';
import { useFloatingDetails } from './floating-details';

export type MenuItem = {
  readonly label: string;
  readonly icon?: IconName;
  readonly danger?: boolean;
} & (
  | { readonly href: string; readonly download?: boolean }
  /** A post, with what it sends. */
  | { readonly action: string; readonly fields?: Readonly<Record<string, string>> }
  | { readonly onSelect: () => void }
);

export interface MenuProps {
  /** What the summary shows. */
  readonly trigger: ReactNode;
  /** The accessible name of the trigger, where what it shows is no words. */
  readonly label?: string;
  readonly items: readonly MenuItem[];
  readonly heading?: ReactNode;
  readonly align?: 'start' | 'end';
  /** Looks like a button with an edge. */
  readonly bordered?: boolean;
}

/**
 * A short list of acts behind a button. A `<details>` of links and buttons, so it opens before scripts run; with them it
 * closes on Escape, outside clicks and a choice, and the arrow keys move through it.
 */
export function Menu({ trigger, label, items, heading, align = 'start', bordered }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const { close, onKeyDown } = useFloatingDetails(details);
  return (
    <details
      ref={details}
      className={clsx('menu', align === 'end' && 'menu--end')}
      onKeyDown={onKeyDown}
    >
      <summary className={bordered ? 'button button--plain' : 'menu__trigger'} aria-label={label}>
        {trigger}
        <Icon name="chevronDown" className="menu__arrow" />
      </summary>
      <div className="menu__panel">
        {heading ? <div className="menu__heading">{heading}</div> : null}
        <ul>
          {items.map((item) => (
            <li key={item.label}>
              <MenuEntry item={item} onDone={close} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function MenuEntry({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const className = clsx('menu__item', item.danger && 'menu__item--danger');
  const inner = (
    <>
      {item.icon ? <Icon name={item.icon} /> : null}
      {item.label}
    </>
  );
  if ('href' in item) {
    return item.download ? (
      <a href={item.href} download className={className} onClick={onDone}>
        {inner}
      </a>
    ) : (
      <Link to={item.href} className={className} onClick={onDone}>
        {inner}
      </Link>
    );
  }
  if ('onSelect' in item) {
    const choose = () => {
      onDone();
      item.onSelect();
    };
    return (
      <button type="button" className={className} onClick={choose}>
        {inner}
      </button>
    );
  }
  return (
    <Form method="post" action={item.action} onSubmit={onDone}>
      {Object.entries(item.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={className}>
        {inner}
      </button>
    </Form>
  );
}
