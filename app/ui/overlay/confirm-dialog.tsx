import { Form, useNavigation } from '@remix-run/react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/actions/button';
import { type ButtonLook, buttonClass } from '~/ui/actions/button-class';
import { SubmitButton } from '~/ui/actions/submit-button';
import { useHydrated } from '~/ui/hydrated';
import { Dialog } from './dialog';

export interface ConfirmDialogProps {
  /** The verb on the button that asks. */
  readonly label: string;
  readonly look?: ButtonLook;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  /** The verb of the result: never "OK". */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  /** Where it posts; the page itself by default. */
  readonly action?: string;
  /** Hidden fields: the intent, the record, its version. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Fields to fill: a reason. */
  readonly inputs?: ReactNode;
  /** Sends this form of the page (a list with boxes to tick) instead of one of its own. */
  readonly sends?: string;
}

/** Asks before a post that takes something away. Without scripts the question unfolds under its button. */
export function ConfirmDialog({
  label,
  look,
  title,
  children,
  confirmLabel,
  danger,
  action,
  fields = {},
  inputs,
  sends,
}: ConfirmDialogProps) {
  const { t } = useTranslation('ui');
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const ownId = useId();
  const formId = sends ?? ownId;
  useCloseAfterSubmit(open, () => setOpen(false));

  const form = sends ? (
    <div>{children}</div>
  ) : (
    <Form method="post" action={action} id={formId} preventScrollReset>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="mb-3">{children}</div>
      {inputs}
    </Form>
  );
  const confirm = (
    <SubmitButton form={formId} kind={danger ? 'danger' : 'primary'}>
      {confirmLabel}
    </SubmitButton>
  );

  if (!hydrated) {
    return (
      <details className="confirm">
        <summary className={buttonClass(look ?? {})}>
          {look?.icon}
          {label}
        </summary>
        <div className="panel panel__body mt-2 text-start">
          <p className="mb-2 font-semibold">{title}</p>
          {form}
          <div className="mt-3">{confirm}</div>
        </div>
      </details>
    );
  }
  return (
    <>
      <Button {...look} onClick={() => setOpen(true)} aria-haspopup="dialog">
        {label}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            {confirm}
          </>
        }
      >
        {form}
      </Dialog>
    </>
  );
}

/** Closes when a post that began while the dialog was open has been answered. */
function useCloseAfterSubmit(open: boolean, close: () => void) {
  const { state } = useNavigation();
  const sent = useRef(false);
  useEffect(() => {
    if (open && state === 'submitting') sent.current = true;
    if (state === 'idle' && sent.current) {
      sent.current = false;
      close();
    }
  });
}
