import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pdfText } from '#tests/support/pdf-text';
import type { BoothStatuses } from '~/features/floor-plan/booth-state';
import { indexFacilities } from '~/features/floor-plan/booths-by-facility';
import { renderPlanPdf } from '~/features/floor-plan/plan-pdf.server';
import { indexPages } from '~/features/floor-plan/plan-pdf-index.server';
import { planI18n, samplePlan } from './sample-plan';

async function print(booths: number, halls: number, statuses?: BoothStatuses) {
  const sample = samplePlan(booths, halls);
  const i18n = planI18n('vi');
  return renderPlanPdf({
    plan: sample.plan,
    statuses: statuses ?? sample.statuses,
    locale: 'vi',
    t: (key, values) => i18n.t(key, { ns: 'floor-plan', ...values }),
    fair: {
      name: 'Hội chợ hàng công nghiệp nông thôn phía Bắc 2026',
      otherName: null,
      subtitle: '15–19 tháng 12, 2026 · Hà Nội',
    },
    version: null,
  });
}

const pageBoxes = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) => [
    Math.round(Number(box[1])),
    Math.round(Number(box[2])),
  ]);

/** Every compressed stream of the file, as text. */
function streams(pdf: Buffer): string {
  const texts: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    const end = pdf.indexOf('endstream', at);
    try {
      texts.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // Not a deflated stream (a font's own format): it holds no text.
    }
  }
  return texts.join('\n');
}

describe('the A3 plan', () => {
  it('has a page for each hall, lying, then the index, all A3', async () => {
    const boxes = pageBoxes(await print(300, 2));
    expect(boxes.length).toBe(3);
    expect(new Set(boxes.map(String))).toEqual(new Set(['1191,842']));
  });

  it('has the whole index of a full fair, on the pages it counted', async () => {
    const { plan, statuses } = samplePlan(1850, 3);
    const entries = indexFacilities(plan.booths, statuses);
    const index = indexPages(plan, entries, 'vi');
    expect(index.flat(2).map((row) => row.name)).toEqual(entries.map((entry) => entry.name));
    expect(index.length).toBeGreaterThan(1);
    const boxes = pageBoxes(await print(1850, 3));
    expect(boxes).toHaveLength(3 + index.length);
    expect(new Set(boxes.map(String))).toEqual(new Set(['1191,842']));
  });

  it('carries the letters of Vietnamese in its fonts', async () => {
    const text = streams(await print(60, 1)).toLowerCase();
    for (const letter of 'ộợệắổẩ') {
      const code = (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
      expect(`${letter} ${text.includes(`<${code}>`)}`.normalize()).toBe(`${letter} true`);
    }
  });

  it('has a legend of states and kinds, a scale that a ruler has, and names in the order people count', async () => {
    const text = pdfText(await print(600, 1)).replaceAll(/\s+/g, ' ');
    for (const entry of ['Trống', 'Đã giao', 'Gian góc', 'Gian tiêu chuẩn'])
      expect(text).toContain(entry);
    const [, scale = ''] = /1:([\d.]+)/.exec(text) ?? [];
    expect(Number(scale.replace('.', '')) % 25).toBe(0);
    const { plan } = samplePlan(4);
    const labels = ['Cơ sở số 199', 'Cơ sở số 10', 'Cơ sở số 9'];
    const statuses: BoothStatuses = new Map(
      labels.map((label, index) => [plan.booths[index]?.id ?? '', { state: 'assigned', label }]),
    );
    expect(indexFacilities(plan.booths, statuses).map(({ name }) => name)).toEqual([
      'Cơ sở số 9',
      'Cơ sở số 10',
      'Cơ sở số 199',
    ]);
  });

  it('says so when nobody has a booth yet', async () => {
    expect(pageBoxes(await print(40, 1, new Map()))).toHaveLength(2);
  });
});
