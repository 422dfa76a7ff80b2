import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '~/kernel/format-date';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { Timeline, type TimelineItem } from '~/ui/feedback/timeline';
import { useLocale } from '~/ui/locale';
import { Steps } from '~/ui/navigation/steps';
import type { ApplicationChanges } from '../application-changes';
import { startApplicationPath, withdrawPath } from '../paths';
import { type ApplicationState, type DecisionKind, mayStep } from '../states';
import { ApplicationSummary, type SummaryFacts } from './application-summary';
import { SubmissionChanges } from './submission-changes';
import { useNextStep } from './use-next-step';

/** One time the application was sent in. */
export interface SentOnce extends ApplicationChanges {
  readonly key: string;
  readonly at: string;
  readonly kind: 'submitted' | 'corrected';
  readonly onBehalf: string | null;
}

export interface StatusOf {
  readonly id: string;
  readonly state: ApplicationState;
  readonly facilityId: string;
  readonly facts: SummaryFacts;
  readonly createdAt: string;
  readonly withdrawnAt: string | null;
  readonly withdrawReason: string | null;
  readonly decisions: readonly {
    readonly id: string;
    readonly kind: DecisionKind;
    readonly reason: string;
    readonly releasedAt: string | null;
  }[];
  readonly booths: readonly { readonly code: string; readonly kind: string }[];
  /** Booths on the confirmation that can be opened; null when there is none. */
  readonly confirmed: readonly string[] | null;
  readonly selfService: boolean;
  readonly fair: {
    readonly id: string;
    readonly setUpStartsAt: string;
    readonly registrationClosesAt: string;
    readonly takesApplications: boolean;
  };
}

/** Where a sent application stands, what comes next, and all that it says. */
export function ApplicationStatus({
  application,
  submissions,
}: {
  readonly application: StatusOf;
  readonly submissions: readonly SentOnce[];
}) {
  const { t } = useTranslation('applications');
  const next = useNextStep();
  const { state, decisions } = application;
  const [last] = decisions;
  const tone =
    state === 'eligible'
      ? 'done'
      : state === 'rejected' || state === 'returned'
        ? 'warning'
        : 'info';
  const step = next(application);
  return (
    <div className="flex flex-col gap-5">
      <StatusSteps application={application} />
      <Notice
        tone={tone}
        title={t(`states.${state}`)}
        actions={
          step.href ? (
            <LinkButton href={step.href} kind="primary">
              {step.label}
            </LinkButton>
          ) : undefined
        }
      >
        <p>{step.text}</p>
        {(state === 'rejected' || state === 'returned') && last?.reason ? (
          <p className="mt-2 whitespace-pre-line font-semibold">{last.reason}</p>
        ) : null}
      </Notice>
      <Panel title={t('one.facts')}>
        <ApplicationSummary facts={application.facts} />
      </Panel>
      <Panel title={t('history.title')}>
        <Timeline items={useHistory(application, submissions)} />
      </Panel>
      <StatusActions application={application} />
    </div>
  );
}

function StatusActions({ application }: { readonly application: StatusOf }) {
  const { t } = useTranslation('applications');
  const { state, id, fair, facilityId } = application;
  if (mayStep(state, 'withdraw')) {
    return (
      <p>
        <LinkButton href={withdrawPath(id)}>{t('withdraw.button')}</LinkButton>
      </p>
    );
  }
  if (!mayStep(state, 'restart') || !fair.takesApplications) return null;
  return (
    <Form method="post" action={startApplicationPath()}>
      <input type="hidden" name="fair" value={fair.id} />
      <input type="hidden" name="facility" value={facilityId} />
      <SubmitButton>{t('restart')}</SubmitButton>
    </Form>
  );
}

function StatusSteps({ application }: { readonly application: StatusOf }) {
  const { t } = useTranslation('applications');
  const { state, booths } = application;
  const resultKnown = state === 'eligible' || state === 'rejected' || state === 'withdrawn';
  const housed = booths.some(({ kind }) => kind === 'assigned');
  return (
    <Steps
      label={t('steps.label')}
      steps={[
        { key: 'form', label: t('steps.form'), state: state === 'returned' ? 'now' : 'done' },
        {
          key: 'result',
          label: t('steps.result'),
          state: resultKnown ? 'done' : state === 'submitted' ? 'now' : 'waiting',
        },
        {
          key: 'booth',
          label: t('steps.booth'),
          state: housed ? 'done' : state === 'eligible' ? 'now' : 'waiting',
        },
      ]}
    />
  );
}

function useHistory(
  application: StatusOf,
  submissions: readonly SentOnce[],
): readonly TimelineItem[] {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const at = (iso: string | null) => (iso ? formatDateTime(iso, locale) : undefined);
  const events: { at: string | null; key: string; title: string; text: ReactNode }[] = [
    { at: application.createdAt, key: 'started', title: t('history.started'), text: undefined },
    ...submissions.map(({ key, at, kind, onBehalf, changes, changed }) => ({
      at,
      key,
      title: onBehalf ? t(`history.${kind}By`, { name: onBehalf }) : t(`history.${kind}`),
      text: <SubmissionChanges changes={changes} changed={changed} />,
    })),
    ...application.decisions.map(({ id, kind, reason, releasedAt }) => ({
      at: releasedAt,
      key: id,
      title: t(`released.${kind}`),
      text: reason || undefined,
    })),
    {
      at: application.withdrawnAt,
      key: 'withdrawn',
      title: t('history.withdrawn'),
      text: application.withdrawReason ?? undefined,
    },
  ];
  return events
    .filter((event) => event.at)
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
    .map(({ key, title, text, ...event }) => ({
      key,
      title,
      text,
      when: at(event.at),
      state: 'done',
    }));
}
