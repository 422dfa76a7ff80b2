/** An error as a value: a stable code, and the facts its words need. Codes are dotted: `booth.taken`. */
export interface AppError {
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

export type Result<T, E = AppError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail(
  code: string,
  details?: AppError['details'],
): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: details ? { code, details } : { code } };
}
