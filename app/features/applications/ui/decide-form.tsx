import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '~/kernel/format-date';
import type { AppError } from '~/kernel/result';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { Field } from '~/ui/forms/field';
import { TextArea } from '~/ui/forms/text-area';
import { useFocusOnFault } from '~/ui/forms/use-focus-on-fault';
import { useLocale } from '~/ui/locale';
import type { OrganiserView } from '../organiser-view.server';
import { type DecisionKind, decisionsFor } from '../states';
import { useFailureWords } from './use-words';

const reasonId = 'decision-reason';

const looks: Readonly<
  Record<DecisionKind, { label: string; kind: 'primary' | 'plain' | 'danger' }>
> = {
  eligible: { label: 'one.stageEligible', kind: 'primary' },
  return_for_correction: { label: 'one.stageReturn', kind: 'plain' },
  reject: { label: 'one.stageReject', kind: 'danger' },
};
const order: readonly DecisionKind[] = ['eligible', 'return_for_correction', 'reject'];

export interface DecideFormProps {
  readonly application: OrganiserView;
  /** A refused attempt: why, and what was typed. */
  readonly refused: { readonly error: AppError; readonly reason: string } | null;
  readonly action: string | undefined;
}

/** Notes a decision privately, changes the one that is noted, or discards it. */
export function DecideForm({ application, refused, action }: DecideFormProps) {
  const { t } = useTranslation('applications');
  const failure = useFailureWords();
  const atReason = refused?.error.code.startsWith('decision.reason-');
  useFocusOnFault(atReason ? reasonId : undefined, refused);
  const { staged, version, state } = application;
  const kinds = order.filter((kind) => decisionsFor(state).includes(kind));
  return (
    <Panel title={t('one.decide')}>
      <Staged application={application} action={action} />
      {kinds.length === 0 ? <p className="muted">{t('one.nothingToDecide')}</p> : null}
      {kinds.length > 0 ? (
        <Form method="post" action={action} className="form" id="decide">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="application" value={application.id} />
          <input type="hidden" name="seenDecision" value={staged?.id ?? ''} />
          <Field
            id={reasonId}
            label={t('one.reason')}
            hint={t('one.reasonHint')}
            mark="none"
            errors={atReason && refused ? [failure(refused.error)] : []}
          >
            <TextArea
              name="reason"
              rows={4}
              maxLength={2_000}
              defaultValue={refused?.reason ?? staged?.reason ?? ''}
            />
          </Field>
          <div className="flex flex-wrap gap-3">
            {kinds.map((kind) => (
              <SubmitButton
                key={kind}
                name="intent"
                value={kind}
                kind={looks[kind].kind}
                data-decision={kind}
              >
                {t(looks[kind].label)}
              </SubmitButton>
            ))}
          </div>
        </Form>
      ) : null}
    </Panel>
  );
}

function Staged({ application, action }: Pick<DecideFormProps, 'application' | 'action'>) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const { staged } = application;
  if (!staged) return null;
  return (
    <Notice
      className="mb-4"
      title={t('one.stagedTitle', { decision: t(`decisions.${staged.kind}`) })}
      actions={
        <Form method="post" action={action}>
          <input type="hidden" name="application" value={application.id} />
          <input type="hidden" name="decision" value={staged.id} />
          <SubmitButton kind="plain" size="small" name="intent" value="discard">
            {t('one.discard')}
          </SubmitButton>
        </Form>
      }
    >
      {staged.reason ? <p className="whitespace-pre-line">{staged.reason}</p> : null}
      <p className="muted">
        {t('one.stagedBy', { name: staged.by, at: formatDateTime(staged.at, locale) })}
      </p>
    </Notice>
  );
}
