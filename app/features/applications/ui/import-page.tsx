import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeRowError } from '~/kernel/describe-row-error';
import { formatCount } from '~/kernel/format';
import type { AppError } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import { MAX_TABLE_FILE_BYTES } from '~/kernel/utf8-file';
import { ActionBar } from '~/ui/actions/action-bar';
import { SubmitButton } from '~/ui/actions/submit-button';
import { ErrorFileLink } from '~/ui/feedback/error-file-link';
import { Figure } from '~/ui/feedback/figure';
import { Figures } from '~/ui/feedback/figures';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { Field } from '~/ui/forms/field';
import { FileInput } from '~/ui/forms/file-input';
import { TextInput } from '~/ui/forms/text-input';
import { useFocusOnFault } from '~/ui/forms/use-focus-on-fault';
import { useLocale } from '~/ui/locale';
import { APPLICATION_COLUMNS } from '../application-columns';
import { useFailureWords } from './use-words';

export interface ImportResult {
  readonly error: AppError | null;
  readonly evidence: string;
  readonly done: {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly newFacilities: number;
    readonly dryRun: boolean;
  } | null;
  readonly errors: readonly RowError[];
  readonly errorCount: number;
}

/** A person corrects some at a time, and the page stays light; the file has more. */
const SHOWN_ERRORS = 200;

const template = `data:text/csv;charset=utf-8,%EF%BB%BF${encodeURIComponent(
  `${Object.values(APPLICATION_COLUMNS)
    .map(({ header }) => header)
    .join(',')}\r\n`,
)}`;

/** Brings `applications.csv` in: check first, then store; every bad row is listed with what to correct. */
export function ImportForm({ result }: { readonly result: ImportResult | null }) {
  const { t } = useTranslation('applications');
  const failure = useFailureWords();
  // An answer to a post without scripts came with a new page, on which no file is chosen any more.
  const [before] = useState(result);
  const noPaper = result?.error?.code === 'application.evidence-missing';
  useFocusOnFault(noPaper ? 'evidence' : undefined, result);
  return (
    <div className="flex flex-col gap-5">
      {result?.error && !noPaper ? (
        <Notice tone="error" live title={failure(result.error)} />
      ) : null}
      {result?.done ? <Done done={result.done} fileKept={result !== before} /> : null}
      {result && result.errors.length > 0 ? <Refused result={result} /> : null}
      <Form method="post" encType="multipart/form-data" className="form">
        <Field id="file" label={t('import.file')} required>
          <FileInput
            name="file"
            accept=".csv,text/csv"
            maxBytes={MAX_TABLE_FILE_BYTES}
            types="CSV"
          />
        </Field>
        <p>
          <a className="text-link" href={template} download="applications.csv">
            {t('import.template')}
          </a>
        </p>
        <Field
          id="evidence"
          label={t('import.evidence')}
          hint={t('import.evidenceHint')}
          mark="none"
          errors={noPaper ? [t('failures.application.evidence-missing')] : []}
        >
          <TextInput name="evidence" defaultValue={result?.evidence ?? ''} maxLength={300} />
        </Field>
        <ActionBar>
          <SubmitButton kind="plain" name="intent" value="check">
            {t('import.check')}
          </SubmitButton>
          <SubmitButton name="intent" value="store">
            {t('import.store')}
          </SubmitButton>
        </ActionBar>
      </Form>
    </div>
  );
}

function Done({
  done,
  fileKept,
}: {
  readonly done: NonNullable<ImportResult['done']>;
  readonly fileKept: boolean;
}) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  return (
    <Notice tone="done" live title={t(done.dryRun ? 'import.checkedTitle' : 'import.doneTitle')}>
      <Figures>
        {(['created', 'updated', 'unchanged', 'newFacilities'] as const).map((key) => (
          <Figure key={key} value={formatCount(done[key], locale)} words={t(`import.${key}`)} />
        ))}
      </Figures>
      {done.dryRun ? <p>{t(fileKept ? 'import.checkedKept' : 'import.checkedText')}</p> : null}
    </Notice>
  );
}

function Refused({ result }: { readonly result: ImportResult }) {
  const { t, i18n } = useTranslation(['applications', 'import']);
  const locale = useLocale();
  const words: Readonly<Record<string, string>> = {
    ...i18n.getResource(locale, 'import', 'errors'),
    ...i18n.getResource(locale, 'applications', 'importErrors'),
  };
  const listed = result.errors.map((error) => ({
    ...error,
    message: describeRowError(error, words),
  }));
  const more = result.errorCount - Math.min(listed.length, SHOWN_ERRORS);
  const count = { count: result.errorCount, formatted: formatCount(result.errorCount, locale) };
  return (
    <>
      <Notice tone="error" live title={t('import.refusedTitle', count)}>
        {t('import.refusedText')}
      </Notice>
      <Panel flush>
        <section className="data-table-scroll" aria-label={t('import.refusedTitle', count)}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t('import.line')}</th>
                <th scope="col">{t('import.column')}</th>
                <th scope="col">{t('import.code')}</th>
                <th scope="col">{t('import.message')}</th>
              </tr>
            </thead>
            <tbody>
              {listed.slice(0, SHOWN_ERRORS).map((error) => (
                <tr key={`${error.line} ${error.column} ${error.code} ${error.message}`}>
                  <th scope="row">{error.line}</th>
                  <td>{error.column ? <code>{error.column}</code> : '–'}</td>
                  <td>
                    <code>{error.code}</code>
                  </td>
                  <td>{error.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Panel>
      {more > 0 ? (
        <p>{t('import.more', { count: more, formatted: formatCount(more, locale) })}</p>
      ) : null}
      <p>
        <ErrorFileLink errors={listed} count={result.errorCount} />
      </p>
    </>
  );
}
