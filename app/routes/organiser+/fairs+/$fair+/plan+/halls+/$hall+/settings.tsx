import '~/features/floor-plan/ui/plan-pages.css';
import { type SubmissionResult, useForm } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { deleteHall } from '~/features/floor-plan/delete-hall.server';
import { hallPage } from '~/features/floor-plan/hall-page.server';
import { planPath } from '~/features/floor-plan/paths';
import { hallNamesSchema, renameHall } from '~/features/floor-plan/rename-hall.server';
import { usePlanError } from '~/features/floor-plan/ui/use-plan-error';
import type { AppError } from '~/kernel/result';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { parseForm } from '~/platform/http/parse-form';
import { ActionBar } from '~/ui/actions/action-bar';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { fieldProps, inputProps } from '~/ui/forms/conform-props';
import { Field } from '~/ui/forms/field';
import { TextInput } from '~/ui/forms/text-input';
import { ConfirmDialog } from '~/ui/overlay/confirm-dialog';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const page = await hallPage(rc, args.params.fair ?? '', args.params.hall ?? '');
  if (!page.ok) throwError(page.error);
  const { plan, hall, stored } = page.value;
  return json({
    title: rc.i18n.t('floor-plan:hallSettings.title', { hall: hall.code }),
    version: stored.version,
    booths: plan.booths.filter((booth) => booth.hall === hall.code).length,
    values: { code: hall.code, nameVi: hall.name.vi, nameEn: hall.name.en },
  });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'plan.edit');
  if (!found.ok) throwError(found.error);
  const { id: fairId, slug } = found.value;
  const hall = args.params.hall ?? '';
  const sent = await args.request.formData();
  const version = Number(sent.get('version'));
  if (sent.get('intent') === 'delete') {
    const deleted = await deleteHall(rc, { fairId, hall, version });
    if (!deleted.ok) {
      return refused({ error: deleted.error }, errorStatus(deleted.error.code));
    }
    const text = rc.i18n.t('floor-plan:hallSettings.deleted', { hall });
    return redirectWithFlash(rc.services, planPath(slug), { tone: 'done', text });
  }
  const submission = parseForm(sent, { schema: hallNamesSchema });
  const lastResult = submission.reply();
  if (submission.status !== 'success') return refused({ lastResult }, 422);
  const names = submission.value;
  const renamed = await renameHall(rc, { fairId, hall, version, names });
  if (!renamed.ok) {
    return refused({ error: renamed.error, lastResult }, errorStatus(renamed.error.code));
  }
  const text = rc.i18n.t('floor-plan:hallSettings.saved');
  return redirectWithFlash(rc.services, planPath(slug, names.code), { tone: 'done', text });
}

interface Refusal {
  readonly error?: AppError;
  readonly lastResult?: SubmissionResult<string[]>;
}

const refused = (answer: Refusal, status: number) => json(answer, { status });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function HallSettings() {
  const { title, version, booths, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('floor-plan');
  const sentence = usePlanError();
  const words = (code: string) => t(`form.errors.${code}`);
  const [form, fields] = useForm<typeof values>({
    id: 'hall-names',
    lastResult: answer?.lastResult,
    defaultValue: values,
  });
  return (
    <>
      <PageTitle title={title} description={t('hallSettings.description')} />
      {answer?.error ? (
        <Notice tone="error" live>
          {sentence(answer.error)}
        </Notice>
      ) : null}
      <div className="plan-sections">
        <Panel>
          <Form
            method="post"
            id={form.id}
            onSubmit={form.onSubmit}
            noValidate
            className="grid max-w-xl gap-4"
          >
            <input type="hidden" name="version" value={version} />
            {(['code', 'nameVi', 'nameEn'] as const).map((name) => (
              <Field
                key={name}
                label={t(`form.${name}`)}
                {...fieldProps(fields[name], words)}
                required
              >
                <TextInput {...inputProps(fields[name])} />
              </Field>
            ))}
            <ActionBar>
              <SubmitButton name="intent" value="rename">
                {t('hallSettings.save')}
              </SubmitButton>
            </ActionBar>
          </Form>
        </Panel>
        <Panel title={t('hallSettings.dangerTitle')}>
          <div className="plan-stack">
            <p>{t('hallSettings.dangerText')}</p>
            <div>
              <ConfirmDialog
                label={t('hallSettings.delete')}
                look={{ kind: 'danger' }}
                title={t('hallSettings.deleteTitle', { hall: values.code })}
                confirmLabel={t('hallSettings.deleteConfirm', { hall: values.code })}
                danger
                fields={{ intent: 'delete', version: String(version) }}
              >
                <p>{t('hallSettings.deleteText', { count: booths })}</p>
              </ConfirmDialog>
            </div>
          </div>
        </Panel>
      </div>
    </>
  );
}
