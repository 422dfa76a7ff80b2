import exceljs from '@protobi/exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePerson } from '#tests/features/accounts/account-world';
import {
  type Applicant,
  type BoothFair,
  contextOf,
  idsOf,
  makeBoothFair,
} from '#tests/features/booths/booth-fair';
import { useTestDatabase } from '#tests/support/test-database';
import { openSession } from '~/features/accounts/session.server';
import { assignBooths } from '~/features/booths/assign-booths.server';
import { blockBooths } from '~/features/booths/block-booths.server';
import { holdBooths } from '~/features/booths/hold-booths.server';
import { publishAllocation } from '~/features/booths/publish-allocation.server';
import { saveRoom } from '~/features/fairs/save-room.server';
import { publishPlan } from '~/features/floor-plan/publish-plan.server';
import { splitCsv } from '~/kernel/csv-text';
import { systemClock } from '~/platform/clock/clock';
import { queueMail } from '~/platform/mail/queue-mail.server';
import { type RouteServer, startRouteServer } from './route-server';

/** Lists as files, asked for as the links of their pages ask, and read back. */
const database = useTestDatabase();
let server: RouteServer;
let fair: BoothFair;
let applicants: readonly [Applicant, Applicant];
let administrator = '';
let organiser = '';

const cookie = async (personId: string) =>
  `hoicho_session=${(await openSession(database().db, { personId, now: new Date() })).token}; lang=vi`;
const organiserContext = () => contextOf(database().db, fair.organiser, systemClock);

beforeAll(async () => {
  const { db, url } = database();
  server = await startRouteServer(url);
  fair = await makeBoothFair(db, { applicants: 2, rows: 2, perRow: 3 });
  const [one, two] = fair.applicants;
  if (!one || !two) throw new Error('two applicants');
  applicants = [one, two];
  administrator = await cookie((await makePerson(db, { administrator: true })).id);
  organiser = await cookie(fair.organiser.kind === 'person' ? fair.organiser.personId : '');
}, 180_000);
afterAll(async () => server.stop());

async function get(who: string, path: string): Promise<Response> {
  const answer = await fetch(server.url + path, { headers: { Cookie: who }, redirect: 'manual' });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** The files a page offers: addresses as they stand in its links. */
async function filesOf(who: string, path: string) {
  const html = await (await get(who, path)).text();
  const links = [...html.matchAll(/<a [^>]*\bdownload\b[^>]*>/g)].flatMap(
    ([tag]) => /href="([^"]+)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? [],
  );
  const [xlsx = '', csv = ''] = ['xlsx', 'csv'].map((format) =>
    links.find((link) => new RegExp(`(/|export=)${format}\\b`).test(link)),
  );
  return { xlsx, csv };
}

async function csvRows(who: string, path: string): Promise<string[][]> {
  const answer = await get(who, path);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const { records, errors } = splitCsv(await answer.text(), { maxRecords: 1000, maxCells: 50 });
  expect(errors).toEqual([]);
  return records.map(({ cells }) => [...cells]);
}

async function sheet(who: string, path: string) {
  const answer = await get(who, path);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*\.xlsx/);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  const [first] = workbook.worksheets;
  if (!first) throw new Error('no sheet');
  return first;
}

const column = (rows: string[][], index: number) => rows.slice(1).map((row) => row[index] ?? '');

describe('the administrator', () => {
  test('takes the organisations that the page shows, in its order', async () => {
    const { db } = database();
    await db.organisation.createMany({
      data: ['Siêu thị Bảo Lộc', '=Siêu thị Ánh Sao', 'Siêu thị Đông Đô'].map((name, index) => ({
        kind: 'buyer' as const,
        name,
        approvedAt: index === 2 ? null : new Date(),
        createdAt: new Date(Date.UTC(2026, 0, 1 + index)),
      })),
    });
    const files = await filesOf(
      administrator,
      '/admin/organisations?q=sieu+thi&sort=-createdAt&f.state=approved',
    );
    const rows = await csvRows(administrator, files.csv);
    expect(rows[0]).toEqual([
      'Tên',
      'Loại đơn vị',
      'Tỉnh, thành phố',
      'Người quản lý',
      'Đăng ký lúc',
      'Tình trạng',
    ]);
    expect(column(rows, 0)).toEqual(["'=Siêu thị Ánh Sao", 'Siêu thị Bảo Lộc']);
    expect(rows[1]).toEqual([
      "'=Siêu thị Ánh Sao",
      'Đơn vị mua hàng',
      '',
      '',
      '2026-01-02 07:00',
      'Đã duyệt',
    ]);
    const book = await sheet(administrator, files.xlsx);
    expect(book.rowCount).toBe(3);
    expect(book.getCell('E3').value).toEqual(new Date('2026-01-01T07:00:00Z'));
  });

  test('takes the people, with no more of them than the page shows', async () => {
    const { db } = database();
    await db.person.create({
      data: {
        name: 'Lý Thị Xuất',
        email: 'xuat@hoicho.example',
        phone: '0987001002',
        passwordHash: 'bam-bi-mat',
        totpSecret: 'khoa-bi-mat',
      },
    });
    const files = await filesOf(administrator, '/admin/people?q=ly+thi+xuat');
    const rows = await csvRows(administrator, files.csv);
    expect(rows).toHaveLength(2);
    expect(rows[1]?.slice(0, 5)).toEqual([
      'Lý Thị Xuất',
      'xuat@hoicho.example',
      '',
      'Không',
      'Đang tắt',
    ]);
    expect(rows[1]?.[6]).toBe('Chưa xác nhận email');
    const whole = await (await get(administrator, '/admin/people/export/csv')).text();
    expect(whole).not.toMatch(/0987001002|bi-mat/);
    expect((await sheet(administrator, files.xlsx)).getCell('B2').value).toBe(
      'xuat@hoicho.example',
    );
  });

  test('takes the outbox without the texts, whose links speak for the recipient', async () => {
    await queueMail(database().db, {
      to: 'nguoi-nhan@hoicho.example',
      kind: 'test',
      locale: 'vi',
      title: 'Đặt lại mật khẩu',
      paragraphs: ['lien-ket-bi-mat'],
    });
    const files = await filesOf(administrator, '/admin/outbox?q=nguoi-nhan');
    const answer = await (await get(administrator, files.csv)).text();
    expect(answer).toContain('Đặt lại mật khẩu,nguoi-nhan@hoicho.example,');
    expect(answer).not.toContain('lien-ket-bi-mat');
    expect((await sheet(administrator, files.xlsx)).rowCount).toBe(2);
  });
});

describe('the organiser', () => {
  test('takes the runs of the optimiser, narrowed and sorted, with the whole hash', async () => {
    const hash = 'f'.repeat(64);
    await database().db.allocationRun.createMany({
      data: [1, 2, 3].map((number) => ({
        fairId: fair.fairId,
        number,
        seed: `làng nghề ${number}`,
        state: number === 2 ? ('failed' as const) : ('cancelled' as const),
        inputHash: number === 2 ? null : hash,
        ...(number === 2 ? {} : { gap: 0.00125, seconds: 1.5, objective: 1234, bound: 1235 }),
        requestedAt: new Date(Date.UTC(2026, 10, number, 2)),
        finishedAt: new Date(Date.UTC(2026, 10, number, 3)),
      })),
    });
    const page = `/organiser/fairs/${fair.slug}/allocation/runs`;
    const files = await filesOf(organiser, `${page}?sort=number&f.state=cancelled`);
    const rows = await csvRows(organiser, files.csv);
    expect(column(rows, 0)).toEqual(['1', '3']);
    expect(column(rows, 11)).toEqual([hash, hash]);
    expect(column(rows, 2)).toEqual(['2026-11-01 09:00', '2026-11-03 09:00']);
    const book = await sheet(organiser, files.xlsx);
    expect(book.getRow(1).values).toContain('Chênh lệch (%)');
    expect(book.getCell('F2').value).toBe(0.125);
    expect(book.getCell('G3').value).toBe(1234);
  });

  test('takes the frozen plans', async () => {
    const published = await publishPlan(organiserContext(), {
      fairId: fair.fairId,
      note: 'Mở đăng ký',
    });
    expect(published.ok).toBe(true);
    const page = `/organiser/fairs/${fair.slug}/plan/versions`;
    const files = await filesOf(organiser, `${page}?q=mo+dang+ky`);
    const rows = await csvRows(organiser, files.csv);
    expect(rows).toHaveLength(2);
    expect([rows[1]?.[0], rows[1]?.[3], rows[1]?.[4]]).toEqual(['1', '6', 'Mở đăng ký']);
    expect(rows[1]?.[5]).toMatch(/^[0-9a-f]{64}$/);
    expect((await sheet(organiser, files.xlsx)).getCell('D2').value).toBe(6);
    expect(await csvRows(organiser, `${page}/export/csv?q=khong-co`)).toHaveLength(1);
  });

  test('gets the rows and the format that were asked for, also where the export is a page’s own', async () => {
    await saveRoom(organiserContext(), fair.fairId, null, {
      nameVi: 'Phòng gốm',
      nameEn: 'Pottery',
      capacity: null,
    });
    const audit = await filesOf(
      organiser,
      `/organiser/fairs/${fair.slug}/audit?f.action=room.added`,
    );
    expect(column(await csvRows(organiser, audit.csv), 5)).toEqual(['room.added']);
    expect((await sheet(organiser, audit.xlsx)).rowCount).toBe(2);
    const found = await filesOf(organiser, '/organiser/fairs?q=cong+nghiep&f.state=hidden');
    // The fair is announced: nothing is left of the list but its head.
    const rows = await get(organiser, '/organiser/fairs/export?export=csv&q=cong+nghiep');
    expect((await rows.text()).trimEnd().split('\r\n')).toHaveLength(2);
    expect(await csvRows(organiser, found.csv)).toHaveLength(1);
  });
});

describe('a province centre', () => {
  test('takes the applications it acts for at a fair, and no other', async () => {
    const { db } = database();
    const officer = await makePerson(db, { kind: 'province_centre' });
    const who = await cookie(officer.id);
    await db.facilityMandate.create({
      data: {
        facilityId: applicants[1].facilityId,
        centreId: officer.organisationId,
        evidence: 'Giấy ủy quyền',
        grantedAt: new Date(),
      },
    });
    const files = await filesOf(who, `/province/fairs/${fair.slug}`);
    const rows = await csvRows(who, files.csv);
    expect(rows).toHaveLength(2);
    expect(rows[1]?.slice(1, 8)).toEqual([
      'HTX Chè Tân Cương 2',
      'Nông sản, thực phẩm',
      'Khuyến công địa phương',
      '1',
      '4',
      'Đủ điều kiện',
      '',
    ]);
    expect((await sheet(who, files.xlsx)).rowCount).toBe(2);
  });
});

describe('the public', () => {
  const facilities = async () =>
    column(await csvRows('lang=vi', `/f/${fair.slug}/booths/export/csv`), 6);

  test('takes the booths as the page shows them: names only once they are public, never a note', async () => {
    const context = organiserContext();
    const assigned = await assignBooths(context, {
      fairId: fair.fairId,
      applicationId: applicants[0].applicationId,
      boothIds: idsOf(fair, 'A01'),
    });
    const held = await holdBooths(context, {
      fairId: fair.fairId,
      applicationId: applicants[1].applicationId,
      boothIds: idsOf(fair, 'A02'),
      hours: 24,
      note: 'ghi chú bí mật',
    });
    const blocked = await blockBooths(context, {
      fairId: fair.fairId,
      boothIds: idsOf(fair, 'A03'),
      reason: 'cột nhà bí mật',
    });
    expect([assigned, held, blocked].map(({ ok }) => ok)).toEqual([true, true, true]);
    const later = 'chưa công bố kết quả phân bổ';
    const files = await filesOf('lang=vi', `/f/${fair.slug}/booths`);
    const rows = await csvRows('lang=vi', files.csv);
    expect(rows.slice(0, 4)).toEqual([
      ['Nhà', 'Gian', 'Loại', 'Diện tích (m²)', 'Khu', 'Trạng thái', 'Cơ sở'],
      ['Nhà A', 'A01', 'Gian tiêu chuẩn', '9', '', later, ''],
      ['Nhà A', 'A02', 'Gian tiêu chuẩn', '9', '', later, ''],
      ['Nhà A', 'A03', 'Gian tiêu chuẩn', '9', '', 'Khóa', ''],
    ]);
    expect(rows).toHaveLength(7);
    expect((await facilities()).join('')).toBe('');
    const published = await publishAllocation(
      context,
      { fairId: fair.fairId },
      async () => undefined,
    );
    expect(published.ok).toBe(true);
    expect(await facilities()).toEqual(['HTX Chè Tân Cương 1', '', '', '', '', '']);
    const now = await csvRows('lang=vi', files.csv);
    expect(column(now, 5)).toEqual(['Đã giao', 'Đang giữ', 'Khóa', 'Trống', 'Trống', 'Trống']);
    const book = await sheet('lang=en', files.xlsx);
    expect(book.getCell('A2').value).toBe('Hall A');
    expect(book.getCell('D2').value).toBe(9);
    expect(book.getCell('G2').value).toBe('HTX Chè Tân Cương 1');
    expect(book.getCell('G3').value).toBeNull();
  });

  test('finds no other format', async () => {
    const answer = await fetch(`${server.url}/f/${fair.slug}/booths/export/exe`);
    expect(answer.status).toBe(404);
  });
});
