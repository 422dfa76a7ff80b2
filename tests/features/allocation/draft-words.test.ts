import { describe, expect, it } from 'vitest';
import { draftErrorWords } from '~/features/allocation/draft-words';
import { findFaults } from '~/features/allocation/faults';
import type { AllocationProblem } from '~/features/allocation/problem';
import type { Words } from '~/features/booths/booth-words';
import type { Locale } from '~/kernel/format';
import { readWords, translators } from '~/platform/i18n/resources.server';
import { applicationOf, problemOf, rowOfBooths } from './small-problem';

const said = translators(readWords());
const words = (locale: Locale): Words => {
  const { t } = said[locale];
  return (key, values) => t(key, { ...values });
};

const [first, second] = rowOfBooths(2);
const twoOf = (one: typeof first, other: Partial<typeof first>) =>
  one ? [one, { ...one, ...other }] : [];

/** One problem for each fault there is. */
const faulty: Readonly<Record<string, AllocationProblem>> = {
  'booth-twice': problemOf(twoOf(first, { position: 9 }), []),
  'place-twice': problemOf(twoOf(first, { code: 'A7' }), []),
  'application-twice': problemOf(rowOfBooths(1), [applicationOf('D1'), applicationOf('D1')]),
  size: problemOf(rowOfBooths(1), [applicationOf('D1', { boothsMin: 3, boothsMax: 2 })]),
  priority: problemOf(rowOfBooths(1), [applicationOf('D1', { priority: -1 })]),
  'held-unknown': problemOf(rowOfBooths(1), [applicationOf('D1', { anchorBooths: ['Z9'] })]),
  'held-closed': problemOf(rowOfBooths(1), [applicationOf('D1', { anchorBooths: ['A1'] })], {}, [
    'A1',
  ]),
  'held-twice': problemOf(second ? [second] : [], [
    applicationOf('D1', { anchorBooths: ['A2'] }),
    applicationOf('D2', { anchorBooths: ['A2'] }),
  ]),
};

describe('a fair whose data contradict themselves', () => {
  it.each(Object.entries(faulty))('is told so in words: %s', (code, problem) => {
    const [fault] = findFaults(problem);
    expect(fault?.code).toBe(code);
    const error = {
      code: 'allocation.input-faulty',
      details: { fault: code, ...fault?.details },
    };
    for (const locale of ['vi', 'en'] as const) {
      const text = draftErrorWords(words(locale), locale, error);
      // An English word may be the code itself.
      if (locale === 'vi') expect(text).not.toContain(code);
      expect(text).not.toContain('{{');
      const named = fault?.details.booth ?? fault?.details.application ?? '?';
      expect(text).toContain(String(named));
    }
  });

  it('names booth and applications', () => {
    const details = { fault: 'held-twice', booth: 'A2', application: '0007', other: '0003' };
    expect(
      draftErrorWords(words('vi'), 'vi', { code: 'allocation.input-faulty', details }),
    ).toContain('Gian A2 do hai đơn cùng giữ: 0003 và 0007.');
  });
});
