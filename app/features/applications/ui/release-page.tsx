import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { formatDateTimeShort } from '~/kernel/format-date';
import type { AppError } from '~/kernel/result';
import { ActionBar } from '~/ui/actions/action-bar';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { Checkbox } from '~/ui/forms/checkbox';
import { useLocale } from '~/ui/locale';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { PageTitle } from '~/ui/text/page-title';
import { applicationNumber } from '../application-number';
import { fairApplicationPath, fairReviewPath } from '../paths';
import { DECISION_KINDS, type DecisionKind } from '../states';
import { useFailureWords } from './use-words';

interface StagedRow {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly stagedAt: string;
  readonly stagedBy: string;
  readonly application: {
    readonly id: string;
    readonly number: number | null;
    readonly facility: { readonly name: string };
  };
}

export interface ReleasePageProps {
  readonly fairSlug: string;
  readonly mayRelease: boolean;
  readonly decisions: readonly StagedRow[];
  readonly error: AppError | null;
}

/** Every decision that is noted and not known outside, by what it says; the page itself is the confirmation. */
export function ReleasePage({ fairSlug, mayRelease, decisions, error }: ReleasePageProps) {
  const { t } = useTranslation('applications');
  const failure = useFailureWords();
  return (
    <div className="flex flex-col gap-5">
      <PageTitle
        above={
          <Breadcrumbs items={[{ label: t('queue.title'), href: fairReviewPath(fairSlug) }]} />
        }
        title={t('release.title')}
        description={t('release.description')}
      />
      {error ? <Notice tone="error" live title={failure(error)} /> : null}
      {decisions.length === 0 ? (
        <div className="panel">
          <EmptyState
            title={t('release.emptyTitle')}
            text={t('release.emptyText')}
            actions={<LinkButton href={fairReviewPath(fairSlug)}>{t('queue.title')}</LinkButton>}
          />
        </div>
      ) : (
        <Form method="post" className="flex flex-col gap-5">
          {DECISION_KINDS.map((kind) => (
            <KindPanel
              key={kind}
              kind={kind}
              fairSlug={fairSlug}
              rows={decisions.filter((one) => one.kind === kind)}
            />
          ))}
          {mayRelease ? (
            <>
              <Notice tone="warning">{t('release.summary')}</Notice>
              <ActionBar>
                <SubmitButton>{t('release.confirm')}</SubmitButton>
              </ActionBar>
            </>
          ) : (
            <Notice>{t('release.managerOnly')}</Notice>
          )}
        </Form>
      )}
    </div>
  );
}

function KindPanel({
  kind,
  rows,
  fairSlug,
}: {
  readonly kind: DecisionKind;
  readonly rows: readonly StagedRow[];
  readonly fairSlug: string;
}) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  if (rows.length === 0) return null;
  const count = t('release.count', {
    count: rows.length,
    formatted: formatCount(rows.length, locale),
  });
  return (
    <Panel title={`${t(`decisions.${kind}`)}: ${count}`}>
      <ul className="grid gap-2">
        {rows.map(({ id, reason, stagedAt, stagedBy, application }) => (
          <li key={id} className="flex flex-wrap items-start gap-x-4">
            <div className="min-w-0 flex-1">
              <Checkbox
                name="decision"
                value={id}
                defaultChecked
                label={`${applicationNumber(application.number)} · ${application.facility.name}`}
                hint={reason || undefined}
              />
            </div>
            <span className="muted">
              {t('release.stagedBy', { name: stagedBy, at: formatDateTimeShort(stagedAt, locale) })}{' '}
              <Link className="text-link" to={fairApplicationPath(fairSlug, application.id)}>
                {t('home.view')}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
