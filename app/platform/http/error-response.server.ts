import { json } from '@remix-run/node';
import type { AppError } from '~/kernel/result';
import { errorStatus } from './error-status';

export { errorStatus } from './error-status';

/** The body of an error response: what an error boundary and a fetcher turn into words. */
export interface ErrorBody {
  readonly error: AppError;
}

/** An error value as a response with its status. */
export function errorResponse(error: AppError, headers?: HeadersInit) {
  return json<ErrorBody>(
    { error },
    { status: errorStatus(error.code), ...(headers ? { headers } : {}) },
  );
}

/**
 * Ends a loader or action with an error value: the nearest error boundary says it in the reader's language.
 * @throws always
 */
export function throwError(error: AppError): never {
  throw errorResponse(error);
}
