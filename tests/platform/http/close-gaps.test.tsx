import { createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { closingGaps } from '~/platform/http/close-gaps.server';

/** Cells whose words and attributes are Vietnamese, long enough that many letters fall on the ends of React's pieces. */
const table = (offset: number) =>
  createElement(
    'table',
    { title: 'x'.repeat(offset) },
    createElement(
      'tbody',
      null,
      Array.from({ length: 400 }, (_, row) =>
        createElement(
          'tr',
          { key: row },
          createElement('td', { 'data-label': 'Trạng thái của cơ sở' }, 'Đường đến gian hàng'),
        ),
      ),
    ),
  );

function rendered(offset: number, closed: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const body = closingGaps();
    const { pipe } = renderToPipeableStream(table(offset), {
      onError: reject,
      onAllReady() {
        if (!closed) body._transform = (part, _encoding, done) => done(null, part);
        body.on('data', (part: Buffer) => parts.push(part));
        body.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
        pipe(body);
      },
    });
  });
}

it('sends Vietnamese whole, wherever React cuts', async () => {
  for (const offset of [0, 1, 2, 3]) {
    const html = await rendered(offset, true);
    expect(html).not.toMatch(/[\0\uFFFD]/);
    expect(html.match(/data-label="Trạng thái của cơ sở">Đường đến gian hàng</g)).toHaveLength(400);
  }
});

it('needs to: React itself leaves gaps', async () => {
  const gaps = await Promise.all([0, 1, 2, 3].map((offset) => rendered(offset, false)));
  expect(gaps.some((html) => html.includes('\0'))).toBe(true);
});
