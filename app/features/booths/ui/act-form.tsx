import { useFetcher } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '~/kernel/result';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { Checkbox } from '~/ui/forms/checkbox';
import { useLocale } from '~/ui/locale';
import { boothErrorWords, misfitWords } from '../booth-words';
import { useBoothWords } from './use-booth-words';

/** What the act route answers when it refuses. */
export interface ActRefusal {
  readonly error: AppError;
  readonly misfits: readonly AppError[];
  /** The fields that were sent. */
  readonly sent?: readonly (readonly [name: string, value: string])[];
}

export interface ActFormProps {
  readonly action: string;
  readonly intent: string;
  readonly label: string;
  readonly kind?: 'primary' | 'plain' | 'danger';
  readonly fields?: readonly (readonly [name: string, value: string])[];
  /** What is not as the application asked, known before it is sent: the organiser then has to insist. */
  readonly misfits?: readonly AppError[];
  /** Where to come back to; the allocation page with its hall. */
  readonly to: string;
  readonly children?: ReactNode;
}

/** The answer to an act is found under this key, by its form and by whatever else sends it. */
export const actKey = (intent: string, to: string) => `${intent} ${to}`;

/** One act beside the plan: posted in the background once scripts run, as a page before. A refusal stands above its button. */
export function ActForm(props: ActFormProps) {
  const {
    action,
    intent,
    label,
    kind = 'primary',
    fields = [],
    misfits = [],
    to,
    children,
  } = props;
  const fetcher = useFetcher<ActRefusal>({ key: actKey(intent, to) });
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined;
  // The answer may be to what was asked of other booths before.
  const isOurs = fields.every(([name, value]) =>
    answer?.sent?.some(([sentName, sentValue]) => sentName === name && sentValue === value),
  );
  const refused = isOurs ? answer : undefined;
  const words = useBoothWords();
  const locale = useLocale();
  const { t } = useTranslation('booths');
  const found = misfits.length > 0 ? misfits : (refused?.misfits ?? []);
  return (
    <fetcher.Form method="post" action={action} className="grid gap-3" preventScrollReset>
      <input type="hidden" name="to" value={to} />
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
      {refused && found.length === 0 ? (
        <Notice tone="error" live title={t('form.refusedTitle')}>
          {boothErrorWords(words, locale, refused.error)}
        </Notice>
      ) : null}
      {found.length > 0 ? (
        <>
          <Notice tone="warning" live title={t('form.misfits')}>
            <ul>
              {found.map((misfit) => (
                <li key={misfitWords(words, misfit)}>{misfitWords(words, misfit)}</li>
              ))}
            </ul>
          </Notice>
          <Checkbox name="accept" value="yes" label={t('form.accept')} />
        </>
      ) : null}
      <SubmitButton name="intent" value={intent} kind={kind} pending={fetcher.state !== 'idle'}>
        {label}
      </SubmitButton>
    </fetcher.Form>
  );
}
