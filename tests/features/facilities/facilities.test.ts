import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { editFacility } from '~/features/facilities/edit-facility.server';
import { listFacilitiesOfCentre } from '~/features/facilities/list-facilities.server';
import { grantMandate, revokeMandate } from '~/features/facilities/mandate.server';
import { registerFacility } from '~/features/facilities/register-facility.server';
import { saveOwnFacility } from '~/features/facilities/save-own-facility.server';
import { facilitySchema, registrationSchema } from '~/features/facilities/schema';
import { facilityForm, freshTaxCode, person } from '../applications/application-world';

const database = useTestDatabase();
const facts = (changes = {}) => facilitySchema.parse(facilityForm(changes));
const registration = (changes = {}) =>
  registrationSchema.parse({
    ...facilityForm(changes),
    code: '',
    evidence: 'Giấy ủy quyền 12/UQ',
    ...changes,
  });
const everything = { q: '', sort: null, page: 1, per: 50, filters: {} };

describe('a facility of a person’s own organisation', () => {
  it('is made once, whoever saves first, and edited afterwards', async () => {
    const { db } = database();
    const { context, organisationId } = await person(db, 'facility');
    const saves = await Promise.all(
      [1, 2, 3, 4].map((one) =>
        saveOwnFacility(context, { facts: facts({ address: `Số ${one}` }), version: null }),
      ),
    );
    expect(saves.filter((saved) => saved.ok && saved.value.created)).toHaveLength(1);
    expect(await db.facility.count({ where: { organisationId } })).toBe(1);
    expect(
      await db.organisation.findUnique({ where: { id: organisationId }, select: { name: true } }),
    ).toEqual({
      name: 'HTX chè Shan tuyết Hoàng Su Phì',
    });
  });

  it('refuses a stale form and says which facts somebody else changed', async () => {
    const { db } = database();
    const { context } = await person(db, 'facility');
    const first = facts();
    const saved = await saveOwnFacility(context, { facts: first, version: null });
    const facilityId = saved.ok ? saved.value.facilityId : '';
    expect(
      await editFacility(context, { facilityId, facts: { ...first, address: 'Mới' }, version: 1 }),
    ).toEqual({
      ok: true,
      value: { version: 2 },
    });
    expect(
      await editFacility(context, { facilityId, facts: { ...first, address: 'Cũ' }, version: 1 }),
    ).toEqual({
      ok: false,
      error: { code: 'conflict', details: { fields: ['address'], version: 2 } },
    });
    const stranger = await person(db, 'facility');
    expect(
      await editFacility(stranger.context, { facilityId, facts: first, version: 2 }),
    ).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('is refused to somebody who works for a buyer', async () => {
    const { context } = await person(database().db, 'buyer');
    expect(await saveOwnFacility(context, { facts: facts(), version: null })).toMatchObject({
      error: { code: 'facility.not-a-facility' },
    });
  });
});

describe('registering on behalf', () => {
  it('gives the centre a mandate with its paper; two officers at once make one facility', async () => {
    const { db } = database();
    const one = await person(db, 'province_centre');
    const two = await person(db, 'province_centre', { organisationId: one.organisationId });
    const input = registration();
    const done = await Promise.all(
      [one, two, one, two].map(({ context }) => registerFacility(context, input)),
    );
    expect(done.map((result) => result.ok && result.value.created).filter(Boolean)).toHaveLength(1);
    expect(
      new Set(done.map((result) => (result.ok ? result.value.facilityId : 'refused'))).size,
    ).toBe(1);
    const stored = await db.facility.findMany({
      where: { taxCode: input.taxCode },
      include: { mandates: true },
    });
    expect(stored).toHaveLength(1);
    expect(stored[0]?.mandates).toMatchObject([
      { centreId: one.organisationId, evidence: 'Giấy ủy quyền 12/UQ' },
    ]);
  });

  it('finds a household without a tax code by name and phone, and keeps two of one name apart', async () => {
    const { db } = database();
    const { context, organisationId } = await person(db, 'province_centre');
    const household = { legalForm: 'household', taxCode: '', name: 'Hộ Hòa Bình' };
    await registerFacility(context, registration(household));
    const again = await registerFacility(
      context,
      registration({ ...household, name: 'HỘ HOÀ BÌNH' }),
    );
    expect(again).toMatchObject({ ok: true, value: { created: false } });
    const other = await registerFacility(
      context,
      registration({ ...household, phone: '0987 654 321' }),
    );
    expect(other).toMatchObject({ ok: true, value: { created: true } });
    expect(await db.facility.count({ where: { registrarId: organisationId } })).toBe(2);
  });

  it('does not let a centre claim a facility that has people of its own, or that another centre has', async () => {
    const { db } = database();
    const centre = await person(db, 'province_centre');
    const rival = await person(db, 'province_centre', { province: 'cao-bang' });
    const own = await person(db, 'facility');
    const taxCode = freshTaxCode();
    await saveOwnFacility(own.context, { facts: facts({ taxCode }), version: null });
    expect(await registerFacility(centre.context, registration({ taxCode }))).toMatchObject({
      error: { code: 'facility.has-own-account' },
    });
    const mine = registration();
    await registerFacility(centre.context, mine);
    expect(await registerFacility(rival.context, mine)).toMatchObject({
      error: { code: 'facility.registered-elsewhere' },
    });
    expect(await registerFacility(own.context, registration())).toMatchObject({
      error: { code: 'facility.not-a-centre' },
    });
    const waiting = await person(db, 'province_centre', { approved: false });
    expect(await registerFacility(waiting.context, registration())).toMatchObject({
      error: { code: 'facility.not-a-centre' },
    });
  });

  it('shows a centre its mandated facilities only, until the mandate ends', async () => {
    const { db } = database();
    const centre = await person(db, 'province_centre');
    const own = await person(db, 'facility');
    const saved = await saveOwnFacility(own.context, {
      facts: facts({ name: 'Gốm Phù Lãng' }),
      version: null,
    });
    const facilityId = saved.ok ? saved.value.facilityId : '';
    const mandate = { facilityId, centreId: centre.organisationId };
    const list = (q = '') =>
      listFacilitiesOfCentre(db, centre.organisationId, { ...everything, q });
    expect((await list()).total).toBe(0);
    expect(await grantMandate(centre.context, { ...mandate, evidence: 'tự nhận' })).toMatchObject({
      error: { code: 'not-found' },
    });
    const granted = await Promise.all(
      [1, 2].map(() => grantMandate(own.context, { ...mandate, evidence: 'Ủy quyền trực tuyến' })),
    );
    expect(granted.filter((one) => one.ok && one.value.granted)).toHaveLength(1);
    expect((await list('gom phu')).rows.map(({ name }) => name)).toEqual(['Gốm Phù Lãng']);
    expect((await list('sắt')).total).toBe(0);
    expect(await revokeMandate(own.context, mandate)).toMatchObject({ value: { revoked: true } });
    expect((await list()).total).toBe(0);
    expect(
      await editFacility(centre.context, { facilityId, facts: facts(), version: 1 }),
    ).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
