import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/ui/actions/link-button';
import { Notice } from '~/ui/feedback/notice';
import { runPath } from '../paths';

/** On the plan of now: a draft waits for a decision, or is being worked on. */
export function PendingRunNotice({
  fairSlug,
  run,
}: {
  readonly fairSlug: string;
  readonly run: { readonly number: number; readonly state: 'queued' | 'running' | 'done' };
}) {
  const { t } = useTranslation('allocation');
  const { number, state } = run;
  return (
    <Notice
      className="mb-5"
      title={t(state === 'done' ? 'runs.waiting' : 'runs.atWork', { number })}
      actions={
        <LinkButton size="small" href={runPath(fairSlug, number)}>
          {t('runs.open', { number })}
        </LinkButton>
      }
    />
  );
}
