import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import {
  newOrganisationPath,
  signInPath,
  signUpPath,
  switchOrganisationPath,
} from '~/features/accounts/paths';
import { facilityProfilePath, provinceHomePath } from '~/features/facilities/paths';
import { formatDateTime } from '~/kernel/format-date';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { Heading } from '~/ui/text/heading';
import { registerPath, startApplicationPath } from '../paths';
import type { RegistrationWindow } from '../registration-window';
import type { ApplicantStatus } from '../status-of.server';
import { ApplicationCards } from './application-cards';

export interface RegisterPageProps {
  readonly fair: {
    readonly id: string;
    readonly slug: string;
    readonly registrationOpensAt: string;
    readonly registrationClosesAt: string;
  };
  readonly window: RegistrationWindow;
  readonly signedIn: boolean;
  readonly organisation: { readonly kind: string; readonly name: string } | null;
  /** A facility of the reader's besides the organisation they work for now. */
  readonly otherFacility: string | null;
  readonly facilityId: string | null;
  readonly applications: readonly ApplicantStatus[];
}

/** The door to the form: what is needed, until when, and the one next step of this reader. */
export function RegisterPage(props: RegisterPageProps) {
  const { fair, window, applications } = props;
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const opens = formatDateTime(fair.registrationOpensAt, locale);
  const closes = formatDateTime(fair.registrationClosesAt, locale);
  return (
    <div className="flex flex-col gap-5">
      <Heading level={2}>{t('register.title')}</Heading>
      {window === 'open' ? (
        <p>
          <b>{t('register.window', { opens, closes })}.</b> {t('register.lead')}
        </p>
      ) : (
        <Notice
          title={t(`register.${window === 'before' ? 'before' : 'closed'}`, { opens, closes })}
        />
      )}
      {applications.length > 0 ? (
        <section>
          <Heading level={2} className="mb-3">
            {t('register.existing')}
          </Heading>
          <ApplicationCards applications={applications} />
        </section>
      ) : null}
      {window === 'open' ? (
        <>
          {applications.length === 0 ? (
            <Panel title={t('register.needsTitle')}>
              <ul className="list-disc ps-5">
                {(['facts', 'exhibits', 'fascia', 'signatory'] as const).map((key) => (
                  <li key={key}>{t(`register.needs.${key}`)}</li>
                ))}
              </ul>
            </Panel>
          ) : null}
          <NextAct {...props} />
        </>
      ) : null}
    </div>
  );
}

function NextAct({
  fair,
  signedIn,
  organisation,
  otherFacility,
  facilityId,
  applications,
}: RegisterPageProps) {
  const { t } = useTranslation('applications');
  const here = registerPath(fair.slug);
  if (!signedIn) {
    return (
      <div className="grid gap-3">
        <p>{t('register.accountText')}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={signInPath(here)} kind="primary">
            {t('register.signIn')}
          </LinkButton>
          <LinkButton href={signUpPath(here)}>{t('register.signUp')}</LinkButton>
        </div>
      </div>
    );
  }
  if (organisation?.kind === 'province_centre') {
    return (
      <Notice
        actions={<LinkButton href={provinceHomePath()}>{t('register.centreLink')}</LinkButton>}
      >
        {t('register.centreText')}
      </Notice>
    );
  }
  if (otherFacility && organisation) {
    return (
      <Form method="post" action={switchOrganisationPath()} className="grid gap-3">
        <p>{t('register.otherOrganisation', { name: organisation.name })}</p>
        <input type="hidden" name="organisation" value={otherFacility} />
        <input type="hidden" name="to" value={here} />
        <div>
          <SubmitButton>{t('register.switch')}</SubmitButton>
        </div>
      </Form>
    );
  }
  if (organisation?.kind !== 'facility') {
    return (
      <div className="grid gap-3">
        <p>{t('register.noFacility')}</p>
        <div>
          <LinkButton href={newOrganisationPath()} kind="primary">
            {t('register.addFacility')}
          </LinkButton>
        </div>
      </div>
    );
  }
  if (!facilityId) {
    return (
      <div className="grid gap-3">
        <p>{t('register.profileFirst')}</p>
        <div>
          <LinkButton
            href={`${facilityProfilePath()}?to=${encodeURIComponent(here)}`}
            kind="primary"
          >
            {t('register.profile')}
          </LinkButton>
        </div>
      </div>
    );
  }
  if (applications.some(({ state }) => state === 'draft')) return null;
  return (
    <Form method="post" action={startApplicationPath()}>
      <input type="hidden" name="fair" value={fair.id} />
      <input type="hidden" name="facility" value={facilityId} />
      <SubmitButton kind={applications.length > 0 ? 'plain' : 'primary'}>
        {t(applications.length > 0 ? 'register.another' : 'register.start')}
      </SubmitButton>
    </Form>
  );
}
