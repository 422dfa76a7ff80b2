import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface TimelineItem {
  readonly key: string;
  readonly title: ReactNode;
  readonly when?: ReactNode;
  readonly text?: ReactNode;
  readonly state?: 'done' | 'now' | 'waiting';
}

/** What happened, or will, in order. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  const { t } = useTranslation('ui');
  return (
    <ol className="timeline">
      {items.map((item) => (
        <li key={item.key} className={`timeline__item--${item.state ?? 'waiting'}`}>
          <div className="font-semibold">
            {item.title}
            {item.state ? <span className="sr-only">, {t(`steps.${item.state}`)}</span> : null}
          </div>
          {item.when ? <div className="timeline__when">{item.when}</div> : null}
          {item.text}
        </li>
      ))}
    </ol>
  );
}
