import { useTranslation } from 'react-i18next';
import { formatDateTimeShort } from '~/kernel/format-date';
import { Button } from '~/ui/actions/button';
import { Notice } from '~/ui/feedback/notice';
import { useLocale } from '~/ui/locale';
import { usePlanError } from '../use-plan-error';
import type { DrawingBoard } from './use-drawing';

/** What was refused, who else drew, what was kept. */
export function EditorNotices({
  board,
  refusal,
}: {
  readonly board: DrawingBoard;
  /** A refusal of the page itself, in words. */
  readonly refusal: string | null;
}) {
  const { t } = useTranslation('floor-plan');
  const locale = useLocale();
  const sentence = usePlanError();
  const { error, rebased } = board;
  if (error?.code === 'plan.stale') {
    const name = String(error.details?.by ?? '');
    const at = String(error.details?.at ?? '');
    return (
      <Notice
        tone="warning"
        live
        title={
          name && at
            ? t('editor.staleTitle', { name, time: formatDateTimeShort(at, locale) })
            : t('editor.staleTitleNobody')
        }
        actions={<Button onClick={board.rebase}>{t('editor.rebase')}</Button>}
      >
        {t('editor.staleText')}
      </Notice>
    );
  }
  if (error || refusal) {
    return (
      <Notice tone="error" live>
        {error ? sentence(error) : refusal}
      </Notice>
    );
  }
  if (!rebased) return null;
  return (
    <Notice live>
      {t('editor.rebased', { count: rebased.applied })}{' '}
      {rebased.dropped > 0 ? t('editor.dropped', { count: rebased.dropped }) : null}
    </Notice>
  );
}
