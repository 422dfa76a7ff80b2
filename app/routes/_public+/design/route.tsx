import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { parseForm } from '~/platform/http/parse-form';
import { parseTableState } from '~/ui/table/table-state';
import { ActionSpecimen } from './action-specimen';
import { ChartSpecimen } from './chart-specimen';
import { FeedbackSpecimen } from './feedback-specimen';
import { FormSpecimen } from './form-specimen';
import { NavigationSpecimen } from './navigation-specimen';
import { OverlaySpecimen } from './overlay-specimen';
import { sampleFacilities } from './sample-facilities';
import { sampleSchema } from './sample-form';
import { listSample, sampleSpec } from './sample-list';
import { SampleShell } from './sample-shell';
import { TableSpecimen } from './table-specimen';
import { TextSpecimen } from './text-specimen';

export const meta: MetaFunction = () => [
  { title: 'Bộ giao diện · Hội Chợ' },
  { name: 'robots', content: 'noindex' },
];

const startedAt = new Date();
const dayMs = 24 * 60 * 60 * 1000;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const state = parseTableState(searchParams, sampleSpec);
  return json({
    state,
    ...listSample(sampleFacilities(startedAt), state),
    shell: searchParams.get('shell') === 'app' ? ('app' as const) : ('public' as const),
    locale: context.locale,
    savedAt: startedAt.toISOString(),
    opens: new Date(startedAt.getTime() + 23 * dayMs).toISOString(),
    closes: new Date(startedAt.getTime() + 27 * dayMs).toISOString(),
    jobHref: `/design/job?from=${Date.now()}`,
  });
}

/** Changes nothing: shows how forms answer, faults included. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (form.get('intent') === 'form' || form.has('__intent__')) {
    const submission = parseForm(form, { schema: sampleSchema });
    return json(
      {
        result: submission.reply(),
        flash: submission.status === 'success' ? { text: 'Đã nộp đơn' } : null,
      },
      { status: submission.status === 'error' ? 422 : 200 },
    );
  }
  if (form.get('intent') === 'wait') await new Promise((resolve) => setTimeout(resolve, 1_000));
  const chosen = form.getAll('selected').length;
  const text = form.get('all')
    ? 'Đã ghi cho mọi dòng khớp'
    : chosen > 0
      ? `Đã ghi cho ${chosen} dòng`
      : 'Đã ghi';
  return json({ result: null, flash: { text } });
}

export default function Design() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { pathname, search } = useLocation();
  const other =
    data.locale === 'vi'
      ? ({ lang: 'en', label: 'English' } as const)
      : ({ lang: 'vi', label: 'Tiếng Việt' } as const);
  const kept = new URLSearchParams(search);
  kept.set('lang', other.lang);
  return (
    <SampleShell
      shell={data.shell}
      language={{ ...other, href: `${pathname}?${kept}` }}
      flash={answer?.flash ?? null}
    >
      <TextSpecimen opens={data.opens} closes={data.closes} />
      <NavigationSpecimen />
      <ActionSpecimen />
      <FeedbackSpecimen jobHref={data.jobHref} />
      <TableSpecimen rows={data.rows} total={data.total} state={data.state} />
      <FormSpecimen lastResult={answer?.result ?? null} savedAt={data.savedAt} />
      <OverlaySpecimen />
      <ChartSpecimen />
    </SampleShell>
  );
}
