import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { readDraftAct } from '~/features/allocation/draft-act-form';
import { findRun } from '~/features/allocation/find-run.server';
import { runPath } from '~/features/allocation/paths';
import { runDraftAct } from '~/features/allocation/run-draft-act.server';
import { DraftActRefused } from '~/features/allocation/ui/draft-act-refused';
import { formatCount } from '~/kernel/format';
import type { AppError } from '~/kernel/result';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { LinkButton } from '~/ui/actions/link-button';
import { PageTitle } from '~/ui/text/page-title';

/**
 * Acts on a run are posted here. It answers a reader without an act in hand with the way back, not with a redirect: the
 * loader also runs after an act, and a redirect would hide what was refused.
 */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findRun(rc, args.params.fair ?? '', args.params.run ?? '');
  if (!found.ok) throwError(found.error);
  const { fair, run } = found.value;
  return json({ back: runPath(fair.slug, run.number), title: rc.i18n.t('allocation:run.title') });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findRun(rc, args.params.fair ?? '', args.params.run ?? '');
  if (!found.ok) throwError(found.error);
  const { fair, run } = found.value;
  const form = await args.request.formData();
  const act = readDraftAct(form);
  if (!act) throwError({ code: 'form.invalid' });
  const done = await runDraftAct(rc, { fairId: fair.id, runId: run.id }, act);
  if (done.ok) {
    const given = done.value.given ?? 0;
    const text = rc.i18n.t(`allocation:done.${act.intent}`, {
      number: run.number,
      count: given,
      formatted: formatCount(given, rc.locale),
    });
    const application =
      act.intent === 'place' || act.intent === 'take-out' ? act.application : null;
    return redirectWithFlash(rc, runPath(fair.slug, run.number, { application }), { text });
  }
  const { code, details, misfits = [], conflicts = [] } = done.error;
  if (code === 'not-found' || code === 'forbidden') throwError({ code });
  const error: AppError = details ? { code, details } : { code };
  const sent = [...form.entries()].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && !['accept', 'displace'].includes(entry[0]),
  );
  return json(
    { error, misfits, conflicts, sent, version: run.version },
    { status: errorStatus(code) },
  );
}

/** A refusal as a page: what stands against it, and the choices that are left. */
export default function ActRefusedPage() {
  const refused = useActionData<typeof action>();
  const { back, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation('allocation');
  if (refused) return <DraftActRefused {...refused} back={back} />;
  return (
    <>
      <PageTitle title={title} />
      <LinkButton href={back}>{t('refused.back')}</LinkButton>
    </>
  );
}
