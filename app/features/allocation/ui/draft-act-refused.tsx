import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { misfitWords } from '~/features/booths/booth-words';
import { useBoothWords } from '~/features/booths/ui/use-booth-words';
import type { AppError } from '~/kernel/result';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { Checkbox } from '~/ui/forms/checkbox';
import { useLocale } from '~/ui/locale';
import { PageTitle } from '~/ui/text/page-title';
import type { Conflict } from '../conflicts';
import { draftErrorWords } from '../draft-words';
import { ConflictList } from './conflict-list';

export interface DraftActRefusedProps {
  readonly error: AppError;
  readonly misfits: readonly AppError[];
  readonly conflicts: readonly Conflict[];
  /** What was posted, to be sent again. */
  readonly sent: readonly (readonly [name: string, value: string])[];
  readonly back: string;
}

/** A refusal as a page, with the choices that are left: leave out who is concerned, insist, or go back. */
export function DraftActRefused({ error, misfits, conflicts, sent, back }: DraftActRefusedProps) {
  const { t } = useTranslation('allocation');
  const words = useBoothWords();
  const locale = useLocale();
  const isApply = conflicts.length > 0;
  const mayDisplace = error.code === 'allocation.booth-proposed';
  const hidden = sent.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
  return (
    <div className="grid max-w-2xl gap-4">
      <PageTitle title={t(isApply ? 'refused.title' : 'refused.otherTitle')} />
      <Notice tone="error" live>
        {isApply ? (
          <p>{t('refused.conflicts', { count: conflicts.length })}</p>
        ) : (
          <p>{draftErrorWords(words, locale, error)}</p>
        )}
        {misfits.length > 0 ? (
          <ul>
            {misfits.map((misfit) => (
              <li key={misfitWords(words, misfit)}>{misfitWords(words, misfit)}</li>
            ))}
          </ul>
        ) : null}
      </Notice>
      <ConflictList conflicts={conflicts} />
      {isApply ? (
        <Form method="post" className="grid justify-items-start gap-3">
          {hidden}
          {conflicts.map(({ applicationId }) => (
            <input key={applicationId} type="hidden" name="leaveOut" value={applicationId} />
          ))}
          <p className="muted">{t('refused.leaveOutText')}</p>
          <SubmitButton>{t('refused.leaveOut')}</SubmitButton>
        </Form>
      ) : null}
      {misfits.length > 0 || mayDisplace ? (
        <Form method="post" className="grid justify-items-start gap-3">
          {hidden}
          {mayDisplace ? (
            <Checkbox name="displace" value="yes" required label={t('refused.displace')} />
          ) : (
            <Checkbox name="accept" value="yes" required label={t('form.accept')} />
          )}
          <SubmitButton>{t('refused.insist')}</SubmitButton>
        </Form>
      ) : null}
      <div>
        <LinkButton href={back}>{t('refused.back')}</LinkButton>
      </div>
    </div>
  );
}
