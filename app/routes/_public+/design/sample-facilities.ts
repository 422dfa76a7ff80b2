/** Rows for the list on the design page: names and places as long and as varied as real ones. */
export interface SampleFacility {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly booths: number;
  readonly supportVnd: number;
  readonly state: 'submitted' | 'returned' | 'eligible' | 'rejected';
  readonly submittedAt: string;
  readonly phone: string;
}

const names = [
  ['Hợp tác xã nông nghiệp dược liệu và du lịch cộng đồng Nậm Đăm', 'ha-giang'],
  ['HTX chè Shan tuyết Hoàng Su Phì', 'ha-giang'],
  ['Cơ sở gốm sứ Bát Tràng Phạm Ngũ Lão', 'ha-noi'],
  ['Công ty TNHH một thành viên mây tre đan Phú Vinh', 'ha-noi'],
  ['Hộ kinh doanh nước mắm Cát Hải Vũ Thị Nhàn', 'hai-phong'],
  ['Tổ hợp tác dệt thổ cẩm Lùng Tám', 'ha-giang'],
  ['HTX gốm Phù Lãng', 'bac-ninh'],
  ['Công ty CP cơ khí nông nghiệp Kinh Bắc', 'bac-ninh'],
] as const;
const states = ['submitted', 'eligible', 'eligible', 'returned', 'rejected'] as const;

/** 83 facilities, the same ones every time; their moments follow `now`. */
export function sampleFacilities(now: Date): readonly SampleFacility[] {
  return Array.from({ length: 83 }, (_, index) => {
    const [name, province] = names[index % names.length] ?? names[0];
    const round = Math.floor(index / names.length);
    const booths = 1 + (index % 4);
    return {
      id: `cs-${index + 1}`,
      name: round === 0 ? name : `${name} ${round + 1}`,
      province,
      booths,
      supportVnd: booths * 8_500_000,
      state: states[index % states.length] ?? 'submitted',
      submittedAt: new Date(now.getTime() - index * 5_400_000).toISOString(),
      phone: index % 3 === 0 ? '' : `091 234 ${String(5000 + index)}`,
    };
  });
}
