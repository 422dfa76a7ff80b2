import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { PublicShell } from '~/ui/shell/public-shell';
import { FlashToasts } from './flash-toasts';
import { useLanguageChoice } from './use-language-choice';
import { useRootData } from './use-shell-data';

export interface AuthPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** Under the sheet: the other ways to go. */
  readonly below?: ReactNode;
  /** Longer forms. */
  readonly wide?: boolean;
  /** The page's next step is in a mail: where there is no mail server, it says where mails are. */
  readonly aboutMail?: boolean;
}

/** A short form on one sheet, before somebody is signed in. */
export function AuthPage({ title, lead, children, below, wide, aboutMail }: AuthPageProps) {
  const { t } = useTranslation('accounts');
  const mailsStay = useRootData()?.mailsStay ?? false;
  return (
    <PublicShell
      homeHref="/"
      language={useLanguageChoice()}
      width={wide ? 'text' : 'narrow'}
      toasts={<FlashToasts />}
    >
      <h1 className="heading heading--2 mb-1">{title}</h1>
      {lead ? <p className="muted mb-4">{lead}</p> : null}
      {aboutMail && mailsStay ? (
        <Notice tone="note" className="mb-4" title={t('mailsStay.title')}>
          {t('mailsStay.text')}
        </Notice>
      ) : null}
      <Panel>{children}</Panel>
      {below ? <div className="mt-4 flex flex-col gap-2">{below}</div> : null}
    </PublicShell>
  );
}
