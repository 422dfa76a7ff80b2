import { can } from '~/features/access/can';
import { throwError } from '~/platform/http/error-response.server';
import type { PersonContext } from './request-context.server';

/**
 * The context of an administrator.
 * @throws 404 for everybody else: to them these pages do not exist
 */
export function requireAdministrator(rc: PersonContext): PersonContext {
  return can(rc.actor, 'system.read') ? rc : throwError({ code: 'not-found' });
}
