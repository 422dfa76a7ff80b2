import { Form, Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { isFinished, type JobView } from './job-view';
import { Notice } from './notice';
import { usePolledJob } from './poll-job';

export interface JobProgressProps {
  /** What is being done: "Tính phương án phân bổ". */
  readonly title: string;
  /** Answers a `JobView` as JSON. */
  readonly pollHref: string;
  readonly initial: JobView;
  /** A post that stops the job. */
  readonly cancel?: { readonly action: string; readonly fields?: Readonly<Record<string, string>> };
  /** The verb of the link to the result. */
  readonly resultLabel?: string;
  readonly onFinished?: (job: JobView) => void;
}

/** A long job: how far it is, what it is doing, a way to stop it, and its result. Before scripts run, a reload shows the same. */
export function JobProgress({
  title,
  pollHref,
  initial,
  cancel,
  resultLabel,
  onFinished,
}: JobProgressProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const { job, lost } = usePolledJob(pollHref, initial, onFinished);
  const finished = isFinished(job);
  const percent = job.state === 'done' ? 100 : job.percent;
  return (
    <section className="job" aria-labelledby={id}>
      <div className="job__line">
        <span id={id} className="font-semibold">
          {title}
        </span>
        <span className="muted">
          {percent === null
            ? t(`job.${job.state}`)
            : t('job.percent', { percent: Math.round(percent) })}
        </span>
      </div>
      <progress
        className={clsx('progress', job.state === 'failed' && 'progress--failed')}
        max={100}
        value={percent ?? undefined}
        aria-labelledby={id}
      />
      <p className="muted text-sm" role="status">
        {job.phase && !finished ? job.phase : t(`job.${job.state}`)}
      </p>
      {job.error ? <Notice tone="error">{job.error}</Notice> : null}
      {lost && !finished ? <Notice tone="warning">{t('job.lost')}</Notice> : null}
      {finished ? (
        job.resultHref ? (
          <div>
            <LinkButton href={job.resultHref} kind="primary">
              {resultLabel ?? t('job.result')}
            </LinkButton>
          </div>
        ) : null
      ) : (
        <div className="job__line">
          <span className="muted text-sm">{t('job.leave')}</span>
          <Link className="text-link no-script-only" to="" reloadDocument>
            {t('job.reload')}
          </Link>
          {cancel ? (
            <Form method="post" action={cancel.action} preventScrollReset navigate={false}>
              {Object.entries(cancel.fields ?? {}).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <SubmitButton kind="plain" size="small">
                {t('job.cancel')}
              </SubmitButton>
            </Form>
          ) : null}
        </div>
      )}
    </section>
  );
}
