import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { publicFairPath } from '~/features/fairs/paths';
import { nameIn } from '~/features/fairs/ui/fair-words';
import { formatTime } from '~/kernel/format-date';
import type { AppError } from '~/kernel/result';
import { LinkButton } from '~/ui/actions/link-button';
import { Notice } from '~/ui/feedback/notice';
import { useLocale } from '~/ui/locale';
import { ConfirmDialog } from '~/ui/overlay/confirm-dialog';
import { PageTitle } from '~/ui/text/page-title';
import { applicationNumber } from '../application-number';
import type { FieldFault, FormSection } from '../completeness';
import type { DraftFields } from '../draft';
import { applicationPath } from '../paths';
import type { ApplicantStatus } from '../status-of.server';
import { ApplicationForm, applicationFormId } from './application-form';
import { ApplicationStatus, type SentOnce } from './application-status';
import type { FormWorld } from './form-world';
import { PartProgress } from './part-progress';
import { ApplicationStateBadge } from './state-badge';
import { useFailureWords } from './use-words';

export interface ApplicationPageProps {
  readonly title: string;
  readonly status: ApplicantStatus;
  readonly submissions: readonly SentOnce[];
  readonly form: {
    readonly fields: DraftFields;
    readonly world: FormWorld;
    readonly version: number;
    readonly savedAt: string;
    readonly sections: readonly { readonly key: FormSection; readonly missing: number }[];
    readonly faults: readonly FieldFault[];
    readonly onBehalf: boolean;
  } | null;
  /** A save that was refused: what was typed goes back into the form. */
  readonly refused: { readonly error: AppError; readonly fields: DraftFields } | null;
}

/** The applicant's page of one application: its form while it is being written, its state afterwards. */
export function ApplicationPage({
  title,
  status,
  submissions,
  form,
  refused,
}: ApplicationPageProps) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const fairName = nameIn(locale, status.fair);
  return (
    <>
      <PageTitle
        above={<ApplicationStateBadge state={status.state} />}
        title={status.number ? t('number', { number: applicationNumber(status.number) }) : title}
        description={
          <>
            {status.facilityName} ·{' '}
            <Link className="text-link" to={publicFairPath(status.fair.slug)}>
              {fairName}
            </Link>
          </>
        }
      />
      {form ? (
        <Writing status={status} form={form} refused={refused} />
      ) : (
        <ApplicationStatus application={status} submissions={submissions} />
      )}
    </>
  );
}

type WritingProps = { readonly form: NonNullable<ApplicationPageProps['form']> } & Pick<
  ApplicationPageProps,
  'status' | 'refused'
>;

function Writing({ status, form, refused }: WritingProps) {
  const { t } = useTranslation('applications');
  const [last] = status.decisions;
  return (
    <div className="flex flex-col gap-5">
      {status.state === 'returned' && last ? (
        <Notice tone="warning" title={t('form.returnedTitle')}>
          <p className="whitespace-pre-line">{last.reason}</p>
        </Notice>
      ) : null}
      {form.onBehalf ? (
        <Notice>{t('form.onBehalf', { facility: status.facilityName })}</Notice>
      ) : null}
      {refused ? <Refused status={status} error={refused.error} version={form.version} /> : null}
      <PartProgress sections={form.sections} hrefFor={(key) => `#part-${key}`} />
      <ApplicationForm
        key={refused ? 'refused' : 'own'}
        applicationId={status.id}
        fields={refused?.fields ?? form.fields}
        version={form.version}
        savedAt={form.savedAt}
        world={form.world}
        faults={form.faults}
      />
      {status.state === 'draft' ? (
        <div>
          <ConfirmDialog
            label={t('form.discard')}
            look={{ kind: 'quiet' }}
            title={t('form.discardTitle')}
            confirmLabel={t('form.discard')}
            danger
            fields={{ intent: 'discard' }}
          >
            {t('form.discardText')}
          </ConfirmDialog>
        </div>
      ) : null}
    </div>
  );
}

/** Somebody else saved meanwhile: both versions are still there, and the reader says which one stays. */
function Refused({
  status,
  error,
}: Pick<WritingProps, 'status'> & { readonly error: AppError; readonly version: number }) {
  const { t } = useTranslation('applications');
  const words = useFailureWords();
  if (error.code !== 'application.draft-conflict') {
    return <Notice tone="error" live title={words(error)} />;
  }
  const at = formatTime(String(error.details?.at ?? ''));
  return (
    <Notice
      tone="warning"
      live
      title={t('form.conflictTitle', { by: String(error.details?.by ?? ''), at })}
      actions={
        <>
          <LinkButton href={applicationPath(status.id)}>{t('form.conflictReload')}</LinkButton>
          <button
            type="submit"
            form={applicationFormId}
            name="intent"
            value="save"
            className="button button--plain"
          >
            {t('form.conflictOverwrite')}
          </button>
        </>
      }
    >
      {t('form.conflictText')}
    </Notice>
  );
}
