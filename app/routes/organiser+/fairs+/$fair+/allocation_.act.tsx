import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { readBoothAct } from '~/features/booths/booth-act-form';
import { boothErrorWords, misfitWords } from '~/features/booths/booth-words';
import { allocationPath } from '~/features/booths/paths';
import { runBoothAct } from '~/features/booths/run-booth-act.server';
import { useBoothWords } from '~/features/booths/ui/use-booth-words';
import { findFair } from '~/features/fairs/find-fair.server';
import type { AppError } from '~/kernel/result';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { safeRedirect } from '~/platform/http/safe-redirect';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { Checkbox } from '~/ui/forms/checkbox';
import { useLocale } from '~/ui/locale';

/** Acts are posted here. A refusal is answered as a page, after which this runs too: it must not lead away. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const fair = await findFair(rc, args.params.fair ?? '', 'booth.allocate');
  if (!fair.ok) throwError(fair.error);
  return json({ title: rc.i18n.t('booths:allocate.title') });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const fair = await findFair(rc, args.params.fair ?? '', 'booth.allocate');
  if (!fair.ok) throwError(fair.error);
  const form = await args.request.formData();
  const act = readBoothAct(form);
  if (!act) throwError({ code: 'form.invalid' });
  const result = await runBoothAct(rc, fair.value.id, act);
  const back = safeRedirect(String(form.get('to') ?? ''), allocationPath(fair.value.slug));
  if (result.ok) return redirect(back);
  const { code, details, misfits = [] } = result.error;
  if (code === 'not-found') throwError({ code });
  const error: AppError = details ? { code, details } : { code };
  const sent = [...form.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'accept',
  );
  return json({ error, misfits, sent, back }, { status: errorStatus(code) });
}

/** Before scripts run, a refusal is this page: what stands against it, and how to insist where one may. */
export default function ActRefused() {
  const refused = useActionData<typeof action>();
  const { fair = '' } = useParams();
  const { t } = useTranslation('booths');
  const words = useBoothWords();
  const locale = useLocale();
  if (!refused) return <LinkButton href={allocationPath(fair)}>{t('form.back')}</LinkButton>;
  return (
    <div className="grid max-w-xl gap-4">
      <Notice tone="error" title={t('form.refusedTitle')}>
        <p>{boothErrorWords(words, locale, refused.error)}</p>
        <ul>
          {refused.misfits.map((misfit) => (
            <li key={misfitWords(words, misfit)}>{misfitWords(words, misfit)}</li>
          ))}
        </ul>
      </Notice>
      {refused.misfits.length > 0 ? (
        <Form method="post" className="grid gap-3">
          {refused.sent.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <Checkbox name="accept" value="yes" required label={t('form.accept')} />
          <SubmitButton>{t('form.insist')}</SubmitButton>
        </Form>
      ) : null}
      <LinkButton href={refused.back || allocationPath(fair)}>{t('form.back')}</LinkButton>
    </div>
  );
}
