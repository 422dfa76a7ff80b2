import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { systemActor } from '~/features/access/actor';
import { applicantApplication } from '~/features/applications/applicant-application.server';
import { writeApplicationsCsv } from '~/features/applications/applications-csv';
import { applicationsForAllocation } from '~/features/applications/applications-for-allocation.server';
import { formFields } from '~/features/applications/form-fields';
import { importApplications } from '~/features/applications/import-applications.server';
import { saveDraft } from '~/features/applications/save-draft.server';
import { submitApplication } from '~/features/applications/submit-application.server';
import vi from '~/locales/vi/applications.json';
import viImport from '~/locales/vi/import.json';
import { manualClock } from '~/platform/clock/clock';
import { readCsvUpload } from '~/platform/http/read-csv-upload.server';
import { consent, DAY, freshTaxCode, makeFair, NOW, person, submitted } from './application-world';

const database = useTestDatabase();
const HEADER =
  'application,facility_code,facility_name,tax_code,province,category,booths_min,booths_max,funding,priority,wishes,wish_zone,anywhere,needs,anchor_booths,apart_group';
const bytes = (...lines: string[]) => new TextEncoder().encode([HEADER, ...lines].join('\r\n'));

async function world() {
  const { db } = database();
  const organiser = await person(db, 'organiser');
  const fair = await makeFair(db, organiser.organisationId);
  const centre = await person(db, 'province_centre');
  const bring = (
    who: typeof organiser,
    file: Uint8Array,
    more: { evidence?: string; dryRun?: boolean } = {},
  ) =>
    importApplications(who.context, {
      fairSlug: fair.slug,
      bytes: file,
      evidence: 'Công văn 15/KC',
      ...more,
    });
  const counts = async () => ({
    applications: await db.application.count({ where: { fairId: fair.id } }),
    facilities: await db.facility.count({
      where: { registrarId: { in: [organiser.organisationId, centre.organisationId] } },
    }),
    organisations: await db.organisation.count(),
  });
  return { db, organiser, centre, fair, bring, counts, GOOD: goodRows() };
}

const errorsOf = (result: Awaited<ReturnType<typeof importApplications>>) => {
  if (!result.ok || result.value.kind !== 'refused') return result;
  const words: Record<string, string> = { ...viImport.errors, ...vi.importErrors };
  for (const { code } of result.value.errors) expect(words).toHaveProperty(code);
  return result.value.errors.map(({ line, column, code }) => `${line} ${column} ${code}`);
};

const goodRows = () => [
  `D1,F1,HTX chè Shan tuyết,${freshTaxCode()},ha-giang,food,1,2,national,12.5,A01;A02,,yes,water,,tea`,
  'D2,F2,Hộ gốm Phù Lãng,,bac-ninh,handicraft,1,1,self,0,,Khu Đông,yes,,,',
];

describe('importing applications.csv', () => {
  it('stores all of a good file, and the same file again changes nothing', async () => {
    const { db, centre, fair, bring, GOOD } = await world();
    const done = { kind: 'done', dryRun: false };
    expect(await bring(centre, bytes(...GOOD), { dryRun: true })).toMatchObject({
      value: { created: 2, dryRun: true },
    });
    expect(await db.application.count({ where: { fairId: fair.id } })).toBe(0);
    const first = { ...done, created: 2, updated: 0, unchanged: 0, newFacilities: 2 };
    expect(await bring(centre, bytes(...GOOD))).toEqual({ ok: true, value: first });
    const again = { ...done, created: 0, updated: 0, unchanged: 2, newFacilities: 0 };
    expect(await bring(centre, bytes(...GOOD))).toEqual({ ok: true, value: again });
    const rows = await db.application.findMany({
      where: { fairId: fair.id },
      orderBy: { number: 'asc' },
      include: { consent: true, facility: { include: { mandates: true } }, wishes: true },
    });
    expect(rows).toMatchObject([
      {
        number: 1,
        externalKey: 'D1',
        state: 'submitted',
        priorityNote: 'first-time=10;nominated=10',
        consent: { evidence: 'Công văn 15/KC' },
        submittedByOrganisationId: centre.organisationId,
        facility: {
          legalForm: 'cooperative',
          code: 'F1',
          mandates: [{ centreId: centre.organisationId }],
        },
      },
      { number: 2, facility: { legalForm: 'household', productGroup: 'handicraft' } },
    ]);
    expect(rows[0]?.wishes).toHaveLength(2);
  });

  it('knows only the people the file names, never the organiser who brings it', async () => {
    const { db, organiser, fair, bring, GOOD } = await world();
    await bring(organiser, bytes(...GOOD));
    const rows = await db.application.findMany({
      where: { fairId: fair.id },
      include: { facility: true },
    });
    const unknown = { contactName: null, contactPhone: null, contactEmail: null };
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({ ...unknown, signatoryName: null, signatoryPosition: null });
      expect(row.facility).toMatchObject({ contactName: '', phone: '', email: null });
    }
    const [first = '', second = ''] = GOOD;
    const columns = 'signatory_name,contact_email,contact_name';
    const file = new TextEncoder().encode(
      [`${HEADER},${columns}`, `${first},Lò Văn Ón,on@co-so.test,`, `${second},,,`].join('\n'),
    );
    expect(await bring(organiser, file)).toMatchObject({ value: { updated: 1, unchanged: 1 } });
    const named = { signatoryName: 'Lò Văn Ón', contactEmail: 'on@co-so.test', contactName: null };
    const where = { fairId: fair.id, externalKey: 'D1' };
    expect(await db.application.findFirst({ where })).toMatchObject(named);
    expect(await bring(organiser, file)).toMatchObject({ value: { unchanged: 2 } });
    // The sixteen columns alone say nothing about people, so they take nothing away.
    expect(await bring(organiser, bytes(...GOOD))).toMatchObject({ value: { unchanged: 2 } });
    expect(await db.application.findFirst({ where })).toMatchObject(named);
  });

  it('of a centre makes its officer the contact where the file names nobody, and nobody the signatory', async () => {
    const { db, centre, fair, bring, GOOD } = await world();
    await db.organisation.update({
      where: { id: centre.organisationId },
      data: { phone: '+842193861234', email: 'trung-tam@tinh.test' },
    });
    const [first = '', second = ''] = GOOD;
    const file = [`${HEADER},contact_phone`, `${first},0912 345 678`, `${second},`].join('\n');
    await bring(centre, new TextEncoder().encode(file));
    const rows = await db.application.findMany({
      where: { fairId: fair.id },
      orderBy: { externalKey: 'asc' },
      include: { facility: true },
    });
    const officer = centre.context.actor.kind === 'person' ? centre.context.actor.name : '';
    expect(rows).toMatchObject([
      { contactName: null, contactPhone: '+84912345678', contactEmail: null, signatoryName: null },
      {
        contactName: officer,
        contactPhone: '+842193861234',
        contactEmail: 'trung-tam@tinh.test',
        signatoryName: null,
        facility: { contactName: '', phone: '' },
      },
    ]);
  });

  it('is completed by the facility that corrects it, from what the file said', async () => {
    const { db, organiser, fair, bring } = await world();
    const own = await submitted(db, fair, { categoryCode: 'food' });
    const { taxCode, name } = await db.facility.findUniqueOrThrow({
      where: { id: own.facilityId },
    });
    const line = `X1,F9,${name},${taxCode},ha-giang,handicraft,1,2,provincial,0,A03,,no,water,,`;
    expect(await bring(organiser, bytes(line))).toMatchObject({ value: { created: 1 } });
    const { id, version } = await db.application.findFirstOrThrow({
      where: { fairId: fair.id, externalKey: 'X1' },
    });
    await db.application.update({ where: { id }, data: { state: 'returned' } });
    const found = await applicantApplication(own.context, id);
    if (!found.ok) throw new Error(found.error.code);
    const fields = formFields(found.value);
    expect(fields).toMatchObject({
      categoryCode: 'handicraft',
      province: 'f63:ha-giang',
      boothsMax: '2',
      wishes: 'A03',
      anywhere: 'no',
      needs: ['water'],
      signatoryName: '',
    });
    expect(await submitApplication(own.context, { applicationId: id, ...consent })).toMatchObject({
      error: { code: 'application.incomplete' },
    });
    const people = {
      contactName: 'Triệu Mùi Pham',
      contactPhone: '0912 345 678',
      contactEmail: 'pham@co-so.test',
      signatoryName: 'Lò Văn Ón',
    };
    const exhibits = [{ nameVi: 'Gốm', nameEn: '', description: '' }];
    await saveDraft(own.context, {
      applicationId: id,
      fields: { ...fields, ...people, exhibits },
      version,
    });
    expect(await submitApplication(own.context, { applicationId: id, ...consent })).toMatchObject({
      ok: true,
    });
    expect(await db.application.findUnique({ where: { id } })).toMatchObject({
      state: 'submitted',
      signatoryName: 'Lò Văn Ón',
      contactPhone: '+84912345678',
    });
  });

  it('two officers at once bring each row once', async () => {
    const { db, centre, fair, bring, GOOD } = await world();
    const colleague = await person(db, 'province_centre', {
      organisationId: centre.organisationId,
    });
    const both = await Promise.all([
      bring(centre, bytes(...GOOD)),
      bring(colleague, bytes(...GOOD)),
    ]);
    expect(
      both.map((one) => one.ok && one.value.kind === 'done' && one.value.created).sort(),
    ).toEqual([0, 2]);
    expect(await db.application.count({ where: { fairId: fair.id } })).toBe(2);
  });

  it('brings a changed row up to date, and takes back what was returned', async () => {
    const { db, centre, fair, bring, GOOD } = await world();
    await bring(centre, bytes(...GOOD));
    await db.application.updateMany({
      where: { fairId: fair.id, externalKey: 'D1' },
      data: { state: 'returned' },
    });
    const changed = GOOD.map((line) =>
      line.replace('A01;A02', 'A03').replace(',1,2,national', ',2,3,national'),
    );
    expect(await bring(centre, bytes(...changed))).toMatchObject({
      value: { created: 0, updated: 1, unchanged: 1 },
    });
    const row = await db.application.findFirstOrThrow({
      where: { fairId: fair.id, externalKey: 'D1' },
      include: { wishes: { include: { booth: true } } },
    });
    expect(row).toMatchObject({ state: 'submitted', boothsMin: 2, boothsMax: 3 });
    expect(row.wishes.map(({ booth }) => booth.code)).toEqual(['A03']);
    // The one that had been returned is on record as sent again, with what the file changed.
    const trail = await db.auditEntry.findMany({
      where: { fairId: fair.id, action: 'application.corrected' },
    });
    expect(trail.map(({ recordId, details }) => [recordId, details])).toEqual([
      [
        row.id,
        expect.objectContaining({
          changes: { boothsMin: ['1', '2'], boothsMax: ['2', '3'], wishes: ['A01, A02', 'A03'] },
          changed: [],
        }),
      ],
    ]);
    await db.application.update({ where: { id: row.id }, data: { state: 'eligible' } });
    expect(errorsOf(await bring(centre, bytes(...GOOD)))).toEqual(['2 application import-decided']);
  });

  it('refuses a bad file whole, names every bad row, and stores nothing', async () => {
    const { organiser, centre, bring, counts, GOOD } = await world();
    const before = await counts();
    const bad = [
      GOOD[0] ?? '',
      'D2,F2,=cmd(),0100109107,atlantis,food,3,1,national,0,Z99,,yes,,,',
      'D1,F3,HTX Ba,,ha-giang,toys,1,9,self,0,,,yes,,A01,',
    ];
    expect(errorsOf(await bring(centre, bytes(...bad)))).toEqual(
      expect.arrayContaining([
        '3 facility_name formula',
        '3 tax_code tax-code-check-digit',
        '3 province unknown-province',
        '4 application duplicate',
      ]),
    );
    expect(
      errorsOf(await bring(centre, bytes('D1,F3,HTX Ba,,ha-giang,food,1,9,self,0,,,yes,,A01,'))),
    ).toEqual(['2 booths_max import-above-cap', '2 anchor_booths import-anchors']);
    expect(errorsOf(await bring(organiser, new TextEncoder().encode('a,b\n1,2')))).toEqual([
      '1  header-absent',
    ]);
    expect(errorsOf(await bring(organiser, new Uint8Array([0xff, 0xfe, 0x41, 0])))).toEqual([
      '1  encoding-utf16',
    ]);
    expect(await counts()).toEqual(before);
  });

  it('keeps the lines of a file with cells of several lines', async () => {
    const { centre, bring } = await world();
    const file = bytes(
      '"D1\n",F1,HTX Một,,ha-giang,food,1,1,self,0,,,yes,,,',
      'D2,F2,HTX Hai,,ha-giang,food,1,9,self,0,,,yes,,,',
    );
    expect(errorsOf(await bring(centre, file))).toEqual(['4 booths_max import-above-cap']);
  });

  it('does not let a centre act for a facility without its mandate', async () => {
    const { db, centre, fair, bring } = await world();
    const own = await submitted(db, fair);
    const where = { id: own.facilityId };
    const { taxCode, name } = await db.facility.findUniqueOrThrow({ where });
    const line = (of: string) => `X1,F9,${of},${taxCode},ha-giang,handicraft,1,1,self,0,,,yes,,,`;
    const brought = async (of: string) => errorsOf(await bring(centre, bytes(line(of))));
    expect(await brought(name)).toEqual(['2 tax_code import-no-mandate']);
    expect(await brought('Tên khác')).toEqual(['2 tax_code import-tax-code-other-name']);
    await db.facilityMandate.create({
      data: {
        facilityId: own.facilityId,
        centreId: centre.organisationId,
        evidence: 'Tự ủy quyền',
        grantedAt: NOW,
      },
    });
    // A mandate that a stranger gives itself says nothing about its tax code.
    expect(await brought('Tên khác')).toEqual(['2 tax_code import-tax-code-other-name']);
    expect(await bring(centre, bytes(line(name)))).toMatchObject({ value: { created: 1 } });
  });

  it('never gives an application to a stranger who signed up with the tax code', async () => {
    const { db, organiser, fair, bring } = await world();
    const stranger = await submitted(db, fair, { categoryCode: 'food' });
    const where = { id: stranger.facilityId };
    const { taxCode } = await db.facility.findUniqueOrThrow({ where });
    const line = (name: string, tax = taxCode) =>
      `X1,F9,${name},${tax},ha-giang,handicraft,1,1,self,0,,,yes,,,`;
    const brought = (...of: Parameters<typeof line>) => bring(organiser, bytes(line(...of)));
    const real = 'Công ty TNHH Gốm Chu Đậu';
    const refused = await brought(real);
    expect(errorsOf(refused)).toEqual(['2 tax_code import-tax-code-other-name']);
    expect(await db.application.count({ where: { fairId: fair.id } })).toBe(1);
    // The same facility, its legal form written otherwise.
    await db.facility.update({ where, data: { name: 'Cty TNHH gốm Chu-Đậu' } });
    const dry = { dryRun: true };
    expect(await bring(organiser, bytes(line(real)), dry)).toMatchObject({
      value: { created: 1, newFacilities: 0 },
    });
    // A second one of that name: nobody can tell whose application it is.
    const second = await submitted(db, fair, { categoryCode: 'food' });
    await db.facility.update({
      where: { id: second.facilityId },
      data: { name: 'Gốm Chu Đậu', taxCode },
    });
    expect(errorsOf(await brought(real))).toEqual(['2 tax_code import-tax-code-twice']);
    // Without the tax code the row makes its own facility, and the file again changes nothing.
    expect(await brought(real, '')).toMatchObject({ value: { created: 1, newFacilities: 1 } });
    expect(await brought(real, '')).toMatchObject({ value: { unchanged: 1, newFacilities: 0 } });
  });

  it('trusts a tax code under which the facility was found eligible, and no later one', async () => {
    const { db, organiser, fair, bring } = await world();
    const own = await submitted(db, fair, { categoryCode: 'food' });
    const where = { id: own.facilityId };
    const { taxCode } = await db.facility.findUniqueOrThrow({ where });
    await db.applicationDecision.create({
      data: { applicationId: own.applicationId, kind: 'eligible', releasedAt: NOW, stagedAt: NOW },
    });
    const line = (tax: string | null) =>
      bytes(`X1,F9,Tên giao dịch,${tax},ha-giang,handicraft,1,1,self,0,,,yes,,,`);
    expect(await bring(organiser, line(taxCode), { dryRun: true })).toMatchObject({
      value: { created: 1, newFacilities: 0 },
    });
    const other = freshTaxCode();
    await db.facility.update({ where, data: { taxCode: other } });
    expect(errorsOf(await bring(organiser, line(other)))).toEqual([
      '2 tax_code import-tax-code-other-name',
    ]);
  });

  it('asks for the paper, and a centre keeps to the window', async () => {
    const { centre, fair, bring, GOOD } = await world();
    expect(await bring(centre, bytes(...GOOD), { evidence: ' ' })).toMatchObject({
      error: { code: 'application.evidence-missing' },
    });
    const late = { ...centre.context, clock: manualClock(new Date(NOW.getTime() + 31 * DAY)) };
    const input = { fairSlug: fair.slug, bytes: bytes(...GOOD), evidence: 'x' };
    expect(await importApplications(late, input)).toMatchObject({
      error: { code: 'application.window' },
    });
    const stranger = await person(database().db, 'facility');
    expect(await importApplications(stranger.context, input)).toMatchObject({
      error: { code: 'not-found' },
    });
    const command = { ...centre.context, actor: systemActor('hoicho import') };
    expect(await importApplications(command, input)).toMatchObject({
      ok: true,
      value: { created: 2 },
    });
  });

  it('of the organiser sets points and gives the booths that are held already', async () => {
    const { db, organiser, fair, bring, GOOD } = await world();
    const file = bytes(
      'D1,F1,HTX Một,,ha-giang,food,1,2,national,40,,,yes,,A01;A02,',
      GOOD[1] ?? '',
    );
    expect(await bring(organiser, file)).toMatchObject({ value: { created: 2, newFacilities: 2 } });
    expect(await bring(organiser, file)).toMatchObject({ value: { created: 0, unchanged: 2 } });
    const rows = await applicationsForAllocation(db, fair.id, NOW);
    expect(rows).toMatchObject([{ priority: 40, anchorBooths: ['A01', 'A02'] }]);
    const rival = bytes('E1,F7,HTX Bảy,,ha-giang,food,1,1,self,0,,,yes,,A01,');
    expect(await bring(organiser, rival)).toMatchObject({ error: { code: 'booth.taken' } });
    expect(await db.application.count({ where: { fairId: fair.id } })).toBe(2);
  });

  it('reads back the file it wrote without changing anything', async () => {
    const { db, organiser, fair, bring } = await world();
    await submitted(db, fair);
    await submitted(db, fair, { wishes: '', needs: ['water'] });
    await db.application.updateMany({ where: { fairId: fair.id }, data: { state: 'eligible' } });
    const csv = writeApplicationsCsv(await applicationsForAllocation(db, fair.id, NOW));
    const file = new TextEncoder().encode(csv);
    expect(await bring(organiser, file)).toMatchObject({
      value: { created: 0, updated: 0, unchanged: 2, newFacilities: 0 },
    });
  });

  it('takes 800 applications within seconds', async () => {
    const { db, organiser, fair, bring } = await world();
    const lines = Array.from(
      { length: 800 },
      (_, i) => `D${i},F${i},HTX số ${i},,ha-giang,food,1,2,self,${i},A01;A03,,yes,,,`,
    );
    const started = performance.now();
    expect(await bring(organiser, bytes(...lines))).toMatchObject({ value: { created: 800 } });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(await db.applicationWish.count({ where: { fairId: fair.id } })).toBe(1_600);
  });
});

describe('the upload', () => {
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    new Request('http://x.test/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

  it('reads a file, and says when there is none', async () => {
    const form = new FormData();
    form.set('file', new File(['abc'], 'a.csv'));
    form.set('evidence', 'x');
    const read = await readCsvUpload(post(form));
    expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe('abc');
    expect(read.ok && read.value.form.get('evidence')).toBe('x');
    expect(await readCsvUpload(post(new FormData(), {}))).toMatchObject({
      error: { code: 'file-absent' },
    });
  });

  it('stops reading 50 MB as soon as the limit is passed, announced or not', async () => {
    let sent = 0;
    const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
    const stream = () => {
      sent = 0;
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          const chunk =
            sent === 0 ? new TextEncoder().encode(head) : new Uint8Array(65_536).fill(65);
          sent += chunk.length;
          if (sent > 50 * 1024 * 1024) controller.close();
          else controller.enqueue(chunk);
        },
      });
    };
    const type = { 'content-type': 'multipart/form-data; boundary=b' };
    expect(await readCsvUpload(post(stream(), type))).toMatchObject({
      error: { code: 'file-too-large', details: { maxMb: 8 } },
    });
    expect(sent).toBeLessThan(12 * 1024 * 1024);
    const announced = post(stream(), { ...type, 'content-length': String(50 * 1024 * 1024) });
    expect(await readCsvUpload(announced)).toMatchObject({ error: { code: 'file-too-large' } });
    expect(sent).toBeLessThan(1024 * 1024);
  });
});
