import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { languageCookie } from '~/features/accounts/language-cookie.server';
import { requestContext } from '~/features/accounts/request-context.server';
import { changeLanguage } from '~/features/accounts/update-profile.server';
import { safeRedirect } from '~/platform/http/safe-redirect';
import { isLocale } from '~/platform/i18n/locales';

/** The language switch: remembers the choice, with the person when one is signed in, and keeps the page. */
export async function action(args: ActionFunctionArgs) {
  const rc = await requestContext(args);
  const form = await args.request.formData();
  const to = safeRedirect(form.get('to'), '/');
  const lang = form.get('lang');
  if (!isLocale(lang)) return redirect(to);
  await changeLanguage(rc, lang);
  return redirect(to, { headers: { 'Set-Cookie': languageCookie(args.request, lang) } });
}

export const loader = () => redirect('/');
