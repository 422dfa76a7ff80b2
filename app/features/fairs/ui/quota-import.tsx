import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Disclosure } from '~/ui/feedback/disclosure';
import { Panel } from '~/ui/feedback/panel';
import { Field } from '~/ui/forms/field';
import { organiserFairPagePath } from '../paths';

/** Quotas from a file; the file as it stands now is the template. */
export function QuotaImport({ slug, open }: { readonly slug: string; readonly open: boolean }) {
  const { t } = useTranslation('fairs');
  return (
    <Panel className="mt-5">
      <Disclosure summary={t('quotas.importTitle')} open={open}>
        <p className="mb-3">{t('quotas.importText')}</p>
        <Form
          method="post"
          encType="multipart/form-data"
          className="flex flex-wrap items-end gap-3"
        >
          <Field label={t('quotas.importFile')} required>
            <input className="input" type="file" name="file" accept=".csv,text/csv" required />
          </Field>
          <SubmitButton name="intent" value="import">
            {t('quotas.importSubmit')}
          </SubmitButton>
          <LinkButton href={organiserFairPagePath(slug, 'quotas-csv')} download>
            {t('quotas.template')}
          </LinkButton>
        </Form>
      </Disclosure>
    </Panel>
  );
}
