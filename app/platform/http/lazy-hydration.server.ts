import { Transform } from 'node:stream';
import type { EntryContext } from '@remix-run/node';
import { closeGaps } from './close-gaps.server';

/**
 * Pages that are whole without scripts (`export const handle = { hydrate: 'on-interaction' }`) send their scripts inert: nothing of
 * them is fetched until somebody points at, touches, scrolls over or types into the page. A slow phone then pays for the plan, not for
 * the framework. Until hydration links and forms work as they do without scripts, so no click needs to be replayed.
 */
export function isLazy({ staticHandlerContext, routeModules }: EntryContext): boolean {
  if (staticHandlerContext.errors) return false;
  const leaf = staticHandlerContext.matches.at(-1);
  const handle = leaf ? routeModules[leaf.route.id]?.handle : undefined;
  return (
    typeof handle === 'object' &&
    handle !== null &&
    'hydrate' in handle &&
    handle.hydrate === 'on-interaction'
  );
}

const inertModule = 'text/x-module';

/** Gives the links their meaning back, so that they match what React draws, and runs the inert module, once. The elements stay where React expects them; what is added stands at the end of the head, which it tolerates. */
const starter = `(()=>{const on=['pointermove','pointerdown','touchstart','wheel','keydown','focusin'];
const start=()=>{for(const kind of on)removeEventListener(kind,start,true);
for(const link of document.querySelectorAll('link[rel^="x-"]'))link.rel=link.rel.slice(2);
const inert=document.querySelector('script[type="${inertModule}"]');if(!inert)return;
const live=document.createElement('script');live.type='module';live.nonce=inert.nonce;live.textContent=inert.textContent;
document.head.append(live)};
for(const kind of on)addEventListener(kind,start,{capture:true,passive:true})})()`;

/** The page with its module script and preloads inert, and the starter at its end. Attributes change, elements do not: hydration still fits. */
export function makeLazy(html: string, nonce: string): string {
  const end = html.lastIndexOf('</body>');
  if (end < 0) return html;
  const quiet = html
    .slice(0, end)
    .replaceAll('<link rel="modulepreload"', '<link rel="x-modulepreload"')
    .replaceAll('<link rel="preload" as="fetch"', '<link rel="x-preload" as="fetch"')
    .replaceAll(/(<script\b[^>]*) type="module"/g, `$1 type="${inertModule}"`);
  return `${quiet}<script nonce="${nonce}">${starter}</script>${html.slice(end)}`;
}

/** Collects a rendered page and lets it go lazily. Such pages defer nothing, so nothing is lost by waiting for the end; `whole` gets it too. */
export function lazyPage(nonce: string, whole: (html: string) => void): Transform {
  const parts: Buffer[] = [];
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      parts.push(closeGaps(part));
      done();
    },
    flush(done) {
      const html = makeLazy(Buffer.concat(parts).toString('utf8'), nonce);
      whole(html);
      done(null, html);
    },
  });
}
