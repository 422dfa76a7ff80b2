import { clsx } from 'clsx';
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '~/ui/actions/icon-button';

export interface DialogProps {
  readonly open: boolean;
  /** Escape, the cross, or a click outside. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons, the act last. */
  readonly footer?: ReactNode;
  /** `drawer`: beside the page on a desk, from below on a phone. */
  readonly look?: 'dialog' | 'wide' | 'drawer';
}

/**
 * Asks for all attention: the browser's own modal `<dialog>`, which keeps the focus, makes the page inert, and returns
 * the focus where it was. Its content exists only while it is open.
 */
export function Dialog({ open, onClose, title, children, footer, look = 'dialog' }: DialogProps) {
  const { t } = useTranslation('ui');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);

  const onClick = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own key, answered in onClose
    <dialog
      ref={dialog}
      className={clsx('dialog', look === 'wide' && 'dialog--wide', look === 'drawer' && 'drawer')}
      aria-labelledby={id}
      onClose={onClose}
      onClick={onClick}
    >
      {open ? (
        <>
          <div className="dialog__head">
            <h2 id={id} className="dialog__title">
              {title}
            </h2>
            <IconButton icon="close" label={t('close')} onClick={onClose} />
          </div>
          <div className="dialog__body">{children}</div>
          {footer ? <div className="dialog__foot">{footer}</div> : null}
        </>
      ) : null}
    </dialog>
  );
}
