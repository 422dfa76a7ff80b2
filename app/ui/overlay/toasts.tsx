import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Toast } from './toast';
import { dismissToast, type ToastMessage, toastStore } from './toast-store';

export interface ToastsProps {
  /** The message the session carried over a redirect; in the page before scripts run. */
  readonly flash?: ToastMessage | null;
}

/** The corner where messages appear and are read out. One a page, inside the shell. */
export function Toasts({ flash }: ToastsProps) {
  const { t } = useTranslation('ui');
  const shown = useSyncExternalStore(
    toastStore.subscribe,
    toastStore.snapshot,
    toastStore.serverSnapshot,
  );
  const [gone, setGone] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every flash of the session appears, also one like the last
  useEffect(() => setGone(false), [flash]);

  return (
    <section className="toasts" aria-label={t('toast.region')} aria-live="polite">
      {flash && !gone ? <Toast message={flash} onDismiss={() => setGone(true)} /> : null}
      {shown.map((message) => (
        <Toast key={message.id} message={message} onDismiss={() => dismissToast(message.id)} />
      ))}
    </section>
  );
}
