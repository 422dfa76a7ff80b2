import { Form, Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '~/ui/actions/icon-button';
import { Icon } from '~/ui/icons/icon';
import type { ToastMessage } from './toast-store';

const lifeMs = 7_000;
const lifeWithActionMs = 15_000;

/** One message. It leaves by itself unless it reports an error, and stays while a pointer or the focus is on it. */
export function Toast({
  message,
  onDismiss,
}: {
  readonly message: ToastMessage;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation('ui');
  const [held, setHeld] = useState(false);
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  const { tone = 'done', text, action } = message;

  useEffect(() => {
    if (held || tone === 'error') return;
    const timer = setTimeout(() => dismiss.current(), action ? lifeWithActionMs : lifeMs);
    return () => clearTimeout(timer);
  }, [held, tone, action]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: watches pointer and focus to wait for the reader
    <div
      className={clsx('toast', `toast--${tone}`)}
      role={tone === 'error' ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={tone === 'error' ? 'alert' : tone === 'info' ? 'info' : 'check'} />
      <span className="toast__words">{text}</span>
      <ToastAction action={action} onUsed={onDismiss} />
      <IconButton icon="close" label={t('toast.dismiss')} onClick={onDismiss} />
    </div>
  );
}

function ToastAction({
  action,
  onUsed,
}: {
  readonly action: ToastMessage['action'];
  readonly onUsed: () => void;
}) {
  if (!action) return null;
  if ('href' in action) {
    return (
      <Link className="toast__action" to={action.href} onClick={onUsed}>
        {action.label}
      </Link>
    );
  }
  return (
    <Form method="post" action={action.post} onSubmit={onUsed} preventScrollReset>
      {Object.entries(action.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="toast__action">
        {action.label}
      </button>
    </Form>
  );
}
