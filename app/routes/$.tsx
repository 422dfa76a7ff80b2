import { throwError } from '~/platform/http/error-response.server';

/** Every address without a page: answered with words in the reader's language. Open to all, it reads nothing. */
export const loader = () => throwError({ code: 'not-found' });
export const action = () => throwError({ code: 'not-found' });

export default function NothingHere() {
  return null;
}
