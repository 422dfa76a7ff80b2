import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applicationNumber,
  readApplicationNumber,
} from '~/features/applications/application-number';
import { completenessOf } from '~/features/applications/completeness';
import {
  applyExhibitIntent,
  type DraftFields,
  newDraft,
  readDraftForm,
  readStoredDraft,
} from '~/features/applications/draft';
import { priorityOf, readPriorityNote, writePriorityNote } from '~/features/applications/priority';
import { maySubmitAt, registrationWindow } from '~/features/applications/registration-window';
import type { ApplicationRules } from '~/features/applications/schema';
import {
  APPLICATION_STATES,
  DECISION_KINDS,
  decisionsFor,
  mayStep,
  stateAfter,
} from '~/features/applications/states';

const RULES: ApplicationRules = {
  frame: 'f63',
  boothCap: 3,
  categories: ['food', 'handicraft'],
  zones: ['Khu Đông'],
  features: ['water', 'gas'],
  boothCodes: ['A01', 'A02', 'B10'],
};
const FACILITY = {
  name: 'HTX chè Shan tuyết',
  nameEn: null,
  productGroup: 'food',
  province: 'f63:ha-giang',
  contactName: 'Triệu Mùi Pham',
  contactPosition: '',
  phone: '+84912345678',
  email: null,
  categories: RULES.categories,
};
const complete = (changes: Partial<DraftFields> = {}): DraftFields => ({
  ...newDraft(FACILITY),
  funding: 'national',
  signatoryName: 'Triệu Mùi Pham',
  exhibits: [{ nameVi: 'Chè Shan tuyết', nameEn: '', description: '' }],
  ...changes,
});
const faults = (changes: Partial<DraftFields>, rules = RULES) =>
  completenessOf(complete(changes), rules).faults.map(({ field, code }) => `${field} ${code}`);

describe('states', () => {
  it('lets the applicant edit only what is not with the organiser', () => {
    expect(APPLICATION_STATES.filter((state) => mayStep(state, 'edit'))).toEqual([
      'draft',
      'returned',
    ]);
    expect(APPLICATION_STATES.filter((state) => mayStep(state, 'withdraw'))).toEqual([
      'submitted',
      'returned',
      'eligible',
    ]);
    expect(APPLICATION_STATES.filter((state) => mayStep(state, 'restart'))).toEqual([
      'rejected',
      'withdrawn',
    ]);
  });

  it('never decides a draft or a withdrawn application, and every decision changes the state', () => {
    expect(decisionsFor('draft')).toEqual([]);
    expect(decisionsFor('withdrawn')).toEqual([]);
    for (const state of APPLICATION_STATES) {
      for (const kind of decisionsFor(state)) expect(stateAfter(kind)).not.toBe(state);
    }
    expect(DECISION_KINDS.map(stateAfter)).toEqual(['returned', 'eligible', 'rejected']);
  });
});

describe('the window', () => {
  const at = (hours: number) => new Date(Date.UTC(2026, 0, 1, hours));
  const fair = {
    announcedAt: at(0),
    cancelledAt: null,
    registrationOpensAt: at(1),
    registrationClosesAt: at(5),
    opensAt: at(9),
  };
  it('opens at its first instant and is closed at its last', () => {
    expect([0, 1, 4, 5].map((hour) => registrationWindow(fair, at(hour)))).toEqual([
      'before',
      'open',
      'open',
      'closed',
    ]);
    expect(registrationWindow({ ...fair, announcedAt: null }, at(2))).toBe('hidden');
    expect(registrationWindow({ ...fair, cancelledAt: at(2) }, at(3))).toBe('hidden');
  });
  it('lets a returned application be corrected after the last day, until the fair opens', () => {
    expect(maySubmitAt(fair, 'draft', at(6))).toBe(false);
    expect([6, 8, 9].map((hour) => maySubmitAt(fair, 'returned', at(hour)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(maySubmitAt({ ...fair, cancelledAt: at(2) }, 'returned', at(6))).toBe(false);
  });
});

describe('a draft', () => {
  it('keeps what was typed, wrong or not, and reads it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const form = new FormData();
        form.set('boothsMax', text);
        form.set('exhibits[0].nameVi', text);
        const fields = readDraftForm(form);
        const stored: unknown = JSON.parse(JSON.stringify({ fields }));
        expect(readStoredDraft(stored)).toEqual(fields);
        expect(fields.boothsMax).not.toContain('\0');
      }),
    );
    expect(readStoredDraft('anything').needs).toEqual([]);
    expect(
      readStoredDraft({ fields: { needs: { not: 'x' }, boothsMin: { gt: 1 } } }),
    ).toMatchObject({
      needs: [],
      boothsMin: '',
    });
  });

  it('adds and removes rows of exhibits by the pressed button', () => {
    const one = complete();
    const two = applyExhibitIntent(one, 'exhibit-add');
    expect(two.exhibits).toHaveLength(2);
    expect(applyExhibitIntent(two, 'exhibit-remove:0').exhibits).toEqual([two.exhibits[1]]);
    expect(applyExhibitIntent(two, 'exhibit-remove:9').exhibits).toHaveLength(2);
    let many = one;
    for (let i = 0; i < 50; i++) many = applyExhibitIntent(many, 'exhibit-add');
    expect(many.exhibits).toHaveLength(30);
  });
});

describe('completeness', () => {
  it('accepts a complete application and brings it into one form', () => {
    const done = completenessOf(
      complete({ wishes: 'a02; b10 A02', boothsMax: '3', contactPhone: '0987 654 321' }),
      RULES,
    );
    expect(done.faults).toEqual([]);
    expect(done.complete).toMatchObject({
      province: 'ha-giang',
      wishes: ['A02', 'B10'],
      boothsMax: 3,
      contactPhone: '+84987654321',
      anywhere: true,
      wishZone: null,
    });
  });

  it('counts the province in the frame of the fair, and asks when that has several answers', () => {
    expect(completenessOf(complete(), { ...RULES, frame: 'f34' }).complete?.province).toBe(
      'tuyen-quang',
    );
    const [fault] = completenessOf(complete({ province: 'f34:tuyen-quang' }), RULES).faults;
    expect(fault).toEqual({
      field: 'province',
      code: 'province-ambiguous',
      details: { province: 'Tuyên Quang', parts: 'Hà Giang, Tuyên Quang' },
    });
  });

  it('names every fault at its field', () => {
    expect(faults({ categoryCode: '' })).toEqual(['categoryCode required']);
    expect(faults({ categoryCode: 'toString' })).toEqual(['categoryCode unknown-category']);
    expect(faults({ funding: '' })).toEqual(['funding required']);
    expect(faults({ boothsMin: '2', boothsMax: '1' })).toEqual(['boothsMax min-above-max']);
    expect(faults({ boothsMax: '4' })).toEqual(['boothsMax above-cap']);
    expect(faults({ boothsMin: '0' })).toEqual(['boothsMin at-least-one']);
    expect(faults({ boothsMin: 'hai' })).toEqual(['boothsMin whole-number']);
    expect(faults({ boothsMin: '' })).toEqual(['boothsMin required']);
    expect(faults({ wishes: 'A01 Z99' })).toEqual(['wishes unknown-booth']);
    expect(faults({ anywhere: 'no' })).toEqual(['wishes wishes-needed']);
    expect(faults({ wishZone: 'Khu Tây' })).toEqual(['wishZone unknown-zone']);
    expect(faults({ fasciaVi: 'x'.repeat(41) })).toEqual(['fasciaVi too-long']);
    expect(faults({ contactPhone: '123' })).toEqual(['contactPhone phone-form']);
    expect(faults({ contactEmail: 'a@' })).toEqual(['contactEmail email-form']);
    expect(faults({ exhibits: [{ nameVi: ' ', nameEn: '', description: '' }] })).toEqual([
      'exhibits exhibit-needed',
    ]);
    expect(faults({ exhibits: [{ nameVi: '', nameEn: 'Tea', description: '' }] })).toEqual([
      'exhibits[0].nameVi required',
    ]);
  });

  it('sorts the faults by step of the form', () => {
    const { sections } = completenessOf(complete({ fasciaVi: '', funding: '' }), RULES);
    expect(sections.filter((section) => section.faults.length > 0).map(({ key }) => key)).toEqual([
      'goods',
      'fascia',
    ]);
  });
});

describe('numbers and points', () => {
  it('writes numbers with four digits and reads them as people type them', () => {
    expect([applicationNumber(7), applicationNumber(12_345), applicationNumber(null)]).toEqual([
      '0007',
      '12345',
      '',
    ]);
    expect(['7', '0007', '#0007', 'Đơn 0007', 'abc', '0'].map(readApplicationNumber)).toEqual([
      7,
      7,
      7,
      7,
      null,
      null,
    ]);
  });

  it('adds points by facts and keeps the terms', () => {
    expect(priorityOf({ earlierFairs: 0, nominated: false, exhibits: 1 }).points).toBe(10);
    expect(priorityOf({ earlierFairs: 9, nominated: true, exhibits: 4 }).points).toBe(10 + 10 + 5);
    const priority = priorityOf({ earlierFairs: 2, nominated: true, exhibits: 3 });
    expect(readPriorityNote(writePriorityNote(priority))).toEqual({
      terms: priority.terms,
      text: '',
    });
    expect(readPriorityNote('Hộ nghèo, ưu tiên theo công văn 5')).toEqual({
      terms: [],
      text: 'Hộ nghèo, ưu tiên theo công văn 5',
    });
  });
});
