import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '~/kernel/result';
import { ActionBar } from '~/ui/actions/action-bar';
import { Button } from '~/ui/actions/button';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Panel } from '~/ui/feedback/panel';
import { Field } from '~/ui/forms/field';
import { TextInput } from '~/ui/forms/text-input';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { PageTitle } from '~/ui/text/page-title';
import type { FacilityFaults, FacilityValues } from '../facility-form';
import { provinceFacilitiesPath, provinceFacilityPath } from '../paths';
import { FacilityFields } from './facility-fields';
import { FacilityFormErrors, FacilityRefusal } from './profile-form';

export interface RegisterFacilityProps {
  readonly q: string;
  readonly found: {
    readonly total: number;
    readonly rows: readonly {
      readonly id: string;
      readonly name: string;
      readonly taxCode: string | null;
    }[];
  };
  readonly firstValues: FacilityValues;
  readonly refused: {
    readonly values: FacilityValues;
    readonly faults: FacilityFaults;
    readonly error: AppError | null;
  } | null;
}

/** A centre looks for a facility first, and adds it when it is not there. */
export function RegisterFacility({ q, found, firstValues, refused }: RegisterFacilityProps) {
  const { t } = useTranslation('facilities');
  return (
    <div className="flex flex-col gap-5">
      <PageTitle
        above={<Breadcrumbs items={[{ label: t('list.title'), href: provinceFacilitiesPath() }]} />}
        title={t('register.title')}
        description={t('register.description')}
      />
      <Form method="get" role="search" className="flex flex-wrap items-end gap-3">
        <div className="min-w-60 flex-1">
          <Field label={t('register.searchLabel')} mark="none">
            <TextInput type="search" name="q" key={q} defaultValue={q} />
          </Field>
        </div>
        <Button type="submit">{t('register.search')}</Button>
      </Form>
      {q ? <Found q={q} found={found} /> : null}
      {q || refused ? (
        <Panel title={t('register.formTitle')}>
          <Form method="post" className="form" noValidate key={q}>
            <FacilityFormErrors faults={refused?.faults ?? {}} />
            {refused?.error ? <FacilityRefusal error={refused.error} /> : null}
            <FacilityFields
              values={refused?.values ?? firstValues}
              faults={refused?.faults ?? {}}
              onBehalf
            />
            <ActionBar>
              <SubmitButton>{t('register.createAndApply')}</SubmitButton>
            </ActionBar>
          </Form>
        </Panel>
      ) : null}
    </div>
  );
}

function Found({ found }: Pick<RegisterFacilityProps, 'q' | 'found'>) {
  const { t } = useTranslation('facilities');
  if (found.total === 0) return <p>{t('register.notFound')}</p>;
  return (
    <Panel title={t('register.found', { count: found.total })}>
      <ul className="grid gap-3">
        {found.rows.map(({ id, name, taxCode }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              <b>{name}</b> {taxCode ? <span className="muted">{taxCode}</span> : null}
            </span>
            <LinkButton size="small" href={provinceFacilityPath(id)}>
              {t('register.choose')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
