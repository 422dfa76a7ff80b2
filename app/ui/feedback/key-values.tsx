import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export interface KeyValue {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** The sum of the rows above, under a heavy rule (ruled look only). */
  readonly total?: boolean;
}

export interface KeyValuesProps {
  readonly items: readonly KeyValue[];
  /** `ruled`: label left, figure right, a rule between rows (points, prices). */
  readonly look?: 'plain' | 'ruled';
}

/** Facts about one thing. */
export function KeyValues({ items, look = 'plain' }: KeyValuesProps) {
  return (
    <dl className={clsx('key-values', look === 'ruled' && 'key-values--ruled')}>
      {items.map((item) => (
        <div key={item.key} className={item.total ? 'key-values__total' : undefined}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
