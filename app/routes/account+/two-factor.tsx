import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { disableTotp } from '~/features/accounts/disable-totp.server';
import { confirmTotp, startTotp, totpState } from '~/features/accounts/enrol-totp.server';
import { accountSecurityPath, accountTwoFactorPath } from '~/features/accounts/paths';
import { renewRecoveryCodes } from '~/features/accounts/renew-recovery-codes.server';
import {
  type PersonContext,
  replaceSession,
  requestContext,
  requirePerson,
} from '~/features/accounts/request-context.server';
import { codeSchema, passwordOnlySchema } from '~/features/accounts/schema';
import { badForm, refusedForm } from '~/features/accounts/schema-form.server';
import { sessionCookie } from '~/features/accounts/session-cookie.server';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { RecoveryCodes } from '~/features/accounts/ui/recovery-codes';
import { TotpEnrolling, TotpOff, TotpOn } from '~/features/accounts/ui/totp-panels';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { parseForm } from '~/platform/http/parse-form';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { PageTitle } from '~/ui/text/page-title';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const totp = await totpState(rc, rc.actor.personId);
  return json({ title: rc.i18n.t('accounts:security.twoFactor'), totp });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const data = await args.request.formData();
  const own = { personId: rc.actor.personId, sessionId: rc.session.id };
  switch (data.get('intent')) {
    case 'start':
      await startTotp(rc, own);
      return redirect(accountTwoFactorPath());
    case 'give-up':
      await disableTotp(rc, { ...own, password: null });
      return redirect(accountTwoFactorPath());
    case 'confirm':
      return confirm(rc, data, args.request.headers.get('User-Agent'));
    case 'renew':
      return withPassword(data, async (password, submission) => {
        const renewed = await renewRecoveryCodes(rc, { ...own, password });
        if (!renewed.ok) return refusedForm(submission, renewed.error, 'password');
        return json({ result: null, error: null, codes: renewed.value });
      });
    default:
      return withPassword(data, async (password, submission) => {
        const off = await disableTotp(rc, { ...own, password });
        if (!off.ok) return refusedForm(submission, off.error, 'password');
        return redirectWithFlash(rc, accountSecurityPath(), {
          text: rc.i18n.t('accounts:totp.offDone'),
        });
      });
  }
}

async function confirm(rc: PersonContext, data: FormData, userAgent: string | null) {
  const submission = parseForm(data, { schema: codeSchema });
  if (submission.status !== 'success') return badForm(submission);
  const own = { personId: rc.actor.personId, sessionId: rc.session.id };
  const confirmed = await confirmTotp(rc, { ...own, code: submission.value.code, userAgent });
  if (!confirmed.ok) return refusedForm(submission, confirmed.error, 'code');
  // The codes are in this answer and nowhere else, so it is a page and no redirect; its loaders need the new session.
  replaceSession(rc.load, confirmed.value.token);
  return json(
    { result: null, error: null, codes: confirmed.value.codes },
    { headers: { 'Set-Cookie': sessionCookie(rc.request, confirmed.value.token) } },
  );
}

async function withPassword<T>(
  data: FormData,
  act: (password: string, submission: ReturnType<typeof readPassword>) => Promise<T>,
) {
  const submission = readPassword(data);
  if (submission.status !== 'success') return badForm(submission);
  return act(submission.value.password, submission);
}

const readPassword = (data: FormData) => parseForm(data, { schema: passwordOnlySchema });

export default function TwoFactorPage() {
  const { totp } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const codes = answer && 'codes' in answer ? answer.codes : undefined;
  return (
    <>
      <PageTitle
        above={
          <Breadcrumbs items={[{ label: t('account.security'), href: accountSecurityPath() }]} />
        }
        title={t('security.twoFactor')}
      />
      {codes ? <RecoveryCodes codes={codes} /> : null}
      {totp.state === 'off' ? <TotpOff /> : null}
      {totp.state === 'enrolling' ? <TotpEnrolling {...totp} answer={answer} /> : null}
      {totp.state === 'on' && !codes ? <TotpOn {...totp} answer={answer} /> : null}
    </>
  );
}
