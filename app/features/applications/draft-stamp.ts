import { z } from 'zod';

const stamp = z.object({
  savedAt: z.string().catch(''),
  savedById: z.string().nullable().catch(null),
  savedByName: z.string().catch(''),
});

/** Who saved a stored draft last, and when (ISO; '' when unknown). */
export function readDraftStamp(stored: unknown): z.output<typeof stamp> {
  const read = stamp.safeParse(stored);
  return read.success ? read.data : { savedAt: '', savedById: null, savedByName: '' };
}
