import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/ui/actions/link-button';
import { ConfirmDialog } from '~/ui/overlay/confirm-dialog';
import { comparePath, outcomesPath, runActPath } from '../paths';
import type { RunView } from './run-words';

/** What is decided about a whole draft. */
export function DraftActions({
  fairSlug,
  run,
  mayApply,
}: {
  readonly fairSlug: string;
  readonly run: RunView;
  readonly mayApply: boolean;
}) {
  const { t } = useTranslation('allocation');
  const { number, version } = run;
  const act = runActPath(fairSlug, number);
  const fields = (intent: string) => ({ intent, version: String(version) });
  return (
    <>
      <LinkButton href={comparePath(fairSlug, number)}>{t('actions.compare')}</LinkButton>
      <LinkButton href={outcomesPath(fairSlug, number)}>{t('actions.explain')}</LinkButton>
      {run.state === 'done' ? (
        <ConfirmDialog
          label={t('actions.discard')}
          title={t('actions.discardTitle', { number })}
          confirmLabel={t('actions.discard')}
          danger
          action={act}
          fields={fields('discard')}
        >
          <p>{t('actions.discardText')}</p>
        </ConfirmDialog>
      ) : null}
      {run.state === 'done' && mayApply ? (
        <ConfirmDialog
          label={t('actions.apply')}
          look={{ kind: 'primary' }}
          title={t('actions.applyTitle', { number })}
          confirmLabel={t('actions.apply')}
          action={act}
          fields={fields('apply')}
        >
          <p>{t('actions.applyText')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
