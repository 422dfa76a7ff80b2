import type { RequestContext } from '~/features/accounts/request-context.server';

/** What every open page needs besides its own matter. */
export interface PublicPage {
  readonly signedIn: boolean;
  readonly locale: 'vi' | 'en';
  /** Absolute address without `lang`. */
  readonly url: string;
}

export function publicPage(rc: RequestContext): PublicPage {
  const url = new URL(rc.request.url);
  for (const name of ['lang', '_data']) url.searchParams.delete(name);
  const origin = rc.services.env.publicUrl ?? url.origin;
  return {
    signedIn: rc.actor.kind === 'person',
    locale: rc.locale,
    url: `${origin}${url.pathname}${url.search}`,
  };
}
