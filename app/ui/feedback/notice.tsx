import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/ui/icons/icon';
import type { IconName } from '~/ui/icons/icon-paths';

export type NoticeTone = 'info' | 'done' | 'warning' | 'error' | 'note';

const marks: Record<NoticeTone, IconName> = {
  info: 'info',
  done: 'check',
  warning: 'alert',
  error: 'alert',
  note: 'star',
};

export interface NoticeProps {
  readonly tone?: NoticeTone;
  /** What happened, in a few words. */
  readonly title?: ReactNode;
  /** What was kept and what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read out when it appears: set it for a notice that answers an act of the reader. */
  readonly live?: boolean;
  readonly className?: string;
}

/** Something the reader should know, in the flow of the page. */
export function Notice({ tone = 'info', title, children, actions, live, className }: NoticeProps) {
  const { t } = useTranslation('ui');
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={clsx('notice', `notice--${tone}`, className)} role={role}>
      <Icon name={marks[tone]} label={t(`notice.${tone}`)} />
      {title ? <div className="notice__title">{title}</div> : null}
      {children ? <div className="notice__body">{children}</div> : null}
      {actions ? <div className="notice__actions">{actions}</div> : null}
    </div>
  );
}
