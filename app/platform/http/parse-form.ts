import { parseWithZod } from '@conform-to/zod/v4';

/** `rows[12].name`: as deep and as long as our forms get. An index makes a list of that length, whoever sent it. */
const fieldName =
  /^(?!.*(?:__proto__|prototype|constructor))[^[\].]{1,80}(?:\.[^[\].]{1,80}|\[\d{0,3}\]){0,4}$/;
const intentField = '__intent__';
const mostFields = 10_000;

const isOurs = (name: string, value: FormDataEntryValue) =>
  name === intentField
    ? typeof value === 'string' && isHarmlessIntent(value)
    : fieldName.test(name);

/** The buttons of a list (add, remove, move) name a field and places in it. */
function isHarmlessIntent(value: string): boolean {
  if (!value.includes('{')) return true;
  return (
    value.length <= 10_000 && !/\[\d{4,}\]|:\s*\d{4,}\b|__proto__|prototype|constructor/.test(value)
  );
}

/** The fields a form of ours can have; the others are left out, as if they had not been sent. */
export function knownFields<Fields extends FormData | URLSearchParams>(sent: Fields): Fields {
  const names = [...(sent as FormData).entries()];
  if (names.length <= mostFields && names.every(([name, value]) => isOurs(name, value)))
    return sent;
  const kept = sent instanceof URLSearchParams ? new URLSearchParams() : new FormData();
  for (const [name, value] of names.slice(0, mostFields)) {
    if (isOurs(name, value)) (kept as FormData).append(name, value);
  }
  return kept as Fields;
}

/**
 * Reads a posted form by its schema. Use this and never the library's function itself, which builds whatever the names of
 * the fields ask for: `a[99999999]` is a list of a hundred million places.
 */
export const parseForm = ((sent: FormData | URLSearchParams, options: never) =>
  parseWithZod(knownFields(sent), options)) as typeof parseWithZod;
