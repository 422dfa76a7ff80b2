import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '~/kernel/format-date';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { Icon } from '~/ui/icons/icon';
import { useLocale } from '~/ui/locale';
import { leftOutPath, runActPath } from '../paths';
import type { RunView } from './run-words';

/** How a draft stands: settled or not, changed by hand or not, and by whom it can be applied. */
export function DraftNotices({
  fairSlug,
  run,
  mayApply,
  edits,
  leftOut,
}: {
  readonly fairSlug: string;
  readonly run: RunView;
  readonly mayApply: boolean;
  readonly edits: number;
  readonly leftOut: number;
}) {
  const { t } = useTranslation('allocation');
  const locale = useLocale();
  const when = run.settledAt ? formatDateTime(run.settledAt, locale) : '';
  return (
    <div className="grid gap-3 empty:hidden mb-5 empty:mb-0">
      {run.state === 'applied' ? (
        <Notice tone="done">{t('run.appliedNotice', { when })}</Notice>
      ) : null}
      {leftOut > 0 ? (
        <Notice
          tone="warning"
          title={t('run.leftOut', { count: leftOut })}
          actions={
            <LinkButton kind="plain" size="small" href={leftOutPath(fairSlug, run.number)}>
              {t('run.leftOutOpen')}
            </LinkButton>
          }
        >
          {t('run.leftOutText')}
        </Notice>
      ) : null}
      {run.state === 'discarded' ? <Notice>{t('run.discardedNotice', { when })}</Notice> : null}
      {run.state === 'done' && !mayApply ? <Notice>{t('actions.managerOnly')}</Notice> : null}
      {edits > 0 ? (
        <Notice
          tone="note"
          title={t('actions.edits', { count: edits })}
          actions={
            <Form method="post" action={runActPath(fairSlug, run.number)} preventScrollReset>
              <input type="hidden" name="version" value={run.version} />
              <SubmitButton
                kind="plain"
                size="small"
                name="intent"
                value="undo"
                icon={<Icon name="undo" />}
              >
                {t('actions.undo')}
              </SubmitButton>
            </Form>
          }
        />
      ) : null}
    </div>
  );
}
