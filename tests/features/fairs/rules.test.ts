import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationTable } from '~/features/applications/application-table';
import { periodStart } from '~/features/fairs/audit-list-spec';
import { fromCalendarDate, toCalendarDate } from '~/features/fairs/calendar-time';
import { calendarViewIn, isOnlyAnotherView } from '~/features/fairs/calendar-views';
import { copiedFairValues } from '~/features/fairs/copied-fair-values';
import { checkFairDates } from '~/features/fairs/fair-dates';
import type { FairCounts } from '~/features/fairs/fair-facts';
import { fairFormValues } from '~/features/fairs/fair-form-values';
import { fairMenu, fairNavigation } from '~/features/fairs/fair-navigation';
import { fairSchema } from '~/features/fairs/fair-schema';
import { suggestedFairSlug } from '~/features/fairs/fair-slug';
import { nextTasks } from '~/features/fairs/next-tasks';
import { daysToOpening, fairStage, isRegistrationOpen, phasesOf } from '~/features/fairs/phases';
import { parseTableState } from '~/ui/table/table-state';
import { fairInput, inDays } from './fixture';

const noCounts: FairCounts = {
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
    const all = nextTasks(facts, new Set(['settings', 'review', 'plan', 'calendar', 'quotas']));
    expect(all[0]).toMatchObject({ key: 'announceLate', pressing: true });
    expect(all).toContainEqual({ key: 'review', page: 'review', at: '', pressing: true, count: 3 });
    expect(nextTasks(facts, new Set(['calendar'])).map(({ page }) => page)).toEqual(['calendar']);
    expect(nextTasks({ ...facts, stage: 'closed' }, new Set(['settings', 'review']))).toEqual([]);
  });
});

describe('the address of a fair', () => {
  it.each([
    [
      'Hội chợ triển lãm hàng công nghiệp nông thôn khu vực phía Bắc, Phú Thọ 2027',
      'cnnt-phia-bac-phu-tho-2027',
    ],
    [
      'Hội chợ sản phẩm công nghiệp nông thôn tiêu biểu khu vực miền Trung và Tây Nguyên năm 2026',
      'cnnt-tieu-bieu-mien-trung-va-tay-2026',
    ],
    ['Hội chợ 2026', 'hoi-cho-2026'],
    ['Hội chợ', 'hoi-cho'],
    ['—', ''],
  ])('is suggested from %s in whole words', (name, slug) => {
    expect(suggestedFairSlug(name)).toBe(slug);
  });

  it('is short and of the form the database keeps, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (name) => {
        const slug = suggestedFairSlug(name);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(40);
      }),
    );
  });

  it('is read as it was typed', () => {
    const read = (slug: string) => fairSchema.shape.slug.safeParse(slug);
    expect(read(' Phú Thọ 2027 ').data).toBe('phu-tho-2027');
    expect(read('').data).toBe('');
    expect(read('!!!').error?.issues[0]?.message).toBe('address-invalid');
  });
});

describe('giving booths', () => {
  const pages = new Set(fairNavigation.map(({ page }) => page));
  const facts = (counts: Partial<FairCounts>) => ({
    stage: 'allocation' as const,
    announced: true,
    counts: { ...noCounts, booths: 701, planVersions: 1, eligible: 300, ...counts },
  });
  const stateOf = (key: string, counts: Partial<FairCounts>) =>
    fairMenu('x', facts(counts))
      .flatMap(({ items }) => items)
      .find((item) => item.key === key)?.state;

  it('asks for the first allocation, then for whoever is left, until all have what they need', () => {
    const asked = (counts: Partial<FairCounts>) =>
      nextTasks(facts(counts), pages).filter(({ key }) => key.startsWith('allocate'));
    expect(asked({ shortOfBooths: 300 })).toMatchObject([
      { key: 'allocate', page: 'allocation', count: 300, pressing: true },
    ]);
    const rest = { shortOfBooths: 154, assigned: 400, publications: 1 };
    expect(asked(rest)).toMatchObject([
      { key: 'allocateRest', page: 'applications', count: 154, pressing: true },
    ]);
    expect(asked({ ...rest, shortOfBooths: 0 })).toEqual([]);
  });

  it('leads to a list that knows the narrowing it is asked for', () => {
    const [task] = nextTasks(facts({ shortOfBooths: 1, assigned: 1 }), pages);
    const state = parseTableState(new URLSearchParams(task?.at), applicationTable);
    expect(state.filters).toEqual({ place: ['short'] });
  });

  it('is not done, nor is publishing, while somebody has fewer booths than they need', () => {
    for (const key of ['allocation', 'publication']) {
      expect(stateOf(key, { shortOfBooths: 1, assigned: 9, publications: 1 })).toBe('now');
      expect(stateOf(key, { shortOfBooths: 0, assigned: 9, publications: 1 })).toBe('done');
    }
  });

  it('begins after review: decisions nobody was told yet keep review at work', () => {
    expect(stateOf('review', { decisionsStaged: 301 })).toBe('now');
    expect(stateOf('review', {})).toBe('done');
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

  it('is not read anew when only its view changes', () => {
    const at = (search: string) => new URL(`http://x/organiser/calendar${search}`);
    expect(isOnlyAnotherView(at(''), at('?view=week'))).toBe(true);
    expect(isOnlyAnotherView(at('?view=week&deleted=1'), at('?deleted=1&view=month'))).toBe(true);
    expect(isOnlyAnotherView(at('?view=week'), at('?view=week'))).toBe(false);
    expect(isOnlyAnotherView(at('?view=week'), at('?view=month&lang=en'))).toBe(false);
    expect(calendarViewIn(at('?view=year').searchParams)).toBeUndefined();
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
