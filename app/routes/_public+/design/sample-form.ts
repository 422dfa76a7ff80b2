import { z } from 'zod';

const words = {
  name: 'Hãy ghi tên cơ sở.',
  province: 'Hãy chọn tỉnh, thành phố.',
  booths: 'Số gian từ 1 đến 4.',
  consent: 'Cần đồng ý thì mới nộp được đơn.',
};

/** The form of the design page: each kind of field once. */
export const sampleSchema = z.object({
  name: z.string({ error: words.name }).min(1, words.name).max(120),
  province: z.string({ error: words.province }),
  story: z.string().max(600).optional(),
  booths: z.coerce.number({ error: words.booths }).int().min(1, words.booths).max(4, words.booths),
  sharePaidVnd: z.string().optional(),
  wishes: z.string().optional(),
  exhibits: z.array(z.object({ name: z.string({ error: 'Hãy ghi tên sản phẩm.' }) })).max(8),
  consent: z.literal('on', { error: words.consent }),
});
