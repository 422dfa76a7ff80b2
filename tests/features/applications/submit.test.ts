import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { consentText } from '~/features/applications/consent-text.server';
import { discardDraft } from '~/features/applications/discard-draft.server';
import { readStoredDraft } from '~/features/applications/draft';
import { saveDraft } from '~/features/applications/save-draft.server';
import { startApplication } from '~/features/applications/start-application.server';
import { submitApplication } from '~/features/applications/submit-application.server';
import { withdrawApplication } from '~/features/applications/withdraw-application.server';
import { editFacility } from '~/features/facilities/edit-facility.server';
import { registerFacility } from '~/features/facilities/register-facility.server';
import { registrationSchema } from '~/features/facilities/schema';
import { manualClock } from '~/platform/clock/clock';
import {
  applicant,
  completeDraft,
  consent,
  DAY,
  facilityForm,
  makeFair,
  NOW,
  person,
  submitted,
} from './application-world';

const database = useTestDatabase();

async function world() {
  const { db } = database();
  const organiser = await person(db, 'organiser');
  const fair = await makeFair(db, organiser.organisationId);
  return { db, organiser, fair };
}

describe('starting', () => {
  it('makes one draft, however often the button is pressed', async () => {
    const { db, fair } = await world();
    const own = await applicant(db, fair);
    const again = await Promise.all(
      [1, 2, 3].map(() =>
        startApplication(own.context, { fairId: fair.id, facilityId: own.facilityId }),
      ),
    );
    for (const one of again)
      expect(one).toEqual({
        ok: true,
        value: { applicationId: own.applicationId, created: false },
      });
    expect(await db.application.count({ where: { facilityId: own.facilityId } })).toBe(1);
  });

  it('is refused before and after the window, for a hidden fair, and for somebody else’s facility', async () => {
    const { db, organiser, fair } = await world();
    const own = await applicant(db, fair);
    const input = { fairId: fair.id, facilityId: own.facilityId };
    await discardDraft(own.context, own.applicationId);
    const at = (days: number) => ({
      ...own.context,
      clock: manualClock(new Date(NOW.getTime() + days * DAY)),
    });
    expect(await startApplication(at(-11), input)).toMatchObject({
      error: { details: { window: 'before' } },
    });
    expect(await startApplication(at(31), input)).toMatchObject({
      error: { details: { window: 'closed' } },
    });
    const hidden = await makeFair(db, organiser.organisationId, { announcedAt: null });
    expect(await startApplication(own.context, { ...input, fairId: hidden.id })).toMatchObject({
      error: { code: 'not-found' },
    });
    const stranger = await person(db, 'facility');
    expect(await startApplication(stranger.context, input)).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('a draft', () => {
  it('keeps invalid typing, lets the last save of one person win, and never overwrites a colleague', async () => {
    const { db, fair } = await world();
    const own = await applicant(db, fair);
    const colleague = await person(db, 'facility', { organisationId: own.organisationId });
    const row = await db.application.findUniqueOrThrow({ where: { id: own.applicationId } });
    const fields = readStoredDraft(row.draft);
    const save = (context: typeof own.context, boothsMax: string, version: number) =>
      saveDraft(context, {
        applicationId: own.applicationId,
        fields: { ...fields, boothsMax },
        version,
      });

    expect(await save(own.context, 'nhiều lắm', row.version)).toMatchObject({ ok: true });
    expect(await save(own.context, '2', row.version)).toMatchObject({
      ok: true,
      value: { version: row.version + 2 },
    });
    expect(await save(colleague.context, '3', row.version)).toMatchObject({
      error: {
        code: 'application.draft-conflict',
        details: { by: expect.stringContaining('Người') },
      },
    });
    expect(await save(colleague.context, '3', row.version + 2)).toMatchObject({ ok: true });
    expect(await save(own.context, '1', row.version + 2)).toMatchObject({
      error: { code: 'application.draft-conflict' },
    });
    const kept = await db.application.findUniqueOrThrow({ where: { id: own.applicationId } });
    expect(readStoredDraft(kept.draft).boothsMax).toBe('3');
  });

  it('is the applicant’s alone: the organiser cannot open, save or throw it away', async () => {
    const { db, organiser, fair } = await world();
    const own = await applicant(db, fair);
    expect(await discardDraft(organiser.context, own.applicationId)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await discardDraft(own.context, own.applicationId)).toMatchObject({ ok: true });
    expect(await db.application.count({ where: { id: own.applicationId } })).toBe(0);
  });
});

describe('sending in', () => {
  it('stores every field, numbers in turn, records the consent and tells the applicant once', async () => {
    const { db, fair } = await world();
    const first = await submitted(db, fair, { boothsMax: '2' });
    const second = await submitted(db, fair);
    expect([first.number, second.number]).toEqual([1, 2]);
    const row = await db.application.findUniqueOrThrow({
      where: { id: first.applicationId },
      include: {
        wishes: { include: { booth: true } },
        exhibits: true,
        consent: true,
        privacyConsent: true,
      },
    });
    expect(row).toMatchObject({
      state: 'submitted',
      provinceSlug: 'ha-giang',
      boothsMin: 1,
      boothsMax: 2,
      contactPhone: '+84912345678',
      submittedById: first.personId,
      priorityNote: 'first-time=10',
      consent: { purpose: 'application', textVersion: 'standard:1', givenById: first.personId },
      privacyConsent: { purpose: 'personal-data', textVersion: 'standard:1' },
    });
    expect(row.wishes.map(({ booth }) => booth.code)).toEqual(['A01', 'A02']);
    expect(row.exhibits).toMatchObject([{ nameVi: 'Chè Shan tuyết', nameEn: 'Shan tea' }]);
    const mails = await db.outboxMail.findMany({ where: { organisationId: first.organisationId } });
    expect(mails.map(({ kind }) => kind)).toEqual(['application.received', 'application.received']);
    expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(2);
    expect(mails[0]?.text).toContain('0001');
  });

  it('happens once, whoever clicks twice; twenty at once get twenty different numbers', async () => {
    const { db, fair } = await world();
    const own = await applicant(db, fair);
    const clicks = await Promise.all(
      [1, 2, 3, 4].map(() =>
        submitApplication(own.context, { applicationId: own.applicationId, ...consent }),
      ),
    );
    expect(clicks.map((click) => click.ok && click.value.number)).toEqual([1, 1, 1, 1]);
    expect(clicks.filter((click) => click.ok && !click.value.already)).toHaveLength(1);
    expect(await db.consent.count({ where: { facilityId: own.facilityId } })).toBe(2);

    const crowd = await Promise.all(Array.from({ length: 20 }, () => applicant(db, fair)));
    const sent = await Promise.all(
      crowd.map(({ context, applicationId }) =>
        submitApplication(context, { applicationId, ...consent }),
      ),
    );
    const numbers = sent.map((one) => (one.ok ? one.value.number : 0)).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
  });

  it('names what is missing, asks for consent to the present words, and keeps the draft', async () => {
    const { db, fair } = await world();
    const own = await applicant(db, fair, { funding: '', boothsMax: '9' });
    const send = (input: Partial<Parameters<typeof submitApplication>[1]> = {}) =>
      submitApplication(own.context, { applicationId: own.applicationId, ...consent, ...input });
    expect(await send()).toMatchObject({
      error: { code: 'application.incomplete', details: { fields: ['funding', 'boothsMax'] } },
    });
    const good = await applicant(db, fair);
    const sendGood = (input: Partial<typeof consent>) =>
      submitApplication(good.context, { applicationId: good.applicationId, ...consent, ...input });
    for (const [consented, boxes] of [
      [{ rules: true, privacy: false }, ['privacy']],
      [{ rules: false, privacy: false }, ['rules', 'privacy']],
    ] as const) {
      expect(await sendGood({ consented })).toMatchObject({
        error: { code: 'application.consent-missing', details: { boxes } },
      });
    }
    const texts = { titleVi: 'a', titleEn: 'a', bodyVi: 'a', bodyEn: 'a' };
    await db.fairPolicy.createMany({
      data: [
        { kind: 'privacy', version: 1 },
        { kind: 'booth', version: 1 },
        { kind: 'booth', version: 2 },
        { kind: 'participation', version: 1 },
      ].map((policy) => ({ fairId: fair.id, ...policy, ...texts })),
    });
    expect(await sendGood({})).toMatchObject({ error: { code: 'application.consent-changed' } });
    const shown = await consentText(db, fair.id);
    expect(shown.rules.policies.map(({ kind }) => kind)).toEqual(['participation', 'booth']);
    const consentVersions = { rules: 'participation:1;booth:2', privacy: 'privacy:1' };
    expect(await sendGood({ consentVersions })).toMatchObject({ ok: true });
    const kept = await db.application.findUniqueOrThrow({
      where: { id: good.applicationId },
      include: { consent: true, privacyConsent: true },
    });
    expect(kept).toMatchObject({
      consent: { purpose: 'application', textVersion: consentVersions.rules },
      privacyConsent: { purpose: 'personal-data', textVersion: consentVersions.privacy },
    });
  });

  it('allows one live application per facility and category', async () => {
    const { db, fair } = await world();
    const own = await submitted(db, fair);
    const second = await completeDraft(own.context, {
      fairId: fair.id,
      facilityId: own.facilityId,
    });
    const send = () => submitApplication(own.context, { applicationId: second, ...consent });
    expect(await send()).toMatchObject({ error: { code: 'application.category-taken' } });
    await withdrawApplication(own.context, { applicationId: own.applicationId, reason: '' });
    expect(await send()).toMatchObject({ ok: true, value: { number: 2 } });
  });

  it('keeps the names as they were sent when the facility is renamed later', async () => {
    const { db, fair } = await world();
    const own = await submitted(db, fair);
    const facility = await db.facility.findUniqueOrThrow({ where: { id: own.facilityId } });
    const { facilitySchema } = await import('~/features/facilities/schema');
    const facts = facilitySchema.parse(
      facilityForm({ name: 'Tên mới', taxCode: facility.taxCode }),
    );
    await editFacility(own.context, {
      facilityId: own.facilityId,
      facts,
      version: facility.version,
    });
    const row = await db.application.findUniqueOrThrow({ where: { id: own.applicationId } });
    expect(row.facilitySnapshot).toMatchObject({ name: facility.name, taxCode: facility.taxCode });
  });

  it('on behalf asks for the paper and records who acted', async () => {
    const { db, fair } = await world();
    const centre = await person(db, 'province_centre');
    const registered = await registerFacility(
      centre.context,
      registrationSchema.parse({ ...facilityForm(), code: 'HG-1', evidence: 'Giấy ủy quyền 3' }),
    );
    const facilityId = registered.ok ? registered.value.facilityId : '';
    const applicationId = await completeDraft(centre.context, { fairId: fair.id, facilityId });
    const send = (consentEvidence?: string) =>
      submitApplication(centre.context, {
        applicationId,
        ...consent,
        ...(consentEvidence ? { consentEvidence } : {}),
      });
    expect(await send()).toMatchObject({ error: { code: 'application.evidence-missing' } });
    expect(await send('Phiếu đồng ý ngày 1/3')).toMatchObject({ ok: true });
    const row = await db.application.findUniqueOrThrow({
      where: { id: applicationId },
      include: { consent: true },
    });
    expect(row).toMatchObject({
      createdByOrganisationId: centre.organisationId,
      submittedByOrganisationId: centre.organisationId,
      priorityNote: 'first-time=10;nominated=10',
      consent: { evidence: 'Phiếu đồng ý ngày 1/3' },
    });
    const rival = await person(db, 'province_centre', { province: 'cao-bang' });
    expect(await withdrawApplication(rival.context, { applicationId, reason: '' })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('withdrawing', () => {
  it('frees booths at once, discards a staged decision, and can be done twice', async () => {
    const { db, organiser, fair } = await world();
    const own = await submitted(db, fair);
    await db.application.update({ where: { id: own.applicationId }, data: { state: 'eligible' } });
    const booth = await db.booth.findFirstOrThrow({ where: { fairId: fair.id, code: 'A01' } });
    await db.boothTenure.create({
      data: {
        fairId: fair.id,
        boothId: booth.id,
        kind: 'assigned',
        origin: 'manual',
        applicationId: own.applicationId,
        facilityId: own.facilityId,
        funding: 'self',
        provinceSlug: 'ha-giang',
        categoryCode: 'food',
        startsAt: NOW,
      },
    });
    await db.applicationDecision.create({
      data: {
        applicationId: own.applicationId,
        kind: 'reject',
        reason: 'x',
        stagedAt: NOW,
        stagedById: organiser.personId,
      },
    });
    const done = await Promise.all(
      [1, 2].map(() =>
        withdrawApplication(own.context, {
          applicationId: own.applicationId,
          reason: ' Bận mùa vụ ',
        }),
      ),
    );
    expect(done.map((one) => one.ok && one.value.freedBooths.join())).toEqual(
      expect.arrayContaining(['A01', '']),
    );
    expect(
      await db.application.findUniqueOrThrow({ where: { id: own.applicationId } }),
    ).toMatchObject({
      state: 'withdrawn',
      withdrawReason: 'Bận mùa vụ',
    });
    expect(
      await db.boothTenure.count({ where: { applicationId: own.applicationId, endsAt: null } }),
    ).toBe(0);
    expect(
      await db.applicationDecision.count({
        where: { applicationId: own.applicationId, discardedAt: null },
      }),
    ).toBe(0);
    expect(
      await db.outboxMail.count({
        where: { organisationId: own.organisationId, kind: 'application.withdrawn' },
      }),
    ).toBe(2);
  });

  it('races a second send-in to one end: nothing is both sent in and withdrawn', async () => {
    const { db, fair } = await world();
    for (let round = 0; round < 8; round++) {
      const own = await submitted(db, fair);
      await db.application.update({
        where: { id: own.applicationId },
        data: { state: 'returned' },
      });
      const [sent, withdrawn] = await Promise.all([
        submitApplication(own.context, { applicationId: own.applicationId, ...consent }),
        withdrawApplication(own.context, { applicationId: own.applicationId, reason: '' }),
      ]);
      const row = await db.application.findUniqueOrThrow({ where: { id: own.applicationId } });
      expect(withdrawn.ok).toBe(true);
      expect(row.state).toBe('withdrawn');
      if (!sent.ok) expect(sent.error.code).toBe('application.state');
    }
  });

  it('starts again with everything that was said before', async () => {
    const { db, fair } = await world();
    const own = await submitted(db, fair, { note: 'Cần chỗ gần cửa' });
    await withdrawApplication(own.context, { applicationId: own.applicationId, reason: '' });
    const again = await startApplication(own.context, {
      fairId: fair.id,
      facilityId: own.facilityId,
    });
    const id = again.ok ? again.value.applicationId : '';
    expect(id).not.toBe(own.applicationId);
    const row = await db.application.findUniqueOrThrow({ where: { id } });
    expect(readStoredDraft(row.draft)).toMatchObject({ note: 'Cần chỗ gần cửa', funding: 'self' });
  });
});
