import '~/features/floor-plan/ui/plan-pages.css';
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
import { answerImport } from '~/features/floor-plan/answer-import.server';
import { planExportPath, planPath } from '~/features/floor-plan/paths';
import { ImportFaults, ImportPreview } from '~/features/floor-plan/ui/import-answer';
import { MAX_TABLE_FILE_BYTES } from '~/kernel/utf8-file';
import { throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Panel } from '~/ui/feedback/panel';
import { Field } from '~/ui/forms/field';
import { FileInput } from '~/ui/forms/file-input';
import { PageTitle } from '~/ui/text/page-title';

const columns =
  'hall,row,position,code,kind,features,categories,x_m,y_m,width_m,depth_m,break_after,price_vnd,zone';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'plan.edit');
  if (!found.ok) throwError(found.error);
  return json({ title: rc.i18n.t('floor-plan:import.title'), slug: found.value.slug });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const slug = args.params.fair ?? '';
  const found = await findFair(rc, slug, 'plan.edit');
  if (!found.ok) throwError(found.error);
  const answer = await answerImport(rc, slug, args.request);
  if (!answer.ok) throwError(answer.error);
  if (answer.value.kind !== 'done') {
    return json(answer.value, { status: answer.value.kind === 'faults' ? 422 : 200 });
  }
  const { created, updated, unchanged } = answer.value.counts;
  return redirectWithFlash(rc.services, planPath(slug), {
    tone: 'done',
    text: rc.i18n.t('floor-plan:import.done', { created, updated, unchanged }),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ImportBooths() {
  const { slug } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('floor-plan');
  return (
    <>
      <PageTitle title={t('import.title')} description={t('import.description')} />
      <div className="plan-sections">
        {answer?.kind === 'faults' ? (
          <ImportFaults faults={answer.faults} newFeatures={answer.newFeatures} />
        ) : null}
        {answer?.kind === 'preview' ? <ImportPreview {...answer.preview} /> : null}
        <Panel title={answer ? t('import.another') : undefined}>
          <Form method="post" encType="multipart/form-data" className="plan-stack">
            <Field label={t('import.file')} required>
              <FileInput
                name="file"
                accept=".csv,text/csv"
                types={t('import.types')}
                maxBytes={MAX_TABLE_FILE_BYTES}
                required
              />
            </Field>
            <div>
              <SubmitButton
                kind={answer?.kind === 'preview' ? 'plain' : 'primary'}
                pendingLabel={t('import.checking')}
              >
                {t('import.check')}
              </SubmitButton>
            </div>
          </Form>
        </Panel>
        <Panel title={t('import.columns')}>
          <div className="plan-stack">
            <p className="plan-hash">{columns}</p>
            <p>{t('import.columnsText')}</p>
            <div>
              <LinkButton href={planExportPath(slug, 'csv')} download="booths.csv">
                {t('import.sample')}
              </LinkButton>
            </div>
          </div>
        </Panel>
      </div>
    </>
  );
}
