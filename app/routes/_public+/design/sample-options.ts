import type { Option } from '~/ui/forms/option';

/** Booth codes of one hall, for the field of wishes. */
export const sampleBooths: readonly string[] = ['E', 'F', 'G'].flatMap((row) =>
  Array.from({ length: 28 }, (_, index) => `${row}${String(index + 1).padStart(2, '0')}`),
);

/** Some of the 63 provinces, as a form would list them. */
export const sampleProvinces: readonly Option[] = [
  { value: 'ha-noi', label: 'Hà Nội' },
  { value: 'hai-phong', label: 'Hải Phòng' },
  { value: 'ha-giang', label: 'Hà Giang', hint: 'nay Tuyên Quang' },
  { value: 'bac-ninh', label: 'Bắc Ninh' },
  { value: 'hoa-binh', label: 'Hòa Bình', hint: 'nay Phú Thọ' },
  { value: 'thanh-hoa', label: 'Thanh Hóa' },
  { value: 'dak-lak', label: 'Đắk Lắk' },
  { value: 'dong-thap', label: 'Đồng Tháp' },
  { value: 'ca-mau', label: 'Cà Mau' },
];
