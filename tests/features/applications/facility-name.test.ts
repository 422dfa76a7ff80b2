import { describe, expect, it } from 'vitest';
import { isSameName } from '~/features/applications/facility-name';

describe('isSameName', () => {
  it.each([
    ['Công ty TNHH Một thành viên Trà Việt Bắc', 'CTY TNHH MTV TRÀ VIỆT-BẮC'],
    ['Công ty cổ phần Mỹ nghệ Hoà Bình', 'Cty CP mỹ nghệ Hòa Bình'],
    ['Hợp tác xã nông nghiệp Tân Lập', 'HTX Nông nghiệp Tân Lập'],
    ['Doanh nghiệp tư nhân Hải Sâm', 'DNTN Hải Sâm'],
    ['Hộ kinh doanh Đỗ Văn Bình', 'Đỗ Văn Bình'],
  ])('%s is %s', (one, other) => expect(isSameName(one, other)).toBe(true));

  it.each([
    ['HTX Tân Lập', 'HTX Tân Lập 2'],
    ['HTX chè Tân Cương', 'HTX chè Tân Cương Hoàng Bình'],
    ['Cơ sở Cổ Phần Vàng', 'Cơ sở Vàng Son'],
    ['Hợp tác xã', 'Công ty'],
    ['HTX Cty', 'DNTN'],
  ])('%s is not %s', (one, other) => expect(isSameName(one, other)).toBe(false));
});
