import type { Random } from '~/kernel/random';

/** For each people: how a man's and a woman's name is put together; `a b|c` means one of `a`, `b` then one of `c`. */
interface NamePattern {
  readonly men: readonly string[];
  readonly women: readonly string[];
}

const KINH_MEN =
  'An,Bình,Chiến,Cường,Dũng,Duy,Đạt,Hải,Hào,Hiếu,Hòa,Hùng,Khánh,Kiên,Lâm,Long,Lực,Minh,Nam,Nghĩa,Phong,Phúc,Quân,Sơn,Tâm,Thành,Thắng,Thịnh,Tiến,Toàn,Trung,Tuấn,Việt,Vinh';
const KINH_WOMEN =
  'Anh,Bích,Chi,Dung,Duyên,Giang,Hà,Hằng,Hạnh,Hiền,Hoa,Huệ,Hương,Lan,Liên,Loan,Mai,Minh,Nga,Ngân,Nhung,Oanh,Phương,Quyên,Tâm,Thảo,Thoa,Thu,Thủy,Trang,Tuyết,Vân,Xuân,Yến';
const KINH_FAMILIES =
  'Nguyễn,Nguyễn,Nguyễn,Trần,Trần,Lê,Lê,Phạm,Phạm,Hoàng,Vũ,Đỗ,Bùi,Đặng,Ngô,Phan,Dương,Đinh,Đào,Trịnh,Mai,Tạ,Chu';
const MEN_MIDDLE = 'Văn,Văn,Đức,Quang,Minh,Hữu,Xuân,Ngọc,Đình,Công,Mạnh,Thanh,Tiến,Trọng';
const WOMEN_MIDDLE =
  'Thị,Thị,Thị Thu,Thị Thanh,Thị Hồng,Thị Kim,Thị Ngọc,Thị Bích,Thị Mai,Ngọc,Thu';

function kinhLike(families: string): NamePattern {
  return { men: [families, MEN_MIDDLE, KINH_MEN], women: [families, WOMEN_MIDDLE, KINH_WOMEN] };
}

const PATTERNS = {
  kinh: kinhLike(KINH_FAMILIES),
  tay: kinhLike('Nông,Hoàng,Lý,Triệu,Bế,Ma,Lương,La,Đàm,Lục,Hứa,Mông'),
  muong: kinhLike('Bùi,Bùi,Đinh,Hà,Quách,Phùng,Bạch,Xa'),
  vankieu: kinhLike('Hồ'),
  hre: kinhLike('Phạm,Phạm,Đinh'),
  mong: {
    men: [
      'Giàng,Vàng,Sùng,Thào,Hạng,Mùa,Cứ,Lý,Má,Hầu',
      'A,Mí',
      'Páo,Sử,Chớ,Dình,Tủa,Lử,Chu,Sính,Pó,Vàng,Già,Lầu',
    ],
    women: [
      'Giàng,Vàng,Sùng,Thào,Hạng,Mùa,Cứ,Lý,Má,Hầu',
      'Thị',
      'Mỷ,Dợ,Mai,Súa,Chía,Xay,Máy,Pà,Dinh',
    ],
  },
  dao: {
    men: [
      'Triệu,Phàn,Lý,Bàn,Đặng,Chảo,Tẩn,Phùng',
      'Tà,Chòi,Kim,Phú,Văn,Dào',
      'Quẩy,Phin,San,Sài,Hòa,Vầy,Kinh,Quyên',
    ],
    women: [
      'Triệu,Phàn,Lý,Bàn,Đặng,Chảo,Tẩn,Phùng',
      'Mùi,Tả,Lở,Thị',
      'Mẩy,Khé,Pham,Say,Chiêm,Nái,Phẩy',
    ],
  },
  thai: {
    men: [
      'Lò,Cầm,Quàng,Lường,Hà,Vì,Tòng,Bạc,Cà,Điêu',
      'Văn',
      'Pánh,Hặc,Ún,Thưởng,Chiến,Inh,Xôm,Dũng,Hiêng,Thoan',
    ],
    women: [
      'Lò,Cầm,Quàng,Lường,Hà,Vì,Tòng,Bạc,Cà,Điêu',
      'Thị',
      'Hoa,Lả,Inh,Phương,Ban,Khặn,Xuân,Thắm,Biên,Piến',
    ],
  },
  cham: {
    men: [
      'Đàng,Quảng,Phú,Lưu,Châu,Hán,Thập,Vạn,Trượng',
      'Văn,Năng,Đại,Ngọc,Xuân',
      'Xem,Luận,Hồ,Tỷ,Bình,Sinh,Đối,Thông',
    ],
    women: [
      'Đàng,Quảng,Phú,Lưu,Châu,Hán,Thập,Vạn,Trượng',
      'Thị',
      'Phan,Hoa,Tuyết,Hồng,Mơ,Gạch,Thuận,Huế,Sỹ',
    ],
  },
  khmer: {
    men: [
      'Thạch,Sơn,Kim,Lâm,Danh,Châu,Kiên,Lý',
      'Sa,Minh,Hoàng,Văn',
      'Rây,Sết,Phol,Thươl,Vuông,Kha,Rinh,Oai,Hiền',
    ],
    women: [
      'Thạch,Sơn,Kim,Lâm,Danh,Châu,Kiên,Lý',
      'Thị',
      'Sa Rinh,Sa Phia,Hoa,Sô Thia,Hương,Sà Vươne,Diễm,Phol',
    ],
  },
  hoa: {
    men: [
      'Quách,Lâm,Lý,Ong,Huỳnh,Trương,Mã',
      'Chí,Gia,Hưng,Vĩnh,Quốc',
      'Kiệt,Thành,Phát,Tường,Hào,Cường',
    ],
    women: ['Quách,Lâm,Lý,Ong,Huỳnh,Trương,Mã', 'Mỹ,Tú,Ngọc,Bội', 'Dung,Trinh,Lan,Phụng,Linh,Hoa'],
  },
  ede: {
    men: ['Y', 'Wing,Bhar,Khiêm,Thịnh,Dhun,Blô,Siu', 'Niê,Mlô,Êban,Kđoh,Byă,Kbuôr'],
    women: ['H’Yam,H’Bliak,H’Nuên,H’Mi,H’Ngăm,H’Wê', 'Niê,Mlô,Êban,Kđoh,Byă,Kbuôr'],
  },
  mnong: {
    men: ['Y', 'Thim,Krang,Chôn,Nghĩa,Bang', 'Du,Rcăm,Long Ding,Triêk,Buôn Krông'],
    women: ['H’Phiết,H’Huyên,H’Lưm,H’Nhái,H’Mai', 'Du,Rcăm,Long Ding,Triêk,Buôn Krông'],
  },
  bana: {
    men: ['A', 'Jring,Thút,Biu,Lơh,Khưn,Wer,Ngưi,Byưk'],
    women: ['Y', 'Hoa,Byin,Der,Kham,Blên,Hyưt,Yin,Pưih'],
  },
  xodang: {
    men: ['A', 'Hoàn,Sỹ,Ru,Brol,Nhin,Đô,Thắm,Lượng'],
    women: ['Y', 'Bé,Hồng,Nhân,Thao,Rên,Đào,Lan,Xuân'],
  },
  jrai: {
    men: ['Siu,Ksor,Rmah,Kpă,Nay,Rah Lan', 'Thưn,Nham,Hrin,Bơng,Tuân,Phước'],
    women: ['Siu,Ksor,Rmah,Kpă,Nay,Rah Lan', 'H’Bút,H’Nen,H’Lan,H’Phương,H’Djuên'],
  },
  koho: {
    men: ['Rơ Ông,Cil,Kơ Să,Bon Niêng,Liêng Jrang', 'Ha,K’', 'Tuân,Brêm,Tế,Lực,Poh,Hoang'],
    women: ['Rơ Ông,Cil,Kơ Să,Bon Niêng,Liêng Jrang', 'Ka', 'Duyên,Să,Hồng,Rẻ,Thuyên,Lina'],
  },
  stieng: {
    men: ['Điểu', 'Kré,Lên,Bình,Thơ,Hương,Phước,Ngoan'],
    women: ['Thị', 'Bưl,Giá,Nhớ,Mai,Khưi,Brơi,Xuân'],
  },
} as const satisfies Readonly<Record<string, NamePattern>>;

export type People = keyof typeof PATTERNS;

export function isPeople(text: string): text is People {
  return Object.hasOwn(PATTERNS, text);
}

export interface PersonName {
  readonly full: string;
  /** What neighbours and shop signs call the person: the last one or two words. */
  readonly short: string;
}

/** A name as people of that people bear it. */
export function makePersonName(random: Random, people: People): PersonName {
  const { men, women } = PATTERNS[people];
  const parts = (random.chance(1, 2) ? men : women).map((choices) =>
    random.pick(choices.split(',')),
  );
  const full = parts.join(' ').replaceAll('K’ ', 'K’');
  const words = full.split(' ');
  const short = words.length > 3 || people === 'kinh' ? words.slice(-2) : words.slice(-1);
  return { full, short: short.join(' ').replace(/^Thị /, '') };
}
