import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { applicationTable } from '~/features/applications/application-table';
import {
  allApplications,
  applicationFilterValues,
  listApplications,
} from '~/features/applications/list-applications.server';
import { stageDecisions } from '~/features/applications/stage-decisions.server';
import { isDecisionKind } from '~/features/applications/states';
import { ApplicationsPage } from '~/features/applications/ui/applications-page';
import { findFair } from '~/features/fairs/find-fair.server';
import { formatCount } from '~/kernel/format';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { isRecordId } from '~/platform/http/record-id.server';
import { parseSelection } from '~/ui/table/selection';
import { parseTableState } from '~/ui/table/table-state';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'application.list');
  if (!found.ok) throwError(found.error);
  const fair = found.value;
  const state = parseTableState(new URL(args.request.url).searchParams, applicationTable);
  const [{ total, rows }, values] = await Promise.all([
    listApplications(rc.db, fair.id, state, rc.clock.now()),
    applicationFilterValues(rc.db, fair.id),
  ]);
  return json({
    title: rc.i18n.t('applications:list.title'),
    fair: { slug: fair.slug, nameVi: fair.nameVi, nameEn: fair.nameEn },
    state,
    total,
    rows,
    values,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const handle = { wide: true };

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'application.review');
  if (!found.ok) throwError(found.error);
  const fair = found.value;
  const form = await args.request.formData();
  const kind = form.get('intent');
  if (!isDecisionKind(kind)) throwError({ code: 'form.invalid' });
  const selection = parseSelection(form, applicationTable);
  const applicationIds =
    selection.kind === 'ids'
      ? selection.ids.filter(isRecordId)
      : (await allApplications(rc.db, fair.id, selection.state, rc.clock.now())).map(
          ({ id }) => id,
        );
  const reason = String(form.get('reason') ?? '');
  const staged = await stageDecisions(rc, { fairSlug: fair.slug, applicationIds, kind, reason });
  if (!staged.ok)
    return json({ error: staged.error, reason }, { status: errorStatus(staged.error.code) });
  const { staged: count, skipped } = staged.value;
  const words = (key: string, value: number) =>
    rc.i18n.t(`applications:list.${key}`, {
      count: value,
      formatted: formatCount(value, rc.locale),
    });
  const text = [words('staging', count), skipped > 0 ? words('skipped', skipped) : '']
    .filter(Boolean)
    .join(' ');
  const url = new URL(args.request.url);
  url.searchParams.delete('index');
  return redirectWithFlash(rc.services, `${url.pathname}${url.search}`, {
    tone: count > 0 ? 'done' : 'info',
    text,
  });
}

export default function Applications() {
  const data = useLoaderData<typeof loader>();
  return <ApplicationsPage {...data} refused={useActionData<typeof action>() ?? null} />;
}
