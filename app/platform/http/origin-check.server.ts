import type { RequestHandler } from 'express';
import { plainPath } from './plain-path';
import { isSameOrigin } from './same-origin';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses (403) every state-changing request that another site sent, before Remix sees it: Remix's own check skips
 * resource routes and `?_data=` requests. Signed webhooks and bearer-key API calls carry no cookie and are let through.
 */
export function originCheck(publicUrl: string | undefined): RequestHandler {
  const allowed = publicUrl ? [new URL(publicUrl).origin] : [];
  return (request, response, next) => {
    const exempt = /^\/(webhooks|api\/v1)\//.test(plainPath(request.path));
    if (safeMethods.has(request.method) || exempt) return next();
    const ours = isSameOrigin(
      {
        origin: request.get('origin'),
        secFetchSite: request.get('sec-fetch-site'),
        host: request.get('host'),
      },
      allowed,
    );
    if (ours) return next();
    response.status(403).type('text/plain; charset=utf-8');
    response.send(
      'Yêu cầu đến từ một trang khác nên không được nhận. Hãy mở lại trang và thử lại.\nThis request came from another site and was not accepted. Open the page again and retry.\n',
    );
  };
}
