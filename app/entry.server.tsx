import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { closingGaps } from '~/platform/http/close-gaps.server';
import { isLazy, lazyPage } from '~/platform/http/lazy-hydration.server';
import {
  pageKey,
  recallPage,
  rememberPage,
  withoutRequestId,
} from '~/platform/http/remembered-pages.server';
import { loggedPath } from '~/platform/http/request-log.server';
import { NonceProvider } from '~/ui/nonce';

const abortAfterMs = 15_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { nonce, i18n, locale } = loadContext;
  const lazy = isLazy(remixContext);
  const key =
    lazy && status === 200
      ? pageKey(request.url, locale, withoutRequestId(remixContext))
      : undefined;
  const known = key && recallPage(key, nonce);
  if (known) {
    headers.set('Content-Type', 'text/html; charset=utf-8');
    return Promise.resolve(new Response(known, { headers, status }));
  }
  const whole = lazy || isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';
  return new Promise((resolve, reject) => {
    let answered = false;
    let outcome = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixServer
            context={remixContext}
            url={request.url}
            abortDelay={abortAfterMs}
            nonce={nonce}
          />
        </I18nextProvider>
      </NonceProvider>,
      {
        nonce,
        [whole]() {
          answered = true;
          const body = lazy
            ? lazyPage(nonce, (html) => {
                if (key && outcome === 200) rememberPage(key, nonce, html);
              })
            : closingGaps();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(
            new Response(createReadableStreamFromReadable(body), { headers, status: outcome }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          outcome = 500;
          if (answered)
            loadContext.log.error(
              { err: error, requestId: loadContext.requestId },
              'rendering failed',
            );
        },
      },
    );
    setTimeout(abort, abortAfterMs + 1_000).unref();
  });
}

/** Errors that loaders and actions throw: logged with the request id; aborted requests are nobody's fault. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted) return;
  const path = loggedPath(new URL(request.url).pathname);
  const { requestId, log } = context;
  // A wrong method or an address that does not exist is the sender's fault.
  if (isRouteErrorResponse(error) && error.status < 500) {
    log.debug({ requestId, path, status: error.status }, 'request refused');
    return;
  }
  log.error({ err: error, requestId, path }, 'request failed');
}
