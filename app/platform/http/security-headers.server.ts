import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

/**
 * Content-Security-Policy with a nonce per response, enforced, and the headers that go with it.
 * `connect` lists more origins for fetch and WebSocket: the development server needs its own.
 */
export function securityHeaders(
  options: {
    readonly connect?: readonly string[];
    /** Development only: Vite inserts style elements without a nonce. */
    readonly inlineStyles?: boolean;
  } = {},
): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    response.locals.nonce = nonce;
    const policy = [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
      options.inlineStyles
        ? "style-src 'self' 'unsafe-inline'"
        : `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      `connect-src 'self' ${(options.connect ?? []).join(' ')}`.trim(),
      "worker-src 'self' blob:",
      "manifest-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ];
    response.setHeader('Content-Security-Policy', policy.join('; '));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    response.setHeader(
      'Permissions-Policy',
      'camera=(self), geolocation=(), microphone=(), payment=(self)',
    );
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    if (request.secure) {
      response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    }
    next();
  };
}
