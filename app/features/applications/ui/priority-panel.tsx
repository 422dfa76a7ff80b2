import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Disclosure } from '~/ui/feedback/disclosure';
import { KeyValues } from '~/ui/feedback/key-values';
import { Panel } from '~/ui/feedback/panel';
import { Field } from '~/ui/forms/field';
import { TextInput } from '~/ui/forms/text-input';
import type { OrganiserView } from '../organiser-view.server';

/** The points of an application with what they are made of, and the way to set them by hand. */
export function PriorityPanel({
  application,
  action,
}: {
  readonly application: OrganiserView;
  readonly action: string | undefined;
}) {
  const { t } = useTranslation('applications');
  const { priority, priorityNote, version, id } = application;
  const decided = application.state === 'withdrawn' || application.state === 'rejected';
  return (
    <Panel title={t('one.priority')}>
      <KeyValues
        look="ruled"
        items={[
          ...priorityNote.terms.map(({ term, points }) => ({
            key: term,
            label: t(`one.priorityTerms.${term}`),
            value: points,
          })),
          ...(priorityNote.text ? [{ key: 'text', label: priorityNote.text, value: '' }] : []),
          { key: 'total', label: t('one.priorityTotal'), value: priority, total: true },
        ]}
      />
      {decided ? null : (
        <div className="mt-3">
          <Disclosure summary={t('one.prioritySet')}>
            <Form method="post" action={action} className="form">
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="application" value={id} />
              <Field label={t('one.priority')} required>
                <TextInput name="points" inputMode="decimal" defaultValue={String(priority)} />
              </Field>
              <Field label={t('one.priorityReason')} required>
                <TextInput name="priorityReason" maxLength={300} defaultValue={priorityNote.text} />
              </Field>
              <div>
                <SubmitButton kind="plain" name="intent" value="priority">
                  {t('one.prioritySet')}
                </SubmitButton>
              </div>
            </Form>
          </Disclosure>
        </div>
      )}
    </Panel>
  );
}
