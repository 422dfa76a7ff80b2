import type { ReactNode } from 'react';
import { Icon } from '~/ui/icons/icon';

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}

/** More about something, for those who want it. A native `<details>`: works before scripts do. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="chevronRight" />
        {summary}
      </summary>
      <div className="disclosure__body">{children}</div>
    </details>
  );
}
