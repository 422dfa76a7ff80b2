import type { ProductGroup } from '~/kernel/product-groups';
import type { Random } from '~/kernel/random';

/** What an organiser writes when something has to be put right first. */
export const RETURN_REASONS = [
  'Tên biển gian dài hơn 40 ký tự, mời cơ sở rút gọn để in đủ cỡ chữ.',
  'Thiếu bản công bố chất lượng của sản phẩm đóng gói. Mời bổ sung rồi gửi lại.',
  'Số gian đăng ký chưa khớp với văn bản cử đoàn của tỉnh. Mời kiểm tra lại với trung tâm khuyến công.',
  'Chưa ghi công suất điện của máy trình diễn. Mời điền nhu cầu điện.',
  'Danh mục sản phẩm còn chung chung, mời ghi tên từng sản phẩm sẽ trưng bày.',
] as const;

export const REJECT_REASONS = [
  'Sản phẩm đăng ký không do cơ sở sản xuất.',
  'Cơ sở chưa có giấy đăng ký kinh doanh còn hiệu lực.',
  'Cơ sở đã được hỗ trợ gian hàng cho cùng sản phẩm tại một hội chợ khác trong quý.',
] as const;

export const WITHDRAW_REASONS = [
  'Trùng mùa thu hoạch, cơ sở không đủ người trực gian.',
  'Cơ sở chuyển sang dự hội chợ của tỉnh cùng thời gian.',
  'Không kịp hàng do mưa lũ.',
] as const;

export const NOTES = [
  '',
  '',
  '',
  'Xin được gần các cơ sở cùng tỉnh.',
  'Có trình diễn nghề tại gian, cần lối đi rộng.',
  'Xe hàng đến chiều trước ngày khai mạc.',
  'Có nghệ nhân lớn tuổi, xin gian gần cửa ra vào.',
  'Cần chỗ gửi hàng qua đêm.',
] as const;

/** Points for earlier merit and for newcomers, with the sentence that explains them. */
export function makePriority(
  random: Random,
  year: number,
): { readonly points: number; readonly note: string } {
  const parts: { points: number; text: string }[] = [];
  const merit = random.weighted([
    ['none', 50],
    ['province', 25],
    ['region', 15],
    ['national', 10],
  ] as const);
  if (merit === 'national')
    parts.push({ points: 20, text: `Sản phẩm CNNT tiêu biểu cấp quốc gia ${year - 1}: 20 điểm` });
  if (merit === 'region')
    parts.push({ points: 12, text: `Sản phẩm CNNT tiêu biểu cấp khu vực ${year - 2}: 12 điểm` });
  if (merit === 'province')
    parts.push({ points: 8, text: `Sản phẩm CNNT tiêu biểu cấp tỉnh ${year - 1}: 8 điểm` });
  const stars = random.weighted([
    [0, 55],
    [3, 27],
    [4, 15],
    [5, 3],
  ] as const);
  if (stars > 0) parts.push({ points: stars * 2, text: `OCOP ${stars} sao: ${stars * 2} điểm` });
  const years = random.weighted([
    [0, 35],
    [1, 20],
    [2, 18],
    [3, 15],
    [4, 12],
  ] as const);
  if (years === 0) parts.push({ points: 5, text: 'Lần đầu tham gia: 5 điểm' });
  else
    parts.push({
      points: years * 3,
      text: `Đã dự ${years} hội chợ của chương trình: ${years * 3} điểm`,
    });
  return {
    points: parts.reduce((sum, part) => sum + part.points, 0),
    note: parts.map(({ text }) => text).join('; '),
  };
}

/** What a booth has to offer an exhibitor of that group; all of it is a feature some zone of the demo plan has. */
export function makeNeeds(random: Random, group: ProductGroup): readonly string[] {
  if (group === 'machinery') {
    return random.weighted([
      [[], 35],
      [['power-10kw'], 40],
      [['power-10kw', 'heavy-load'], 25],
    ] as const);
  }
  if (group === 'food') {
    return random.weighted([
      [[], 52],
      [['power-3kw'], 22],
      [['power-3kw', 'water'], 18],
      [['power-3kw', 'water', 'gas'], 8],
    ] as const);
  }
  return random.weighted([
    [[], 84],
    [['power-3kw'], 16],
  ] as const);
}
