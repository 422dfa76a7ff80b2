import { throwError } from './error-response.server';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be a record's id; the database refuses anything else with an error of its own. */
export function isRecordId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}

/**
 * A record's id out of an address or a form.
 * @throws 404 for anything that cannot be one: such a record does not exist
 */
export function recordId(value: unknown): string {
  return isRecordId(value) ? value : throwError({ code: 'not-found' });
}
