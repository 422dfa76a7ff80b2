import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { allocationPath } from '~/features/booths/paths';
import { useProvinceToday } from '~/features/facilities/ui/use-province-options';
import { formatDateTime } from '~/kernel/format-date';
import { displayPhone } from '~/kernel/phone';
import type { AppError } from '~/kernel/result';
import { KeyValues } from '~/ui/feedback/key-values';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { Timeline } from '~/ui/feedback/timeline';
import { useLocale } from '~/ui/locale';
import type { OrganiserView } from '../organiser-view.server';
import { ApplicationSummary } from './application-summary';
import { DecideForm } from './decide-form';
import { PriorityPanel } from './priority-panel';
import { SubmissionChanges } from './submission-changes';
import { useFailureWords } from './use-words';

export interface OrganiserApplicationProps {
  readonly application: OrganiserView;
  readonly refused: { readonly error: AppError; readonly reason: string } | null;
  /** Where the decision is posted; the page itself by default. */
  readonly action?: string;
}

/** All facts of an application and what the organiser does with it. */
export function OrganiserApplicationParts({
  application,
  refused,
  action,
}: OrganiserApplicationProps) {
  const { t } = useTranslation('applications');
  const failure = useFailureWords();
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-5">
        {refused ? <Notice tone="error" live title={failure(refused.error)} /> : null}
        <Panel title={t('one.facts')}>
          <ApplicationSummary facts={application.facts} />
        </Panel>
        <Panel title={t('one.facility')}>
          <FacilityFacts application={application} />
        </Panel>
        <Panel title={t('history.title')}>
          <History application={application} />
        </Panel>
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <DecideForm
          key={`${application.id} ${application.version} ${application.staged?.id}`}
          application={application}
          refused={refused}
          action={action}
        />
        <PriorityPanel application={application} action={action} />
      </div>
    </div>
  );
}

function FacilityFacts({ application }: { readonly application: OrganiserView }) {
  const { t } = useTranslation(['applications', 'facilities']);
  const locale = useLocale();
  const provinceToday = useProvinceToday();
  const { facility, consent, booths, fairSlug, id } = application;
  const codes = booths.map(({ code }) => code);
  return (
    <KeyValues
      items={[
        { key: 'name', label: t('facilities:fields.name'), value: facility.name },
        {
          key: 'form',
          label: t('facilities:fields.legalForm'),
          value: t(`facilities:forms.${facility.legalForm}`),
        },
        { key: 'tax', label: t('summary.taxCode'), value: facility.taxCode ?? t('summary.none') },
        {
          key: 'province',
          label: t('facilities:fields.province'),
          value: provinceToday({ slug: facility.provinceSlug, frame: facility.provinceFrame }),
        },
        {
          key: 'address',
          label: t('facilities:fields.address'),
          value: facility.address || t('summary.notGiven'),
        },
        {
          key: 'phone',
          label: t('facilities:fields.phone'),
          value:
            [displayPhone(facility.phone), facility.email].filter(Boolean).join(', ') ||
            t('summary.notGiven'),
        },
        ...(consent
          ? [
              {
                key: 'consent',
                label: t('one.consent'),
                value: (
                  <>
                    {t('one.consentText', {
                      version: consentedTo(t, consent.version),
                      at: formatDateTime(consent.at, locale),
                    })}
                    {consent.evidence ? (
                      <span className="muted block">
                        {t('one.consentEvidence', { evidence: consent.evidence })}
                      </span>
                    ) : null}
                  </>
                ),
              },
            ]
          : []),
        ...(codes.length > 0
          ? [
              {
                key: 'booths',
                label: t('one.given'),
                value: (
                  <a className="text-link" href={allocationPath(fairSlug, { application: id })}>
                    {codes.join(', ')}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function History({ application }: { readonly application: OrganiserView }) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const { submissions, withdrawnAt, withdrawReason, history } = application;
  const events: { key: string; at: string | null; title: string; text: ReactNode }[] = [
    ...submissions.map(({ key, at, kind, onBehalf, sender, changes, changed }) => ({
      key,
      at,
      title: onBehalf ? t(`history.${kind}By`, { name: onBehalf }) : t(`history.${kind}`),
      text: (
        <>
          {sender}
          <SubmissionChanges changes={changes} changed={changed} />
        </>
      ),
    })),
    ...history.map(({ id, kind, reason, stagedBy, releasedBy, released, at }) => ({
      key: id,
      at,
      title: released ? t(`released.${kind}`) : t(`decisions.${kind}`),
      text: [
        reason,
        t('one.stagedByLine', { name: stagedBy }),
        released ? t('one.releasedBy', { name: releasedBy }) : t('one.discardedLine'),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    {
      key: 'withdrawn',
      at: withdrawnAt,
      title: t('history.withdrawn'),
      text: withdrawReason ?? '',
    },
  ];
  return (
    <Timeline
      items={events
        .filter(({ at }) => at !== null)
        .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
        .map(({ key, at, title, text }) => ({
          key,
          title,
          text,
          when: formatDateTime(at ?? '', locale),
          state: 'done',
        }))}
    />
  );
}

/** `participation:2;privacy:1` in words: what was agreed to, in which version. */
function consentedTo(t: TFunction, version: string): string {
  return version
    .split(';')
    .map((part) => {
      const [kind = '', number = ''] = part.split(':');
      return t([`applications:one.consents.${kind}`, 'applications:one.consents.standard'], {
        number,
      });
    })
    .join('; ');
}
