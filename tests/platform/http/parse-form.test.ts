import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { knownFields, parseForm } from '~/platform/http/parse-form';

const schema = z.object({
  name: z.string(),
  rows: z.array(z.object({ code: z.string() })).optional(),
});
const form = (fields: readonly (readonly [string, string])[]) => {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
};

describe('a posted form', () => {
  it('is read by its schema, lists and buttons included', () => {
    const read = parseForm(
      form([
        ['name', 'Chợ phiên'],
        ['rows[0].code', 'a'],
        ['rows[11].code', 'b'],
      ]),
      { schema },
    );
    expect(read.status).toBe('error');
    const added = parseForm(
      form([
        ['name', 'Chợ phiên'],
        ['__intent__', '{"type":"insert","payload":{"name":"rows"}}'],
      ]),
      { schema },
    );
    expect(added.status).toBeUndefined();
    expect(parseForm(form([['name', 'x']]), { schema })).toMatchObject({ status: 'success' });
  });

  it.each([
    'a[99999999]',
    'rows[9999].code',
    'a.b.c.d.e.f.g',
    '__proto__.admin',
    'rows[0].constructor.prototype',
    'a[1][2][3][4][5]',
    '',
    'a]',
  ])('has no field %j', (name) => {
    expect([
      ...knownFields(
        form([
          [name, 'x'],
          ['name', 'kept'],
        ]),
      ).keys(),
    ]).toEqual(['name']);
  });

  it.each([
    '{"type":"insert","payload":{"name":"a[99999999]","index":0}}',
    '{"type":"insert","payload":{"name":"rows","index":99999999}}',
    '{"type":"update","payload":{"name":"__proto__","value":1}}',
  ])('has no button %j', (intent) => {
    expect([...knownFields(form([['__intent__', intent]])).keys()]).toEqual([]);
  });

  it('never builds more than was sent, whatever the names', () => {
    const part = fc.oneof(
      fc.constantFrom('[', ']', '.', '[9', '99999999]', '__proto__', 'rows', '[0]', '.code', ' '),
      fc.string({ maxLength: 6 }),
    );
    const name = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), (names) => {
        const read = parseForm(form(names.map((one) => [one, 'x'])), { schema });
        expect(JSON.stringify(read.payload ?? {}).length).toBeLessThan(200_000);
        expect(Reflect.get({}, 'admin')).toBeUndefined();
      }),
    );
  });
});
