import { useTranslation } from 'react-i18next';
import { nameIn } from '~/features/fairs/ui/fair-words';
import { LinkButton } from '~/ui/actions/link-button';
import { Card } from '~/ui/feedback/card';
import { useLocale } from '~/ui/locale';
import { applicationNumber } from '../application-number';
import { applicationPath } from '../paths';
import type { ApplicantStatus } from '../status-of.server';
import { ApplicationStateBadge } from './state-badge';
import { useNextStep } from './use-next-step';

/** Applications of the reader's facilities, each with its state and the next thing to do. */
export function ApplicationCards({
  applications,
  showFacility,
}: {
  readonly applications: readonly ApplicantStatus[];
  readonly showFacility?: boolean;
}) {
  return (
    <div className="flex flex-col gap-5">
      {applications.map((application) => (
        <ApplicationCard
          key={application.id}
          application={application}
          showFacility={showFacility}
        />
      ))}
    </div>
  );
}

function ApplicationCard({
  application,
  showFacility,
}: {
  readonly application: ApplicantStatus;
  readonly showFacility: boolean | undefined;
}) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const next = useNextStep()(application);
  const { state, number, fair, facilityName, decisions } = application;
  const reason = state === 'returned' || state === 'rejected' ? decisions[0]?.reason : undefined;
  const numberWords = number ? t('number', { number: applicationNumber(number) }) : t('noNumber');
  return (
    <Card
      level={2}
      title={showFacility ? facilityName : nameIn(locale, fair)}
      href={applicationPath(application.id)}
      above={<ApplicationStateBadge state={state} />}
      meta={`${numberWords}${showFacility ? ` · ${nameIn(locale, fair)}` : ''}`}
    >
      {reason ? <p className="whitespace-pre-line font-semibold">{reason}</p> : null}
      <p>{next.text}</p>
      {next.href ? (
        <p className="mt-2">
          <LinkButton href={next.href} kind={state === 'submitted' ? 'plain' : 'primary'}>
            {next.label}
          </LinkButton>
        </p>
      ) : null}
    </Card>
  );
}
