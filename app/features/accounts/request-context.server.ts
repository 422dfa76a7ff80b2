import { type AppLoadContext, redirect } from '@remix-run/node';
import { type Actor, nobody } from '~/features/access/actor';
import type { AccountContext } from './account-context.server';
import { signInPath } from './paths';
import { type FoundSession, findSession } from './session.server';
import { sessionTokenOf } from './session-cookie.server';

/** What a loader or action hands to its verb, and what it needs itself. */
export interface RequestContext extends AccountContext {
  readonly request: Request;
  readonly locale: AppLoadContext['locale'];
  readonly i18n: AppLoadContext['i18n'];
  readonly services: AppLoadContext['services'];
  readonly load: AppLoadContext;
  /** The live session, also one that still owes its second factor (its actor is nobody). */
  readonly session: FoundSession | undefined;
}

export type PersonActor = Extract<Actor, { kind: 'person' }>;

export interface PersonContext extends RequestContext {
  readonly actor: PersonActor;
  readonly session: FoundSession;
}

interface Arguments {
  readonly request: Request;
  readonly context: AppLoadContext;
}

const sessions = new WeakMap<AppLoadContext, Promise<FoundSession | undefined>>();

/**
 * Who is asking, in which language, with which tools. Every loader and action calls this itself; the session is read
 * once per request however many of its loaders ask.
 */
export async function requestContext({ request, context }: Arguments): Promise<RequestContext> {
  const { services } = context;
  let found = sessions.get(context);
  if (!found) {
    const token = sessionTokenOf(request);
    found = token ? findSession(services.db, services.clock, token) : Promise.resolve(undefined);
    sessions.set(context, found);
  }
  const session = await found;
  return {
    request,
    load: context,
    actor: session?.actor ?? nobody,
    db: services.db,
    clock: services.clock,
    requestId: context.requestId,
    secret: services.secret,
    rateLimits: services.env.rateLimits,
    locale: context.locale,
    i18n: context.i18n,
    services,
    session,
  };
}

/** After an action gave the session a new token and answers with a page: its loaders go on under the new one. */
export function replaceSession(context: AppLoadContext, token: string): void {
  const { db, clock } = context.services;
  sessions.set(context, findSession(db, clock, token));
}

/**
 * The context with a signed-in person.
 * @throws a redirect to sign-in for anybody else, with the way back: the same page for a read; for a post the page it
 * was sent from, since a post cannot be repeated by a redirect.
 */
export function requirePerson(rc: RequestContext): PersonContext {
  const { actor, session } = rc;
  if (actor.kind === 'person' && session) return { ...rc, actor, session };
  throw redirect(signInPath(wayBack(rc.request)));
}

function wayBack(request: Request): string {
  const here = new URL(request.url);
  const sentFrom = request.headers.get('Referer');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const url = !isRead && sentFrom && URL.canParse(sentFrom) ? new URL(sentFrom) : here;
  // A referrer of another site has no page of ours to come back to.
  if (url.host !== here.host) return here.pathname;
  url.searchParams.delete('_data');
  if (url.searchParams.get('index') === '') url.searchParams.delete('index');
  return `${url.pathname}${url.search}`;
}
