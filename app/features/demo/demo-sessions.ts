import { OPENS_IN_DAYS, vietnamTime } from './demo-dates';
import type { DemoRoom, DemoSession, DemoSessionKind } from './demo-world';

const KINDS: readonly DemoSessionKind[] = [
  'ceremony',
  'seminar',
  'matchmaking',
  'selection',
  'performance',
  'meeting',
];

export const DEMO_ROOMS: readonly DemoRoom[] = [
  { key: 'stage', nameVi: 'Sân khấu chính', nameEn: 'Main stage', capacity: 600 },
  { key: 'hall', nameVi: 'Hội trường tầng 2', nameEn: 'Second-floor auditorium', capacity: 250 },
  { key: 'tables', nameVi: 'Khu kết nối cung cầu', nameEn: 'Matchmaking area', capacity: 120 },
  { key: 'room', nameVi: 'Phòng họp 201', nameEn: 'Meeting room 201', capacity: 40 },
];

/**
 * `day|from|to|room|kind|title vi|title en|host`, Vietnamese time. Day 1 is the opening day; days before it belong to
 * preparation and set-up.
 */
const LINES = [
  '-14|14:00|15:30|room|meeting|Bốc thăm vị trí gian hàng, lập biên bản|Drawing of lots for booths, with minutes|Ban tổ chức hội chợ',
  '-9|09:00|11:00|room|meeting|Họp các đoàn tỉnh về mặt bằng và biển tên|Province delegations: floor plan and fascia names|Ban tổ chức hội chợ',
  '-1|14:00|16:00|hall|meeting|Bàn giao gian hàng, phổ biến an toàn cháy nổ và điện|Booth handover, fire and electrical safety briefing|Ban tổ chức hội chợ',
  '0|15:00|17:00|stage|other|Tổng duyệt lễ khai mạc|Rehearsal of the opening ceremony|Ban tổ chức hội chợ',
  '1|09:00|10:30|stage|ceremony|Lễ khai mạc hội chợ|Opening ceremony|Ban tổ chức hội chợ',
  '1|14:00|16:30|hall|seminar|Chính sách khuyến công mới: cơ sở công nghiệp nông thôn được hỗ trợ gì|New industrial-promotion policy: what rural producers can get|Cơ quan quản lý khuyến công',
  '1|19:00|20:30|stage|performance|Đêm quan họ và xòe Thái|An evening of quan họ songs and Thai xòe dance|Đoàn nghệ thuật các tỉnh',
  '2|08:30|11:30|tables|matchmaking|Hội nghị kết nối cung cầu, phiên 1: siêu thị và nhà phân phối|Matchmaking, session 1: supermarkets and distributors|Ban tổ chức hội chợ',
  '2|09:00|11:00|hall|seminar|Truy xuất nguồn gốc và mã vùng trồng cho nông sản chế biến|Traceability and growing-area codes for processed farm products|Viện Mã số mã vạch',
  '2|14:00|16:30|tables|matchmaking|Hội nghị kết nối cung cầu, phiên 2: khách sạn, nhà hàng, bếp ăn|Matchmaking, session 2: hotels, restaurants and canteens|Ban tổ chức hội chợ',
  '2|14:00|16:00|hall|seminar|Sản xuất sạch hơn ở làng nghề gốm, rèn và đúc|Cleaner production in pottery, forging and foundry villages|Trung tâm Sản xuất sạch',
  '2|17:00|18:00|tables|ceremony|Lễ ký biên bản ghi nhớ|Signing of memoranda of understanding|Ban tổ chức hội chợ',
  '3|08:00|11:30|room|selection|Bình chọn sản phẩm tiêu biểu: nhóm thủ công mỹ nghệ|Product selection: handicraft|Hội đồng bình chọn',
  '3|09:00|11:00|hall|seminar|Bán hàng trên sàn thương mại điện tử: từ ảnh chụp đến đóng gói|Selling online: from photographs to packing|Hiệp hội Thương mại điện tử',
  '3|13:30|17:00|room|selection|Bình chọn sản phẩm tiêu biểu: nhóm thực phẩm và đồ uống|Product selection: food and drink|Hội đồng bình chọn',
  '3|14:00|16:30|tables|matchmaking|Hội nghị kết nối cung cầu, phiên 3: doanh nghiệp xuất khẩu|Matchmaking, session 3: exporters|Ban tổ chức hội chợ',
  '3|18:30|20:00|stage|performance|Trình diễn nghề: vuốt gốm, dệt lanh, gò đồng|Craft live: throwing pots, weaving linen, beating bronze|Nghệ nhân các làng nghề',
  '4|08:30|11:00|hall|seminar|Thiết kế bao bì cho đặc sản vùng cao|Packaging design for highland specialities|Trường Mỹ thuật công nghiệp',
  '4|14:00|16:00|room|meeting|Giao ban các trung tâm khuyến công|Meeting of the promotion centres|Ban tổ chức hội chợ',
  '4|19:00|20:30|stage|performance|Thời trang thổ cẩm và lụa|Brocade and silk fashion show|Các hợp tác xã dệt',
  '5|09:00|11:00|hall|selection|Công bố kết quả bình chọn, trao giấy chứng nhận|Selection results and certificates|Hội đồng bình chọn',
  '5|20:00|21:00|stage|ceremony|Bế mạc, trao giải gian hàng đẹp|Closing and booth awards|Ban tổ chức hội chợ',
] as const;

function readLine(line: string, today: string): DemoSession {
  const [
    day = '',
    from = '',
    to = '',
    roomKey = '',
    kind = '',
    titleVi = '',
    titleEn = '',
    host = '',
  ] = line.split('|');
  const inDays = OPENS_IN_DAYS + Number(day) - 1;
  return {
    roomKey,
    kind: KINDS.find((known) => known === kind) ?? 'other',
    titleVi,
    titleEn,
    host,
    startsAt: vietnamTime(today, inDays, from),
    endsAt: vietnamTime(today, inDays, to),
    isPublic: kind !== 'meeting' && Number(day) >= 1,
  };
}

/** The calendar of the fair: ceremonies, seminars, matchmaking, product selection, meetings of the delegations. */
export function demoSessions(today: string): readonly DemoSession[] {
  return LINES.map((line) => readLine(line, today));
}
