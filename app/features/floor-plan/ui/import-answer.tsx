import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { SubmitButton } from '~/ui/actions/submit-button';
import { ErrorFileLink } from '~/ui/feedback/error-file-link';
import { Figure } from '~/ui/feedback/figure';
import { Figures } from '~/ui/feedback/figures';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';

/** One bad row, its message in the reader's language. */
export interface RowFault {
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

const shownFaults = 200;

/** Everything that is wrong with a file, by line. */
export function ImportFaults({
  faults,
  newFeatures,
}: {
  readonly faults: readonly RowFault[];
  readonly newFeatures: readonly string[];
}) {
  const { t } = useTranslation('floor-plan');
  const locale = useLocale();
  const count = faults.length;
  return (
    <>
      <Notice
        tone="error"
        live
        title={t('import.refused', { count, formatted: formatCount(count, locale) })}
      >
        {t('import.refusedText')}
      </Notice>
      <NewFeatures features={newFeatures} />
      <Panel flush>
        <div className="data-table-scroll">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col" className="cell--end cell--min">
                  {t('import.line')}
                </th>
                <th scope="col">{t('import.column')}</th>
                <th scope="col">{t('import.code')}</th>
                <th scope="col">{t('import.error')}</th>
              </tr>
            </thead>
            <tbody>
              {faults.slice(0, shownFaults).map((fault) => (
                <tr key={`${fault.line}:${fault.column}:${fault.code}:${fault.message}`}>
                  <th scope="row" className="cell--end">
                    {fault.line}
                  </th>
                  <td data-label={t('import.column')}>
                    <div>{fault.column}</div>
                  </td>
                  <td data-label={t('import.code')}>
                    <div>{fault.code}</div>
                  </td>
                  <td data-label={t('import.error')}>
                    <div>{fault.message}</div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {count > shownFaults ? (
          <p className="panel__body muted">
            {t('import.moreErrors', { count: count - shownFaults })}
          </p>
        ) : null}
        <p className="panel__body">
          <ErrorFileLink errors={faults} count={count} />
        </p>
      </Panel>
    </>
  );
}

/** A word that nothing else in the fair uses is allowed, and said: it may be a slip of the pen. */
function NewFeatures({ features }: { readonly features: readonly string[] }) {
  const { t } = useTranslation('floor-plan');
  if (features.length === 0) return null;
  return (
    <Notice tone="warning" title={t('import.newFeatures', { list: features.join(', ') })}>
      {t('import.newFeaturesText')}
    </Notice>
  );
}

export interface ImportPreviewProps {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly newHalls: readonly string[];
  readonly newCategories: readonly string[];
  readonly newFeatures: readonly string[];
  /** The file's text, sent back with the confirmation: nothing is kept on the server in between. */
  readonly text: string;
}

/** What a good file would do, and the button that does it. */
export function ImportPreview(props: ImportPreviewProps) {
  const { created, updated, unchanged, newHalls, newCategories, newFeatures, text } = props;
  const { t } = useTranslation('floor-plan');
  const locale = useLocale();
  const isSame = created + updated === 0;
  return (
    <Panel title={t('import.ready')}>
      <div className="plan-stack">
        <Figures>
          {(['created', 'updated', 'unchanged'] as const).map((key) => (
            <Figure
              key={key}
              value={formatCount({ created, updated, unchanged }[key], locale)}
              words={t(`import.${key}`)}
            />
          ))}
        </Figures>
        {newHalls.length > 0 ? <p>{t('import.newHalls', { list: newHalls.join(', ') })}</p> : null}
        {newCategories.length > 0 ? (
          <p>{t('import.newCategories', { list: newCategories.join(', ') })}</p>
        ) : null}
        <NewFeatures features={newFeatures} />
        {isSame ? (
          <Notice live>{t('import.nothing')}</Notice>
        ) : (
          <Form method="post" encType="multipart/form-data">
            <input type="hidden" name="text" value={text} />
            <SubmitButton pendingLabel={t('import.confirming')}>{t('import.confirm')}</SubmitButton>
          </Form>
        )}
      </div>
    </Panel>
  );
}
