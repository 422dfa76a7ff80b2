import { createHmac, timingSafeEqual } from 'node:crypto';
import { redirect } from '@remix-run/node';
import { purposeKey } from '../auth/secret-box.server';

/** A message carried over one redirect and shown once. Words, in the reader's language. */
export interface FlashMessage {
  readonly tone?: 'done' | 'info' | 'error';
  readonly text: string;
  readonly action?:
    | { readonly label: string; readonly href: string }
    | {
        readonly label: string;
        readonly post: string;
        readonly fields?: Readonly<Record<string, string>>;
      };
}

const cookieName = 'hoicho_flash';
const lifeSeconds = 60;
const attributes = 'Path=/; HttpOnly; SameSite=Lax';

interface FlashContext {
  readonly request: Request;
  readonly secret: string;
}

/** `Set-Cookie` that shows `message` on the next page. Signed, so that nobody else puts words or buttons there. */
export function flashCookie(secret: string, message: FlashMessage): string {
  const body = Buffer.from(JSON.stringify(message)).toString('base64url');
  return `${cookieName}=${body}.${sign(secret, body)}; ${attributes}; Max-Age=${lifeSeconds}`;
}

/** Goes on to `to` and says `message` there. Further cookies (a new session) go along. */
export function redirectWithFlash(
  { secret }: Pick<FlashContext, 'secret'>,
  to: string,
  message: FlashMessage,
  ...cookies: readonly string[]
) {
  const headers = new Headers();
  for (const cookie of [...cookies, flashCookie(secret, message)])
    headers.append('Set-Cookie', cookie);
  return redirect(to, { headers });
}

/** The message for this page, if one was carried here unchanged, and the `Set-Cookie` that takes it away. */
export function takeFlash({
  request,
  secret,
}: FlashContext): { readonly message: FlashMessage; readonly cleared: string } | undefined {
  const header = request.headers.get('Cookie') ?? '';
  const [, body, signature] =
    new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)\\.([\\w-]+)`).exec(header) ?? [];
  if (!body || !signature) return undefined;
  const expected = Buffer.from(sign(secret, body));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const message = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as FlashMessage;
  return { message, cleared: `${cookieName}=; ${attributes}; Max-Age=0` };
}

function sign(secret: string, body: string): string {
  return createHmac('sha256', purposeKey(secret, 'flash')).update(body).digest('base64url');
}
