import { json, type LoaderFunctionArgs } from '@remix-run/node';
import type { JobView } from '~/ui/feedback/job-view';

const lengthMs = 20_000;
const phases = [
  'Đang đọc 312 đơn',
  'Đang dựng bài toán',
  'Đang tìm phương án',
  'Đang kiểm tra lại từng gian',
];

/** A job of the design page that takes twenty seconds from `?from=` (epoch milliseconds). */
export async function loader({ request }: LoaderFunctionArgs) {
  const from = Number(new URL(request.url).searchParams.get('from'));
  const share = Number.isFinite(from)
    ? Math.min(1, Math.max(0, (Date.now() - from) / lengthMs))
    : 1;
  const job: JobView =
    share === 1
      ? { state: 'done', percent: 100, resultHref: '/design#trang-thai' }
      : {
          state: 'running',
          percent: share * 100,
          phase: phases[Math.floor(share * phases.length)],
        };
  return json(job, { headers: { 'Cache-Control': 'no-store' } });
}
