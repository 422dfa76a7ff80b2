import { createHash } from 'node:crypto';
import type { EntryContext } from '@remix-run/node';
import { LRUCache } from 'lru-cache';

/**
 * Pages as they were rendered, by all that a rendering depends on: address, language and what the loaders answered. A plan of 1,850
 * booths takes React tens of milliseconds and changes a few times an hour, while thousands look at it.
 * What differs between two readers is in the key (their names are in the loaders' answers), or is replaced (the nonce).
 */
const pages = new LRUCache<string, string>({
  maxSize: 24 * 1024 * 1024,
  sizeCalculation: (html) => html.length * 2,
});

/** Stands for the nonce in what is remembered; no page can hold it by accident or by anybody's wish. */
const nonceMark = createHash('sha256').update(`${process.pid}-${Math.random()}`).digest('base64');

/**
 * Key of the page that is about to be rendered. The request's id is left out of the page, so that one answer serves many requests; it
 * is for pages of errors, which are never remembered.
 */
export function pageKey(url: string, locale: string, { staticHandlerContext }: EntryContext) {
  const { loaderData, actionData } = staticHandlerContext;
  if (actionData) return undefined;
  const { pathname, search } = new URL(url);
  const text = JSON.stringify([pathname, search, locale, loaderData]);
  return createHash('sha256').update(text).digest('base64');
}

/** Takes the request's id out of the root's data. Returns the same context. */
export function withoutRequestId(context: EntryContext): EntryContext {
  const { root } = context.staticHandlerContext.loaderData;
  if (root && typeof root === 'object') root.requestId = null;
  return context;
}

/** A page rendered before under this key, with the nonce of this answer. */
export function recallPage(key: string, nonce: string): string | undefined {
  return pages.get(key)?.replaceAll(nonceMark, nonce);
}

export function rememberPage(key: string, nonce: string, html: string): void {
  pages.set(key, html.replaceAll(nonce, nonceMark));
}
