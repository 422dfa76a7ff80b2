import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { can } from '~/features/access/can';
import {
  type PersonContext,
  requestContext,
  requirePerson,
} from '~/features/accounts/request-context.server';
import { copiedFairValues } from '~/features/fairs/copied-fair-values';
import { createFair } from '~/features/fairs/create-fair.server';
import { fairFormData } from '~/features/fairs/fair-form-data';
import type { FairFormValues } from '~/features/fairs/fair-form-values';
import { fairSchema } from '~/features/fairs/fair-schema';
import { findFair } from '~/features/fairs/find-fair.server';
import { organiserOf } from '~/features/fairs/organiser-of';
import { organiserFairPath, organiserFairsPath } from '~/features/fairs/paths';
import { FairForm } from '~/features/fairs/ui/fair-form';
import { nameIn } from '~/features/fairs/ui/fair-words';
import { throwError } from '~/platform/http/error-response.server';
import { parseForm } from '~/platform/http/parse-form';
import { useLocale } from '~/ui/locale';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { PageTitle } from '~/ui/text/page-title';

/** @throws 403 for whoever may not begin a fair, before anything else is looked at */
function creatingOrganiser({ actor }: PersonContext) {
  const organiser = organiserOf(actor);
  if (!organiser || !can(actor, 'fair.create', { organiserId: organiser.organisationId })) {
    throwError({ code: 'forbidden' });
  }
  return organiser;
}

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  creatingOrganiser(rc);
  const copy = new URL(args.request.url).searchParams.get('copy');
  const found = copy ? await findFair(rc, copy) : null;
  if (found && !found.ok) throwError(found.error);
  const source = found?.ok ? found.value : null;
  const values: Partial<FairFormValues> = source
    ? copiedFairValues(source)
    : { boothCapPerFacility: '4' };
  return json({
    title: rc.i18n.t(source ? 'fairs:form.copyTitle' : 'fairs:form.newTitle'),
    id: randomUUID(),
    origin: rc.services.env.publicUrl ?? new URL(args.request.url).origin,
    source: source ? { id: source.id, nameVi: source.nameVi, nameEn: source.nameEn } : null,
    values,
  });
}

const hidden = z.object({ id: z.uuid(), copyOf: z.uuid().optional() });

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const organiser = creatingOrganiser(rc);
  const form = fairFormData(await args.request.formData());
  const submission = parseForm(form, { schema: fairSchema });
  if (submission.status !== 'success') {
    return json({ lastResult: submission.reply() }, { status: 422 });
  }
  const ids = hidden.safeParse({ id: form.get('id'), copyOf: form.get('copyOf') || undefined });
  if (!ids.success) throwError({ code: 'form.invalid' });
  const made = await createFair(rc, organiser.organisationId, submission.value, ids.data);
  if (!made.ok && made.error.code === 'fair.address-taken') {
    const lastResult = submission.reply({ fieldErrors: { slug: ['address-taken'] } });
    return json({ lastResult }, { status: 422 });
  }
  if (!made.ok) throwError(made.error);
  return redirect(organiserFairPath(made.value.slug));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewFair() {
  const { id, origin, source, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  return (
    <>
      <PageTitle
        above={<Breadcrumbs items={[{ label: t('list.title'), href: organiserFairsPath() }]} />}
        title={source ? t('form.copyTitle') : t('form.newTitle')}
        description={
          source
            ? t('form.copyDescription', { name: nameIn(locale, source) })
            : t('form.newDescription')
        }
      />
      <FairForm
        values={values}
        lastResult={answer?.lastResult}
        address={{ origin, fixed: false }}
        hidden={source ? { id, copyOf: source.id } : { id }}
        submitLabel={t('form.create')}
        pendingLabel={t('form.creating')}
      />
    </>
  );
}
