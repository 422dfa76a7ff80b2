import { useTranslation } from 'react-i18next';
import { describeRowError } from '~/kernel/describe-row-error';
import { Notice } from '~/ui/feedback/notice';
import type { QuotasAnswer } from '../answer-quotas.server';
import { useErrorSentence } from './error-words';

const mostShown = 100;

/** What became of a post of the quota page. */
export function QuotaAnswer({ answer }: { readonly answer: QuotasAnswer }) {
  const { t } = useTranslation('fairs');
  const sentence = useErrorSentence();
  const { saved, imported, error, rowErrors } = answer;
  if (error) {
    return (
      <Notice tone="error" live className="mb-4">
        {sentence(error)}
      </Notice>
    );
  }
  if (rowErrors) return <RowErrors errors={rowErrors} />;
  if (!saved && !imported) return null;
  const nothing = saved && saved.created + saved.updated + saved.removed === 0;
  return (
    <Notice tone="done" live className="mb-4">
      {nothing
        ? t('quotas.savedNone')
        : t(saved ? 'quotas.saved' : 'quotas.imported', { ...(saved ?? imported) })}
    </Notice>
  );
}

function RowErrors({ errors }: { readonly errors: NonNullable<QuotasAnswer['rowErrors']> }) {
  const { t, i18n } = useTranslation('fairs');
  const words = i18n.t('import:errors', { returnObjects: true }) as unknown as Record<
    string,
    string
  >;
  return (
    <Notice
      tone="error"
      live
      className="mb-4"
      title={t('quotas.importRefused', { count: errors.length })}
    >
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('quotas.line')}</th>
            <th scope="col">{t('quotas.column')}</th>
            <th scope="col">{t('quotas.message')}</th>
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, mostShown).map((error) => (
            <tr key={`${error.line} ${error.column} ${error.code}`}>
              <td className="cell--min" data-label={t('quotas.line')}>
                {error.line}
              </td>
              <td className="cell--min" data-label={t('quotas.column')}>
                {error.column}
              </td>
              <td>{describeRowError(error, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {errors.length > mostShown ? (
        <p>{t('quotas.moreErrors', { count: errors.length - mostShown })}</p>
      ) : null}
    </Notice>
  );
}
