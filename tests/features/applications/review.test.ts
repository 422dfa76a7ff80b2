import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import {
  applicantApplication,
  applicantApplications,
} from '~/features/applications/applicant-application.server';
import { APPLICATION_COLUMNS } from '~/features/applications/application-columns';
import { applicationsForAllocation } from '~/features/applications/applications-for-allocation.server';
import { contactColumns } from '~/features/applications/contact-columns';
import { readStoredDraft } from '~/features/applications/draft';
import { importApplications } from '~/features/applications/import-applications.server';
import { listApplications } from '~/features/applications/list-applications.server';
import { organiserApplication } from '~/features/applications/organiser-application.server';
import {
  applicationsByOthers,
  provinceOverview,
} from '~/features/applications/province-overview.server';
import { releaseDecisions } from '~/features/applications/release-decisions.server';
import { stagedDecisions } from '~/features/applications/review-queue.server';
import { saveDraft } from '~/features/applications/save-draft.server';
import { setPriority } from '~/features/applications/set-priority.server';
import { discardDecision, stageDecision } from '~/features/applications/stage-decision.server';
import { stageDecisions } from '~/features/applications/stage-decisions.server';
import type { DecisionKind } from '~/features/applications/states';
import { applicantSubmissions } from '~/features/applications/submissions.server';
import { submitApplication } from '~/features/applications/submit-application.server';
import { withdrawApplication } from '~/features/applications/withdraw-application.server';
import { withoutAddress } from '~/features/applications/without-address.server';
import { manualClock } from '~/platform/clock/clock';
import { consent, makeFair, NOW, person, submitted } from './application-world';

const database = useTestDatabase();
const HEADER = Object.values(APPLICATION_COLUMNS)
  .slice(0, -Object.keys(contactColumns).length)
  .map(({ header }) => header)
  .join(',');

async function world() {
  const { db } = database();
  const organiser = await person(db, 'organiser');
  const fair = await makeFair(db, organiser.organisationId);
  const versionOf = async (id: string) =>
    (await db.application.findUniqueOrThrow({ where: { id } })).version;
  const stage = async (
    applicationId: string,
    kind: DecisionKind,
    reason = '',
    context = organiser.context,
  ) => {
    const staged = await stageDecision(context, {
      applicationId,
      kind,
      reason,
      version: await versionOf(applicationId),
    });
    return staged.ok ? staged.value.decisionId : staged.error.code;
  };
  const release = (decisionIds: readonly string[], context = organiser.context) =>
    releaseDecisions(context, { fairSlug: fair.slug, decisionIds });
  const stateOf = async (id: string) =>
    (await db.application.findUniqueOrThrow({ where: { id } })).state;
  return { db, organiser, fair, versionOf, stage, release, stateOf };
}

describe('staging', () => {
  it('changes nothing the applicant can see, in any query for applicants, nor any mail', async () => {
    const { db, fair, stage } = await world();
    const own = await submitted(db, fair);
    const look = async () => ({
      one: await applicantApplication(own.context, own.applicationId),
      all: await applicantApplications(own.context, { organisationId: own.organisationId }),
      mails: await db.outboxMail.count({ where: { organisationId: own.organisationId } }),
    });
    const before = await look();
    const secret = 'Hàng không hợp chủ đề (mật)';
    await stage(own.applicationId, 'reject', secret);
    const after = await look();
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).not.toContain('mật');
  });

  it('needs a reason to return or reject, and an organiser of this fair', async () => {
    const { db, fair, stage } = await world();
    const own = await submitted(db, fair);
    expect(await stage(own.applicationId, 'reject', '  ')).toBe('decision.reason-missing');
    expect(await stage(own.applicationId, 'return_for_correction', 'x'.repeat(2_001))).toBe(
      'decision.reason-too-long',
    );
    const rival = await person(db, 'organiser');
    expect(await stage(own.applicationId, 'eligible', '', rival.context)).toBe('not-found');
    expect(await stage(own.applicationId, 'eligible', '', own.context)).toBe('not-found');
    const waiting = await person(db, 'organiser', {
      organisationId: fair.organisationId,
      approved: false,
    });
    expect(await stage(own.applicationId, 'eligible', '', waiting.context)).toBe('not-found');
  });

  it('replaces a decision that was seen, not one a colleague staged meanwhile; two at once make one', async () => {
    const { db, fair, stage, organiser, versionOf } = await world();
    const own = await submitted(db, fair);
    const { applicationId } = own;
    const colleague = await person(db, 'organiser', {
      organisationId: organiser.organisationId,
      role: 'member',
    });
    const first = await stage(applicationId, 'eligible');
    const version = await versionOf(applicationId);
    const unseen = await stageDecision(colleague.context, {
      applicationId,
      kind: 'reject',
      reason: 'Trùng hồ sơ',
      version,
      seenDecisionId: null,
    });
    expect(unseen).toMatchObject({
      error: { code: 'decision.staged-by-other', details: { kind: 'eligible' } },
    });
    const both = await Promise.all(
      ['Thiếu ảnh', 'Thiếu giấy'].map((reason) =>
        stageDecision(colleague.context, {
          applicationId,
          kind: 'return_for_correction',
          reason,
          version,
          seenDecisionId: first,
        }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await db.applicationDecision.count({ where: { applicationId, discardedAt: null } }),
    ).toBe(1);
    expect(await db.applicationDecision.count({ where: { applicationId } })).toBe(2);
  });

  it('is refused on an application that was sent again or withdrawn since it was read', async () => {
    const { db, fair, organiser, versionOf } = await world();
    const own = await submitted(db, fair);
    const version = await versionOf(own.applicationId);
    await withdrawApplication(own.context, { applicationId: own.applicationId, reason: '' });
    const staged = await stageDecision(organiser.context, {
      applicationId: own.applicationId,
      kind: 'eligible',
      reason: '',
      version,
    });
    expect(staged).toMatchObject({
      error: { code: 'application.changed', details: { state: 'withdrawn' } },
    });
  });

  it('for many at once leaves alone what is decided or staged', async () => {
    const { db, fair, organiser, stage } = await world();
    const [a, b, c] = await Promise.all([
      submitted(db, fair),
      submitted(db, fair),
      submitted(db, fair),
    ]);
    await stage(a.applicationId, 'reject', 'Trùng');
    await withdrawApplication(b.context, { applicationId: b.applicationId, reason: '' });
    const done = await stageDecisions(organiser.context, {
      fairSlug: fair.slug,
      applicationIds: [a.applicationId, b.applicationId, c.applicationId],
      kind: 'eligible',
      reason: '',
    });
    expect(done).toEqual({ ok: true, value: { staged: 1, skipped: 2 } });
    const other = await makeFair(db, organiser.organisationId);
    const foreign = await stageDecisions(organiser.context, {
      fairSlug: other.slug,
      applicationIds: [c.applicationId],
      kind: 'reject',
      reason: 'x',
    });
    expect(foreign).toEqual({ ok: true, value: { staged: 0, skipped: 1 } });
  });

  it('can be taken back once', async () => {
    const { db, fair, organiser, stage } = await world();
    const own = await submitted(db, fair);
    const decisionId = await stage(own.applicationId, 'eligible');
    const take = () =>
      discardDecision(organiser.context, { applicationId: own.applicationId, decisionId });
    const both = await Promise.all([take(), take()]);
    expect(both.map((one) => (one.ok ? 'ok' : one.error.code)).sort()).toEqual([
      'decision.gone',
      'ok',
    ]);
  });
});

describe('releasing', () => {
  it('takes effect for all together, mails each once, and a second click finds nothing to do', async () => {
    const { db, fair, stage, release, stateOf, organiser } = await world();
    const [a, b, c] = await Promise.all([
      submitted(db, fair),
      submitted(db, fair),
      submitted(db, fair),
    ]);
    const ids = [
      await stage(a.applicationId, 'eligible'),
      await stage(b.applicationId, 'return_for_correction', 'Thiếu ảnh sản phẩm'),
      await stage(c.applicationId, 'reject', 'Hàng nhập khẩu'),
    ];
    const clicks = await Promise.all([release(ids), release(ids)]);
    expect(clicks).toContainEqual({
      ok: true,
      value: { returned: 1, eligible: 1, rejected: 1, withoutAddress: 0 },
    });
    expect(clicks).toContainEqual({
      ok: true,
      value: { returned: 0, eligible: 0, rejected: 0, withoutAddress: 0 },
    });
    expect(await Promise.all([a, b, c].map((one) => stateOf(one.applicationId)))).toEqual([
      'eligible',
      'returned',
      'rejected',
    ]);
    const kinds = ['application.eligible', 'application.returned', 'application.rejected'];
    const mails = await db.outboxMail.findMany({
      where: {
        kind: { in: kinds },
        organisationId: { in: [a, b, c].map((one) => one.organisationId) },
      },
    });
    expect(mails).toHaveLength(6);
    expect(mails.find(({ kind }) => kind === 'application.returned')?.text).toContain(
      'Thiếu ảnh sản phẩm',
    );
    const seen = await applicantApplication(b.context, b.applicationId);
    expect(seen).toMatchObject({
      value: { state: 'returned', decisions: [{ reason: 'Thiếu ảnh sản phẩm' }] },
    });
    expect(JSON.stringify(seen)).not.toContain(organiser.personId);
  });

  it('tells contacts and those who act for the applicant, never the organiser that brought the file', async () => {
    const { db, fair, stage, release, organiser } = await world();
    const centre = await person(db, 'province_centre');
    const line = (key: string) => `${key},${key},HTX ${key},,ha-giang,food,1,1,self,0,,,yes,,,`;
    const bring = async (who: typeof organiser, ...rows: string[]) => {
      const csv = [`${HEADER},contact_email`, ...rows].join('\n');
      const bytes = new TextEncoder().encode(csv);
      const done = await importApplications(who.context, {
        fairSlug: fair.slug,
        bytes,
        evidence: 'Công văn 15/KC',
      });
      if (!done.ok || done.value.kind !== 'done') throw new Error(JSON.stringify(done));
    };
    await bring(organiser, `${line('N1')},`, `${line('N2')},hai@co-so.test`);
    await bring(centre, `${line('N3')},`);
    const rows = await db.application.findMany({
      where: { fairId: fair.id },
      orderBy: { externalKey: 'asc' },
    });
    const [nobody, named, byCentre] = rows.map(({ id }) => id);
    expect(await withoutAddress(db, fair.id)).toEqual([nobody]);
    const shown = async (mail: string) => {
      const state = { q: '', sort: null, page: 1, per: 50, filters: { mail: [mail] } };
      return (await listApplications(db, fair.id, state, NOW)).rows.map(({ id }) => id);
    };
    expect(await shown('none')).toEqual([nobody]);
    expect(await shown('known')).toEqual([named, byCentre]);
    const ids = await Promise.all(rows.map(({ id }) => stage(id, 'eligible')));
    expect((await stagedDecisions(db, fair.id)).map((one) => one.hasAddress).sort()).toEqual([
      false,
      true,
      true,
    ]);
    expect(await release(ids)).toMatchObject({ value: { eligible: 3, withoutAddress: 1 } });
    const told = await db.outboxMail.findMany({
      where: { OR: rows.map(({ id }) => ({ dedupeKey: { startsWith: `application ${id}` } })) },
      select: { recipient: true },
    });
    const officer = await db.person.findUniqueOrThrow({ where: { id: centre.personId } });
    expect(told.map(({ recipient }) => recipient).sort()).toEqual(
      [officer.email, 'hai@co-so.test'].sort(),
    );
    // The mandate is over: what is decided from now on is not the centre's to know.
    await db.facilityMandate.updateMany({
      where: { centreId: centre.organisationId },
      data: { revokedAt: NOW },
    });
    expect(await withoutAddress(db, fair.id)).toEqual([nobody, byCentre]);
  });

  it('is a manager’s, of this fair', async () => {
    const { db, fair, stage, release, organiser } = await world();
    const own = await submitted(db, fair);
    const id = await stage(own.applicationId, 'eligible');
    const member = await person(db, 'organiser', {
      organisationId: organiser.organisationId,
      role: 'member',
    });
    const rival = await person(db, 'organiser');
    expect(await release([id], member.context)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await release([id], rival.context)).toMatchObject({ error: { code: 'not-found' } });
  });

  it('releases exactly what was on the page, or nothing', async () => {
    const { db, fair, stage, release, stateOf } = await world();
    const [a, b] = await Promise.all([submitted(db, fair), submitted(db, fair)]);
    const ids = [
      await stage(a.applicationId, 'eligible'),
      await stage(b.applicationId, 'eligible'),
    ];
    await withdrawApplication(b.context, { applicationId: b.applicationId, reason: '' });
    expect(await release(ids)).toMatchObject({
      error: { code: 'decision.changed', details: { numbers: expect.stringMatching(/^\d{4}$/) } },
    });
    expect(await stateOf(a.applicationId)).toBe('submitted');
    expect(await release(ids.slice(0, 1))).toMatchObject({ ok: true });
  });

  it('and withdrawing at once end in one of the two, never in both', async () => {
    const { db, fair, stage, release, stateOf } = await world();
    for (let round = 0; round < 8; round++) {
      const own = await submitted(db, fair);
      const id = await stage(own.applicationId, 'eligible');
      const [released, withdrawn] = await Promise.all([
        release([id]),
        withdrawApplication(own.context, { applicationId: own.applicationId, reason: '' }),
      ]);
      expect(withdrawn.ok).toBe(true);
      expect(await stateOf(own.applicationId)).toBe('withdrawn');
      const decision = await db.applicationDecision.findUniqueOrThrow({ where: { id } });
      expect(decision.releasedAt !== null).toBe(released.ok);
    }
  });

  it('refuses to reject one that has booths', async () => {
    const { db, fair, stage, release } = await world();
    const own = await submitted(db, fair);
    await release([await stage(own.applicationId, 'eligible')]);
    const booth = await db.booth.findFirstOrThrow({ where: { fairId: fair.id, code: 'A02' } });
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
    const id = await stage(own.applicationId, 'reject', 'Vi phạm');
    expect(await release([id])).toMatchObject({
      error: { code: 'application.has-booths', details: { numbers: '0001' } },
    });
    const [row] = await applicationsForAllocation(db, fair.id, NOW);
    expect(row).toMatchObject({
      application: '0001',
      wishes: ['A01', 'A02'],
      anchorBooths: ['A02'],
      category: 'food',
    });
    expect(await applicantApplication(own.context, own.applicationId)).toMatchObject({
      value: { booths: [] },
    });
    await db.allocationPublication.create({ data: { fairId: fair.id, publishedAt: NOW } });
    expect(await applicantApplication(own.context, own.applicationId)).toMatchObject({
      value: { booths: [{ code: 'A02' }] },
    });
  });

  it('lets a returned application be corrected and judged again', async () => {
    const { db, fair, stage, release, stateOf } = await world();
    const own = await submitted(db, fair);
    await release([await stage(own.applicationId, 'return_for_correction', 'Sửa biển tên')]);
    const again = await submitApplication(own.context, {
      applicationId: own.applicationId,
      ...consent,
    });
    expect(again).toEqual({ ok: true, value: { number: own.number, already: false } });
    await release([await stage(own.applicationId, 'eligible')]);
    expect(await stateOf(own.applicationId)).toBe('eligible');
    expect(
      await db.outboxMail.count({
        where: { organisationId: own.organisationId, kind: 'application.received' },
      }),
    ).toBe(4);
  });
});

it('points set by hand keep their reason and refuse a stale page', async () => {
  const { db, fair, organiser, versionOf } = await world();
  const own = await submitted(db, fair);
  const version = await versionOf(own.applicationId);
  const set = (points: number, reason: string) =>
    setPriority(organiser.context, { applicationId: own.applicationId, points, reason, version });
  expect(await set(25, '')).toMatchObject({ error: { code: 'priority.reason-missing' } });
  expect(await set(Number.NaN, 'x')).toMatchObject({ error: { code: 'priority.range' } });
  expect(await set(25, 'Đạt giải cấp quốc gia 2025')).toMatchObject({ ok: true });
  expect(await set(30, 'lần nữa')).toMatchObject({ error: { code: 'application.changed' } });
});

describe('an application that comes back', () => {
  it('is remembered as it was sent first, with what changed, on both sides', async () => {
    const { db, fair, stage, release, organiser } = await world();
    const own = await submitted(db, fair, { fasciaEn: 'Shan tea' });
    const { applicationId } = own;
    await release([await stage(applicationId, 'return_for_correction', 'Xem lại tên biển')]);
    const row = await db.application.findUniqueOrThrow({ where: { id: applicationId } });
    await saveDraft(own.context, {
      applicationId,
      fields: {
        ...readStoredDraft(row.draft),
        fasciaEn: 'Shan Tuyet Tea',
        boothsMax: '2',
        contactPhone: '0987 654 321',
        exhibits: [{ nameVi: 'Chè Shan tuyết', nameEn: 'Snow tea', description: '' }],
      },
      version: row.version,
    });
    const later = { ...own.context, clock: manualClock(new Date(NOW.getTime() + 3_600_000)) };
    expect(await submitApplication(later, { applicationId, ...consent })).toMatchObject({
      ok: true,
    });
    const found = await organiserApplication(organiser.context, fair.slug, applicationId);
    if (!found.ok) throw new Error(found.error.code);
    const expected = [
      { kind: 'submitted', at: NOW.toISOString(), changes: {}, onBehalf: null },
      {
        kind: 'corrected',
        changes: { boothsMax: ['1', '2'], fasciaEn: ['Shan tea', 'Shan Tuyet Tea'] },
        changed: ['contactPhone', 'exhibits'],
      },
    ];
    expect(found.value.application.submissions).toMatchObject(expected);
    const seen = await applicantApplication(own.context, applicationId);
    if (!seen.ok) throw new Error(seen.error.code);
    expect(await applicantSubmissions(db, seen.value)).toMatchObject(expected);
    // The trail is for ever: people's own data is not in it.
    const trail = await db.auditEntry.findMany({ where: { recordId: applicationId } });
    expect(JSON.stringify(trail.map(({ details }) => details))).not.toContain('87654321');
  });

  it('that a file brought begins with the day it was brought', async () => {
    const { db, fair, organiser } = await world();
    const row = 'N1,N1,HTX Một,,ha-giang,food,1,1,self,0,,,yes,,,';
    await importApplications(organiser.context, fileOf(fair.slug, row));
    const { id } = await db.application.findFirstOrThrow({ where: { fairId: fair.id } });
    const found = await organiserApplication(organiser.context, fair.slug, id);
    expect(found).toMatchObject({
      value: { application: { submissions: [{ kind: 'submitted', at: NOW.toISOString() }] } },
    });
    const { name } = await db.organisation.findUniqueOrThrow({
      where: { id: organiser.organisationId },
    });
    expect(found.ok && found.value.application.submissions[0]?.onBehalf).toBe(name);
  });
});

describe('a province centre', () => {
  it('knows how many applications of its province others brought, and not which', async () => {
    const { db, fair, organiser } = await world();
    const centre = await person(db, 'province_centre', { province: 'ha-giang' });
    const [membership] =
      centre.context.actor.kind === 'person' ? centre.context.actor.memberships : [];
    if (!membership) throw new Error('no membership');
    await submitted(db, fair);
    const away = await submitted(db, fair, { province: 'f63:bac-ninh' });
    const file = fileOf(fair.slug, 'N1,N1,HTX Một,,ha-giang,food,1,1,self,0,,,yes,,,');
    await importApplications(organiser.context, file);
    expect(await applicationsByOthers(db, fair, membership)).toBe(2);
    const own = fileOf(fair.slug, 'N2,N2,HTX Hai,,ha-giang,food,1,1,self,0,,,yes,,,');
    await importApplications(centre.context, own);
    expect(await applicationsByOthers(db, fair, membership)).toBe(2);
    const { fairs } = await provinceOverview(db, membership, NOW);
    expect(fairs.find(({ slug }) => slug === fair.slug)).toMatchObject({
      byOthers: 2,
      states: { submitted: 1 },
    });
    expect(away.number).toBe(2);
  });
});

function fileOf(fairSlug: string, ...rows: readonly string[]) {
  const bytes = new TextEncoder().encode([HEADER, ...rows].join('\n'));
  return { fairSlug, bytes, evidence: 'Công văn 15/KC' };
}
