import { priorityOf, writePriorityNote } from '~/features/applications/priority';
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

/**
 * The points the rules give, and for some the organiser's own for merit, with the sentence that explains them. Nobody
 * has been at an earlier fair: the demo begins with an empty history.
 */
export function makePriority(
  random: Random,
  year: number,
  facts: { readonly nominated: boolean; readonly exhibits: number },
): { readonly points: number; readonly note: string } {
  const byRule = priorityOf({ ...facts, earlierFairs: 0 });
  const [points, merit] = random.weighted([
    [[0, ''], 60],
    [[8, `sản phẩm CNNT tiêu biểu cấp tỉnh ${year - 1}`], 18],
    [[12, `sản phẩm CNNT tiêu biểu cấp khu vực ${year - 2}`], 12],
    [[20, `sản phẩm CNNT tiêu biểu cấp quốc gia ${year - 1}`], 10],
  ] as readonly (readonly [readonly [number, string], number])[]);
  if (points === 0) return { points: byRule.points, note: writePriorityNote(byRule) };
  const total = byRule.points + points;
  return {
    points: total,
    note: `Thêm ${points} điểm: ${merit}. Điểm theo quy chế: ${byRule.points}.`,
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
