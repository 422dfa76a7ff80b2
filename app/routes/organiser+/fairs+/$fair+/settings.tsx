import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { can } from '~/features/access/can';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { fairFormValues } from '~/features/fairs/fair-form-values';
import { findFair } from '~/features/fairs/find-fair.server';
import { fairSettingsPath } from '~/features/fairs/paths';
import { answerSettings } from '~/features/fairs/save-settings.server';
import { EditConflict } from '~/features/fairs/ui/edit-conflict';
import { useErrorSentence } from '~/features/fairs/ui/error-words';
import { FairForm } from '~/features/fairs/ui/fair-form';
import { FairVisibility } from '~/features/fairs/ui/fair-visibility';
import { RelatedSettings } from '~/features/fairs/ui/related-settings';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { Notice } from '~/ui/feedback/notice';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const fair = found.value;
  return json({
    title: `${rc.i18n.t('fairs:settings.title')} · ${rc.locale === 'en' ? fair.nameEn : fair.nameVi}`,
    slug: fair.slug,
    nameVi: fair.nameVi,
    version: fair.version,
    announcedAt: fair.announcedAt,
    cancelledAt: fair.cancelledAt,
    mayAnnounce: can(rc.actor, 'fair.announce', { organiserId: fair.organisationId }),
    values: fairFormValues(fair),
    origin: rc.services.env.publicUrl ?? new URL(args.request.url).origin,
  });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'fair.edit');
  if (!found.ok) throwError(found.error);
  const answer = await answerSettings(rc, found.value, await args.request.formData());
  if (answer.movedTo) {
    return redirectWithFlash(rc.services, fairSettingsPath(answer.movedTo), {
      tone: 'done',
      text: rc.i18n.t('fairs:form.saved'),
    });
  }
  const status = answer.error
    ? errorStatus(answer.error.code)
    : answer.conflict
      ? 409
      : answer.lastResult
        ? 422
        : 200;
  return json(answer, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Settings() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('fairs');
  const sentence = useErrorSentence();
  const version = answer?.version ?? data.version;
  return (
    <>
      <PageTitle title={t('settings.title')} description={t('settings.description')} />
      {answer?.done ? (
        <Notice tone="done" live>
          {answer.done === 'saved' ? t('form.saved') : t(`settings.${answer.done}`)}
        </Notice>
      ) : null}
      {answer?.error ? (
        <Notice tone="error" live>
          {sentence(answer.error)}
        </Notice>
      ) : null}
      {answer?.conflict ? <EditConflict conflict={answer.conflict} /> : null}
      <div className="fair-columns">
        {data.cancelledAt ? null : (
          <FairForm
            // A new version is a new form: its fields begin with what the server says.
            key={`${data.slug}-${version}`}
            values={data.values}
            lastResult={answer?.lastResult}
            address={{ origin: data.origin, fixed: data.announcedAt !== null }}
            hidden={{ version: String(version) }}
            submitLabel={t('form.save')}
            pendingLabel={t('form.saving')}
          />
        )}
        <div className="fair-stack">
          <FairVisibility fair={data} />
          <RelatedSettings slug={data.slug} />
        </div>
      </div>
    </>
  );
}
