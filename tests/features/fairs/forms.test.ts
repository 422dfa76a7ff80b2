import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditNotes, auditSentence } from '~/features/fairs/audit-sentence';
import { defaultPolicies } from '~/features/fairs/default-policies';
import type { FairCounts } from '~/features/fairs/fair-facts';
import { categoriesSchema, quotaCellName, readQuotaCells } from '~/features/fairs/limits-schema';
import { foldChanges, mergeEdits } from '~/features/fairs/merge-edits';
import { policySchema } from '~/features/fairs/policy-kinds';
import { parseQuotasCsv, writeQuotasCsv } from '~/features/fairs/quotas-csv';
import { sessionSchema } from '~/features/fairs/session-schema';

const _noCounts: FairCounts = {
  booths: 0,
  planVersions: 0,
  sessions: 0,
  quotas: 0,
  applications: 0,
  applicationsWaiting: 0,
  eligible: 0,
  shortOfBooths: 0,
  rejected: 0,
  returned: 0,
  decisionsStaged: 0,
  assigned: 0,
  held: 0,
  blocked: 0,
  facilitiesPlaced: 0,
  provincesPlaced: 0,
  publications: 0,
};

describe('merging two edits', () => {
  it('loses nobody’s text', () => {
    const text = fc.constantFrom('', 'a', 'b', 'c');
    const fields = ['x', 'y', 'z'];
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 3, maxLength: 3 }), (rows) => {
        const typed = Object.fromEntries(rows.map(([, , mine], index) => [fields[index], mine]));
        const changes = rows
          .map(([from, to], index) => ({ field: fields[index] ?? '', from, to }))
          .filter(({ from, to }) => from !== to);
        const { values, contested } = mergeEdits(typed, changes);
        for (const [index, [from, to, mine]] of rows.entries()) {
          const field = fields[index] ?? '';
          expect(values[field]).toBe(mine === from ? to : mine);
          expect(contested.includes(field)).toBe(from !== to && mine !== from && mine !== to);
        }
      }),
    );
  });

  it('sees several edits of one field as one, and an undone one as none', () => {
    const change = (from: string, to: string) => ({ field: 'x', from, to });
    expect(foldChanges([change('a', 'b'), change('b', 'c')])).toEqual([change('a', 'c')]);
    expect(foldChanges([change('a', 'b'), change('b', 'a')])).toEqual([]);
  });
});

describe('forms', () => {
  it('takes the quota cells it knows and names the faulty ones', () => {
    const form = new FormData();
    form.set(quotaCellName('national', 'ha-noi'), '1.200');
    form.set(quotaCellName('provincial', 'ha-noi'), '');
    form.set(quotaCellName('national', 'phu-tho'), '-3');
    form.set('q.gold.ha-noi', '5');
    form.set('intent', 'save');
    const { cells, faults } = readQuotaCells(form);
    expect(cells).toEqual([
      { funding: 'national', provinceSlug: 'ha-noi', booths: 1_200 },
      { funding: 'provincial', provinceSlug: 'ha-noi', booths: null },
    ]);
    expect(faults).toEqual({ 'q.national.phu-tho': 'number-invalid' });
  });

  it('gives a new category a code and refuses a second of the same name', () => {
    const row = { nameVi: 'Đồ gỗ', nameEn: 'Wooden furniture' };
    expect(categoriesSchema.parse({ categories: [row] }).categories[0]).toEqual({
      ...row,
      code: 'wooden-furniture',
      boothCap: null,
    });
    expect(categoriesSchema.safeParse({ categories: [row, row] }).error?.issues[0]).toMatchObject({
      message: 'category-twice',
      path: ['categories', 1, 'nameVi'],
    });
    expect(categoriesSchema.safeParse({ categories: [] }).success).toBe(false);
  });

  it('refuses a session that ends before it starts, and keeps paragraphs of its text', () => {
    const session = {
      roomId: '0190a0a0-0000-7000-8000-000000000000',
      kind: 'seminar',
      titleVi: ' Tập  huấn ',
      titleEn: 'Training',
      detailsVi: 'Một\r\n\r\n\r\n\r\nHai',
      startsAt: '2026-12-15T09:00',
      endsAt: '2026-12-15T08:00',
    };
    expect(sessionSchema.safeParse(session).error?.issues[0]?.message).toBe(
      'session-ends-before-start',
    );
    const read = sessionSchema.parse({ ...session, endsAt: '2026-12-15T10:00' });
    expect(read).toMatchObject({ titleVi: 'Tập huấn', detailsVi: 'Một\n\nHai', isPublic: false });
    expect(read.startsAt.toISOString()).toBe('2026-12-15T02:00:00.000Z');
  });

  it('starts with policies that its own form accepts unchanged', () => {
    for (const policy of Object.values(defaultPolicies)) {
      const { version: _version, ...read } = policySchema.parse({ ...policy, version: 0 });
      expect(read).toEqual(policy);
      expect(policy.bodyVi.split('\n\n').length).toBe(policy.bodyEn.split('\n\n').length);
    }
  });
});

describe('quotas.csv', () => {
  it('comes back as it went out', () => {
    const rows = [
      { funding: 'national', provinceSlug: 'ha-noi', booths: 12 },
      { funding: 'provincial', provinceSlug: 'phu-tho', booths: 0 },
    ] as const;
    const read = parseQuotasCsv(writeQuotasCsv(rows), '34');
    expect(read).toEqual({ ok: true, value: rows });
  });

  it('reads names in the frame of the fair and refuses the rest whole, each row named', () => {
    const read = parseQuotasCsv(
      'funding,province,booths\nnational,Hà Giang,5\nnational,tp. hà nội,3\nnational,ha-noi,4\nself,ha-noi,=1+1\n',
      '34',
    );
    if (read.ok) throw new Error('accepted');
    expect(read.error.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 unknown-province',
      '4 duplicate',
      '5 not-a-number',
    ]);
  });
});

describe('auditSentence', () => {
  const t = ((key: string, facts: Record<string, unknown>) =>
    key === 'audit:actions.booth.assigned'
      ? `giao ${facts.booths} cho ${facts.facility} ${facts.number}`
      : facts.defaultValue) as never;

  it('says what is known and shows what is not', () => {
    expect(
      auditSentence(
        {
          action: 'booth.assigned',
          details: { booths: ['A01', 'A02'], facility: 'HTX', number: 7 },
        },
        t,
        'vi',
      ),
    ).toBe('giao A01, A02 cho HTX 0007');
    const many = Array.from({ length: 15 }, (_, index) => `B${index + 1}`);
    const block = { action: 'booth.assigned', details: { booths: many, facility: 'HTX' } };
    const whole = auditSentence(block, t, 'vi', { whole: true });
    expect(whole).toContain(many.join(', '));
    expect(auditSentence(block, t, 'vi')).not.toContain('B13');
    expect(auditNotes(block, t, 'vi')).toEqual([['booths', many.join(', ')]]);
    expect(auditSentence({ action: 'robot.built', details: { name: 'R2' } }, t, 'vi')).toBe(
      'robot.built · R2',
    );
  });
});
