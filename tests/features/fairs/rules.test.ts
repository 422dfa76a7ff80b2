import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodStart } from '~/features/fairs/audit-list-spec';
import { auditSentence } from '~/features/fairs/audit-sentence';
import { fromCalendarDate, toCalendarDate } from '~/features/fairs/calendar-time';
import { copiedFairValues } from '~/features/fairs/copied-fair-values';
import { defaultPolicies } from '~/features/fairs/default-policies';
import { checkFairDates } from '~/features/fairs/fair-dates';
import type { FairCounts } from '~/features/fairs/fair-facts';
import { fairFormValues } from '~/features/fairs/fair-form-values';
import { fairMenu, fairNavigation } from '~/features/fairs/fair-navigation';
import { fairSchema } from '~/features/fairs/fair-schema';
import { categoriesSchema, quotaCellName, readQuotaCells } from '~/features/fairs/limits-schema';
import { foldChanges, mergeEdits } from '~/features/fairs/merge-edits';
import { nextTasks } from '~/features/fairs/next-tasks';
import { daysToOpening, fairStage, isRegistrationOpen, phasesOf } from '~/features/fairs/phases';
import { policySchema } from '~/features/fairs/policy-kinds';
import { parseQuotasCsv, writeQuotasCsv } from '~/features/fairs/quotas-csv';
import { sessionSchema } from '~/features/fairs/session-schema';
import { fairInput, inDays } from './fixture';

const noCounts: FairCounts = {
  booths: 0,
  planVersions: 0,
  sessions: 0,
  quotas: 0,
  applications: 0,
  applicationsWaiting: 0,
  eligible: 0,
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

describe('phases of a fair', () => {
  const fair = { ...fairInput(), announcedAt: inDays(0), cancelledAt: null };

  it('follow one another from registration to tear-down', () => {
    const phases = phasesOf(fair, inDays(21));
    expect(phases.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'registration done',
      'allocation now',
      'set-up waiting',
      'open waiting',
      'tear-down waiting',
    ]);
  });

  it('have the self-service window where there is one, and no allocation where registration runs into set-up', () => {
    const other = fairInput({
      registrationClosesAt: inDays(41),
      selfServiceOpensAt: inDays(30),
      selfServiceClosesAt: inDays(35),
    });
    expect(phasesOf(other, inDays(0)).map(({ key }) => key)).toEqual([
      'registration',
      'self-service',
      'set-up',
      'open',
      'tear-down',
    ]);
  });

  it('make one stage at every moment, and the stage never goes back', () => {
    const order = [
      'preparing',
      'registration',
      'allocation',
      'set-up',
      'open',
      'tear-down',
      'closed',
    ];
    const seen = Array.from({ length: 60 }, (_, day) =>
      order.indexOf(fairStage(fair, inDays(day))),
    );
    expect(seen).not.toContain(-1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    expect(new Set(seen).size).toBe(7);
    expect(fairStage({ ...fair, cancelledAt: inDays(1) }, inDays(43))).toBe('cancelled');
  });

  it('open registration from its first moment to just before its last', () => {
    expect(isRegistrationOpen(fair, inDays(1))).toBe(true);
    expect(isRegistrationOpen(fair, new Date(inDays(1).getTime() - 1))).toBe(false);
    expect(isRegistrationOpen(fair, inDays(20))).toBe(false);
    expect(isRegistrationOpen({ ...fair, announcedAt: null }, inDays(2))).toBe(false);
    expect(isRegistrationOpen({ ...fair, cancelledAt: inDays(1) }, inDays(2))).toBe(false);
  });

  it('count days to the opening as days in Vietnam', () => {
    const opensAt = '2026-12-15T01:00:00Z';
    expect(daysToOpening({ opensAt }, new Date('2026-12-14T16:59:00Z'))).toBe(1);
    expect(daysToOpening({ opensAt }, new Date('2026-12-14T17:00:00Z'))).toBe(0);
  });
});

describe('dates of a fair', () => {
  it.each([
    [{ opensAt: inDays(39) }, 'opensAt', 'opens-before-set-up'],
    [{ closesAt: inDays(42) }, 'closesAt', 'closes-before-opening'],
    [{ tearDownEndsAt: inDays(45) }, 'tearDownEndsAt', 'tear-down-before-closing'],
    [
      { registrationOpensAt: inDays(20) },
      'registrationClosesAt',
      'registration-closes-before-it-opens',
    ],
    [{ registrationClosesAt: inDays(43) }, 'registrationClosesAt', 'registration-after-opening'],
    [{ tearDownEndsAt: inDays(400) }, 'tearDownEndsAt', 'fair-too-long'],
    [{ selfServiceOpensAt: inDays(30) }, 'selfServiceClosesAt', 'self-service-half'],
    [{ selfServiceClosesAt: inDays(30) }, 'selfServiceOpensAt', 'self-service-half'],
    [
      { selfServiceOpensAt: inDays(30), selfServiceClosesAt: inDays(30) },
      'selfServiceClosesAt',
      'self-service-closes-before-it-opens',
    ],
    [
      { selfServiceOpensAt: inDays(30), selfServiceClosesAt: inDays(43) },
      'selfServiceClosesAt',
      'self-service-after-opening',
    ],
  ])('%j is refused at %s', (change, field, code) => {
    expect(checkFairDates(fairInput(change))).toContainEqual({ field, code });
    expect(checkFairDates(fairInput())).toEqual([]);
  });

  it('go through the form and back unchanged', () => {
    const values = fairFormValues(
      fairInput({ letterDate: new Date('2026-09-01T00:00:00Z'), letterNumber: '12/SCT' }),
    );
    const sent = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    expect(fairFormValues(fairSchema.parse(sent))).toEqual(values);
  });

  it('refuse a province of the other frame', () => {
    const sent = { ...fairFormValues(fairInput()), provinceFrame: 'f34', provinceSlug: 'ha-giang' };
    const read = fairSchema.safeParse(
      Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== '')),
    );
    expect(read.error?.issues.map(({ message }) => message)).toEqual(['province-not-in-frame']);
  });

  it('move one year on in a copy, with the year in the names', () => {
    const values = copiedFairValues(fairInput({ nameVi: 'Hội chợ 2026', letterNumber: '12/SCT' }));
    expect(values.nameVi).toBe('Hội chợ 2027');
    expect(values.opensAt.slice(0, 4)).toBe('2027');
    expect(values.letterNumber).toBe('');
  });
});

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

describe('the menu of a fair', () => {
  it('keeps the order of a fair’s life and leaves empty sections out', () => {
    const menu = fairMenu('x', { stage: 'preparing', announced: false, counts: noCounts });
    const order = ['prepare', 'register', 'allocate', 'run', 'close'];
    const sections = menu.map(({ section }) => order.indexOf(section));
    expect([...sections].sort((a, b) => a - b)).toEqual(sections);
    expect(menu.every(({ items }) => items.length > 0)).toBe(true);
    expect(new Set(fairNavigation.map(({ page }) => page)).size).toBe(fairNavigation.length);
  });

  it('asks for work only where a page for it exists, and not once the fair is over', () => {
    const facts = {
      stage: 'registration',
      announced: false,
      counts: { ...noCounts, booths: 5, applicationsWaiting: 3 },
    } as const;
    const all = nextTasks(
      facts,
      new Set(['settings', 'applications', 'plan', 'calendar', 'quotas']),
    );
    expect(all[0]).toMatchObject({ key: 'announceLate', pressing: true });
    expect(all).toContainEqual({ key: 'review', page: 'applications', pressing: true, count: 3 });
    expect(nextTasks(facts, new Set(['calendar'])).map(({ page }) => page)).toEqual(['calendar']);
    expect(nextTasks({ ...facts, stage: 'closed' }, new Set(['settings', 'applications']))).toEqual(
      [],
    );
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

describe('the calendar’s clock', () => {
  it('is Vietnam’s whatever the zone of the machine', () => {
    fc.assert(
      fc.property(
        fc.date({ min: inDays(-3_000), max: inDays(3_000), noInvalidDate: true }),
        (date) => {
          const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
          const shown = toCalendarDate(minute);
          expect(shown.getHours()).toBe((minute.getUTCHours() + 7) % 24);
          expect(fromCalendarDate(shown)).toEqual(minute);
        },
      ),
    );
  });

  it('begins today at midnight in Vietnam', () => {
    expect(periodStart('today', new Date('2026-12-14T18:00:00Z')).toISOString()).toBe(
      '2026-12-14T17:00:00.000Z',
    );
    expect(periodStart('week', new Date('2026-12-14T16:00:00Z')).toISOString()).toBe(
      '2026-12-07T17:00:00.000Z',
    );
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
    expect(auditSentence({ action: 'robot.built', details: { name: 'R2' } }, t, 'vi')).toBe(
      'robot.built · R2',
    );
  });
});
