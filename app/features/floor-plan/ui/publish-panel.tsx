import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { Panel } from '~/ui/feedback/panel';
import { Field } from '~/ui/forms/field';
import { TextArea } from '~/ui/forms/text-area';
import { useLocale } from '~/ui/locale';
import { ConfirmDialog } from '~/ui/overlay/confirm-dialog';
import type { PlanDiff } from '../plan-diff';
import { PlanChanges } from './plan-changes';

export interface PublishPanelProps {
  /** The newest frozen version; 0 before the first. */
  readonly last: number;
  /** Undefined before the first version, null when nothing changed since. */
  readonly changes: PlanDiff | null | undefined;
  readonly booths: number;
  readonly halls: number;
  readonly mayPublish: boolean;
}

/** What the public sees now, what publishing would change, and the act itself. */
export function PublishPanel({ last, changes, booths, halls, mayPublish }: PublishPanelProps) {
  const { t } = useTranslation('floor-plan');
  const locale = useLocale();
  const number = last + 1;
  const words =
    changes === undefined
      ? t('publish.never')
      : t(changes === null ? 'publish.same' : 'publish.waiting', { number: last });
  return (
    <Panel title={t('publish.title')}>
      <div className="plan-stack">
        <p>{words}</p>
        {changes ? <PlanChanges diff={changes} /> : null}
        {changes === null || booths === 0 ? null : mayPublish ? (
          <div>
            <ConfirmDialog
              label={t('publish.button')}
              look={{ kind: 'primary' }}
              title={t('publish.question', { number })}
              confirmLabel={t('publish.answer', { number })}
              fields={{ intent: 'publish' }}
              inputs={
                <Field label={t('publish.note')} hint={t('publish.noteHint')}>
                  <TextArea name="note" rows={2} maxLength={500} />
                </Field>
              }
            >
              <p>
                {t('publish.what', {
                  count: booths,
                  formatted: formatCount(booths, locale),
                  halls,
                })}
              </p>
              {changes ? <PlanChanges diff={changes} /> : null}
            </ConfirmDialog>
          </div>
        ) : (
          <p className="muted">{t('publish.manager')}</p>
        )}
      </div>
    </Panel>
  );
}
