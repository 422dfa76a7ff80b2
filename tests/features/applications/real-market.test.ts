import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parseApplicationsCsv } from '~/features/applications/applications-csv';
import { parseBoothsCsv } from '~/features/floor-plan/booths-csv';
import { decodeUtf8 } from '~/kernel/utf8-file';

function read(name: string): string {
  const file = path.join(import.meta.dirname, '../../support/real-market', name);
  const text = decodeUtf8(readFileSync(file));
  return text.ok ? text.value : text.error.code;
}

it('reads a real market day: 264 stalls, 167 merchants, odd trade names, fixed places', () => {
  const booths = parseBoothsCsv(read('booths.csv'));
  expect(booths.ok && booths.value.length).toBe(264);
  const knownBoothCodes = new Set(booths.ok ? booths.value.map(({ code }) => code) : []);
  const applications = parseApplicationsCsv(read('applications.csv'), { knownBoothCodes });
  expect(applications.ok && applications.value.length).toBe(167);
  expect(applications.ok && applications.value[0]).toMatchObject({
    category: '308 - NF - KLEDING - onder, beenmode en sokken',
    priority: 1325.8,
    taxCode: null,
    anywhere: false,
    anchorBooths: ['14'],
  });
});
