import { brotliCompressSync, constants } from 'node:zlib';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { emptyPlan } from '~/features/floor-plan/plan-document';
import { BoothTable } from '~/features/floor-plan/ui/booth-table';
import { PlanView, type PlanViewProps } from '~/features/floor-plan/ui/plan-view';
import { planI18n, samplePlan } from './sample-plan';

function html(element: ReactElement, lng: 'vi' | 'en' = 'vi'): string {
  return renderToString(<I18nextProvider i18n={planI18n(lng)}>{element}</I18nextProvider>);
}

function view(booths: number, props: Partial<PlanViewProps> = {}, lng: 'vi' | 'en' = 'vi') {
  const sample = samplePlan(booths);
  return html(<PlanView {...sample} {...props} />, lng);
}

const links = { hrefFor: ({ code }: { code: string }) => `/f/phia-bac-2026/gian/${code}` };

/** The opening tags of booths: what has the class `b`. */
function boothTags(page: string): string[] {
  return page.match(/<(?:a|g)[^>]* class="b [^>]*>/g) ?? [];
}

describe('the plan before JavaScript', () => {
  it('is 1,850 links in at most 30 KB of brotli, with nothing a strict content policy refuses', () => {
    const page = view(1850, links);
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    expect(boothTags(page)).toHaveLength(1850);
    expect(boothTags(page).every((tag) => / href="\/f\/phia-bac-2026\/gian\//.test(tag))).toBe(
      true,
    );
    expect(brotliCompressSync(Buffer.from(page), options).length).toBeLessThan(30 * 1024);
    expect(page).not.toMatch(/ style=| on[a-z]+="/);
  });

  it('names every booth with its state and facility, and puts one in the tab order', () => {
    const tags = boothTags(view(120, links));
    expect(tags.filter((tag) => tag.includes('tabindex="0"'))).toHaveLength(1);
    expect(tags.filter((tag) => tag.includes('tabindex="-1"'))).toHaveLength(119);
    expect(tags.find((tag) => tag.includes('id="b-A01"'))).toMatch(
      /aria-label="Gian A01, [^"]+, [^"]+"/,
    );
    const blocked = tags.find((tag) => tag.includes('class="b blocked'));
    expect(blocked).toMatch(/aria-label="Gian [A-Z0-9]+, khóa"/);
  });

  it('speaks English', () => {
    expect(view(40, links, 'en')).toContain('aria-label="Booth A05, given, Hộ kinh doanh');
  });

  it('points out what the page was asked to find, without diacritics', () => {
    const page = view(200, { ...links, query: 'nam dam' });
    const hits = boothTags(page).filter((tag) => / hit"/.test(tag));
    expect(hits.length).toBeGreaterThan(10);
    expect(hits.every((tag) => tag.includes('Nậm Đăm'))).toBe(true);
    expect(page).toContain(`Tìm thấy ${hits.length} gian`);
    expect(view(20, { ...links, query: 'khongco' })).toContain('Không thấy gian hay cơ sở nào');
  });

  it('escapes what people wrote', () => {
    const { plan } = samplePlan(4);
    const first = plan.booths[0]?.id ?? '';
    const label = '"><script>alert(1)</script>';
    const statuses = new Map([[first, { state: 'assigned' as const, label }]]);
    const page = html(<PlanView plan={plan} statuses={statuses} {...links} query="script" />);
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;');
  });

  it('leads the way when there is nothing to show', () => {
    const page = html(<PlanView plan={emptyPlan} statuses={new Map()} />);
    expect(page).toContain('Nhà này chưa có gian nào');
  });
});

describe('the size of the plan', () => {
  const sample = samplePlan(600);
  const [hall] = sample.plan.halls;

  it('gives a phone a drawing whose booths a finger hits, and the window size from which a desk can read codes', () => {
    if (!hall) throw new Error('no hall');
    const page = view(600, links);
    const [, width = '', height = ''] =
      /<svg[^>]* width="(\d+)" height="(\d+)"[^>]*role="group"|<svg[^>]*role="group"[^>]* width="(\d+)" height="(\d+)"/
        .exec(page)
        ?.filter((part) => part !== undefined) ?? [];
    expect((Number(width) / (hall.widthM + 6.4)) * 3).toBeGreaterThanOrEqual(44);
    expect((Number(height) / (hall.depthM + 6.4)) * 3).toBeGreaterThanOrEqual(44);
    const [, step = ''] = /codes-from-(\d+)/.exec(page) ?? [];
    const [, units = ''] = /font-size="([\d.]+)"/.exec(page) ?? [];
    expect((Number(step) / ((hall.widthM + 6.4) * 10)) * Number(units)).toBeGreaterThanOrEqual(7);
  });
});

describe('the plan to choose on', () => {
  it('is a list of options with what is selected', () => {
    const page = view(60, { selectionMode: 'multiple', selected: new Set(['A02', 'B03']) });
    expect(page).toMatch(/role="listbox"[^>]*aria-multiselectable="true"/);
    const chosen = boothTags(page).filter((tag) => tag.includes('aria-selected="true"'));
    expect(chosen.map((tag) => / id="([^"]+)"/.exec(tag)?.[1])).toEqual(['b-A02', 'b-B03']);
    expect(page).toContain('Đã chọn 2 gian');
  });

  it('marks what suits the reader with a mark of its own, in the legend too, not with the red of what is chosen', () => {
    const { plan, statuses } = samplePlan(60);
    const free = plan.booths.filter(({ id }) => !statuses.has(id)).map(({ id }) => id);
    const suitable = new Set(free.slice(0, 3));
    const page = view(60, { ...links, suitable });
    const fit = boothTags(page).filter((tag) => / fits"/.test(tag));
    expect(fit).toHaveLength(3);
    expect(fit.every((tag) => tag.includes('trống, hợp với đơn"') && !/ hit/.test(tag))).toBe(true);
    expect(page).toMatch(/data-shows="fits"[^>]*\/>.*?Hợp với đơn.*?>3</);
    expect(view(60, links)).not.toContain('data-shows="fits"');
  });

  it('says what is being carried', () => {
    const page = view(20, { carrying: { id: 'x', label: 'HTX Nậm Đăm' }, onDropOnBooth: () => {} });
    expect(page).toContain('Đang cầm HTX Nậm Đăm');
    expect(boothTags(page).every((tag) => tag.includes('role="button"'))).toBe(true);
  });

  it('has tabs for halls and keeps codes with spaces addressable', () => {
    const sample = samplePlan(40, 2);
    const plan = {
      ...sample.plan,
      booths: sample.plan.booths.map((b, i) => (i === 0 ? { ...b, code: 'Đ 1' } : b)),
    };
    const page = html(
      <PlanView
        plan={plan}
        statuses={sample.statuses}
        hallCode="A"
        hallHref={(h) => `?hall=${h}`}
      />,
    );
    expect(page).toMatch(/href="\?hall=A" aria-current="page"/);
    expect(page).toContain('href="?hall=B"');
    expect(page).toContain('id="b-%C4%90%201"');
  });
});

describe('the plan as a table', () => {
  it('has a row for each booth with its link, state and facility', () => {
    const { plan, statuses } = samplePlan(30);
    const hall = plan.halls[0];
    if (!hall) throw new Error('no hall');
    const page = html(
      <BoothTable hall={hall} booths={plan.booths} statuses={statuses} {...links} />,
    );
    expect(page.match(/<th scope="row">/g)).toHaveLength(30);
    expect(page).toContain('<a href="/f/phia-bac-2026/gian/A01">A01</a>');
    expect(page).toContain('Các gian của Nhà A');
    expect(page).toContain('36 m²');
  });
});
