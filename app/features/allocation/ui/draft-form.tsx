import { useFetcher } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { misfitWords } from '~/features/booths/booth-words';
import { useBoothWords } from '~/features/booths/ui/use-booth-words';
import type { AppError } from '~/kernel/result';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { Checkbox } from '~/ui/forms/checkbox';
import { Icon } from '~/ui/icons/icon';
import type { IconName } from '~/ui/icons/icon-paths';
import { useLocale } from '~/ui/locale';
import { draftErrorWords } from '../draft-words';

interface Refusal {
  readonly error: AppError;
  readonly misfits: readonly AppError[];
}

export interface DraftFormProps {
  readonly action: string;
  readonly intent: string;
  readonly label: string;
  readonly kind?: 'primary' | 'plain' | 'danger';
  readonly icon?: IconName;
  readonly size?: 'small';
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Known before it is sent: the organiser then has to insist. */
  readonly misfits?: readonly AppError[];
  readonly children?: ReactNode;
  readonly onDone?: () => void;
}

/** One change of a draft: posted in the background once scripts run, as a page before. A refusal stands above its button. */
export function DraftForm(props: DraftFormProps) {
  const { action, intent, label, kind = 'primary', icon, size, fields, children, onDone } = props;
  const fetcher = useFetcher<Refusal>();
  const refused = fetcher.state === 'idle' ? fetcher.data : undefined;
  const words = useBoothWords();
  const locale = useLocale();
  const { t } = useTranslation('allocation');
  const known = props.misfits ?? [];
  const misfits = known.length > 0 ? known : (refused?.misfits ?? []);
  const mayDisplace = refused?.error.code === 'allocation.booth-proposed';
  useCalledWhenDone(fetcher.state, refused === undefined, onDone);
  return (
    <fetcher.Form method="post" action={action} className="grid gap-3" preventScrollReset>
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
      {refused && misfits.length === 0 ? (
        <Notice tone={mayDisplace ? 'warning' : 'error'} live title={t('form.refused')}>
          {draftErrorWords(words, locale, refused.error)}
        </Notice>
      ) : null}
      {mayDisplace ? <Checkbox name="displace" value="yes" label={t('form.displace')} /> : null}
      {misfits.length > 0 ? (
        <>
          <Notice tone="warning" live title={t('form.misfits')}>
            <ul>
              {misfits.map((misfit) => (
                <li key={misfitWords(words, misfit)}>{misfitWords(words, misfit)}</li>
              ))}
            </ul>
          </Notice>
          <Checkbox name="accept" value="yes" label={t('form.accept')} />
        </>
      ) : null}
      <SubmitButton
        name="intent"
        value={intent}
        kind={kind}
        size={size}
        icon={icon ? <Icon name={icon} /> : undefined}
        pending={fetcher.state !== 'idle'}
      >
        {label}
      </SubmitButton>
    </fetcher.Form>
  );
}

function useCalledWhenDone(state: string, accepted: boolean, onDone: (() => void) | undefined) {
  const sent = useRef(false);
  useEffect(() => {
    if (state !== 'idle') sent.current = true;
    else if (sent.current) {
      sent.current = false;
      if (accepted) onDone?.();
    }
  });
}
