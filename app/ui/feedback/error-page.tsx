import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type ErrorKind =
  | 'not-found'
  | 'forbidden'
  | 'server'
  | 'offline'
  | 'unavailable'
  | 'too-many'
  | 'bad-request';

const codes: Partial<Record<ErrorKind, string>> = {
  'not-found': '404',
  forbidden: '403',
  server: '500',
  unavailable: '503',
  'too-many': '429',
  'bad-request': '400',
};

export interface ErrorPageProps {
  readonly kind: ErrorKind;
  /** Replaces the general words where the page knows more. */
  readonly title?: ReactNode;
  readonly text?: ReactNode;
  readonly actions?: ReactNode;
  /** 1 where it is the page, lower inside one. */
  readonly level?: 1 | 2 | 3;
  /** To be told to support; found in the logs. */
  readonly requestId?: string;
}

/** The kind of error page a response status asks for. */
export function errorKindOf(status: number): ErrorKind {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 429) return 'too-many';
  if (status === 502 || status === 503 || status === 504) return 'unavailable';
  return status >= 500 ? 'server' : 'bad-request';
}

/** A page that could not be shown: what happened, what was kept, what to do. */
export function ErrorPage({ kind, title, text, actions, level = 1, requestId }: ErrorPageProps) {
  const { t } = useTranslation('ui');
  const Title = `h${level}` as const;
  return (
    <div className="error-page">
      {codes[kind] ? <p className="error-page__code">{codes[kind]}</p> : null}
      <Title className="error-page__title">{title ?? t(`error.${kind}.title`)}</Title>
      <p>{text ?? t(`error.${kind}.text`)}</p>
      {actions ? <div className="button-group">{actions}</div> : null}
      {requestId ? (
        <p className="muted text-sm">{t('error.requestId', { id: requestId })}</p>
      ) : null}
    </div>
  );
}
