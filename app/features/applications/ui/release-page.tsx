import { Form, Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { formatDateTimeShort } from '~/kernel/format-date';
import type { AppError } from '~/kernel/result';
import { ActionBar } from '~/ui/actions/action-bar';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Figure } from '~/ui/feedback/figure';
import { Figures } from '~/ui/feedback/figures';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { Checkbox } from '~/ui/forms/checkbox';
import { useLocale } from '~/ui/locale';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { ConfirmDialog } from '~/ui/overlay/confirm-dialog';
import { PageTitle } from '~/ui/text/page-title';
import { applicationNumber } from '../application-number';
import { fairApplicationPath, fairReviewPath, withoutAddressPath } from '../paths';
import { DECISION_KINDS, type DecisionKind } from '../states';
import { useFailureWords } from './use-words';

interface StagedRow {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly stagedAt: string;
  readonly stagedBy: string;
  /** Is there anybody to write to? */
  readonly hasAddress: boolean;
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

const formId = 'release-form';

/** Every decision that is noted and not known outside, by what it says: how many of each, the list, and the question. */
export function ReleasePage({ fairSlug, mayRelease, decisions, error }: ReleasePageProps) {
  const { t } = useTranslation('applications');
  const failure = useFailureWords();
  const any = decisions.length > 0;
  return (
    <div className="flex flex-col gap-5">
      <PageTitle
        above={
          <Breadcrumbs items={[{ label: t('queue.title'), href: fairReviewPath(fairSlug) }]} />
        }
        title={t('release.title')}
        description={t('release.description')}
        actions={any && mayRelease ? <ReleaseButton decisions={decisions} /> : undefined}
      />
      {error ? <Notice tone="error" live title={failure(error)} /> : null}
      {any ? (
        <Decisions fairSlug={fairSlug} mayRelease={mayRelease} decisions={decisions} />
      ) : (
        <div className="panel">
          <EmptyState
            title={t('release.emptyTitle')}
            text={t('release.emptyText')}
            actions={<LinkButton href={fairReviewPath(fairSlug)}>{t('queue.title')}</LinkButton>}
          />
        </div>
      )}
    </div>
  );
}

function Decisions({ fairSlug, mayRelease, decisions }: Omit<ReleasePageProps, 'error'>) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const of = (kind: DecisionKind) => decisions.filter((one) => one.kind === kind);
  const silent = decisions.filter(({ hasAddress }) => !hasAddress).length;
  return (
    <>
      <Figures>
        {DECISION_KINDS.map((kind) => (
          <Figure
            key={kind}
            value={formatCount(of(kind).length, locale)}
            words={t(`decisions.${kind}`)}
          />
        ))}
      </Figures>
      {silent > 0 ? (
        <Notice
          tone="warning"
          title={t('release.withoutAddress', {
            count: silent,
            formatted: formatCount(silent, locale),
          })}
          actions={
            <LinkButton href={withoutAddressPath(fairSlug, 'staged')}>
              {t('release.withoutAddressList')}
            </LinkButton>
          }
        >
          {t('release.withoutAddressText')}
        </Notice>
      ) : null}
      {mayRelease ? null : <Notice>{t('release.managerOnly')}</Notice>}
      <Form method="post" id={formId} className="flex flex-col gap-5">
        {DECISION_KINDS.map((kind) => (
          <KindPanel key={kind} kind={kind} fairSlug={fairSlug} rows={of(kind)} />
        ))}
      </Form>
      {mayRelease ? (
        <ActionBar>
          <ReleaseButton decisions={decisions} />
        </ActionBar>
      ) : null}
    </>
  );
}

/** Asks with the numbers of what is ticked; without scripts with those of the whole page. */
function ReleaseButton({ decisions }: Pick<ReleasePageProps, 'decisions'>) {
  const { t } = useTranslation('applications');
  return (
    <ConfirmDialog
      label={t('release.confirm')}
      look={{ kind: 'primary' }}
      title={t('release.confirmTitle')}
      confirmLabel={t('release.confirmed')}
      sends={formId}
    >
      <Chosen decisions={decisions} />
    </ConfirmDialog>
  );
}

function Chosen({ decisions }: Pick<ReleasePageProps, 'decisions'>) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (form instanceof HTMLFormElement)
      setIds(new Set(new FormData(form).getAll('decision').map(String)));
  }, []);
  const chosen = decisions.filter(({ id }) => ids === null || ids.has(id));
  const silent = chosen.filter(({ hasAddress }) => !hasAddress).length;
  const count = (value: number) => ({ count: value, formatted: formatCount(value, locale) });
  return (
    <>
      <ul className="mb-3 list-disc ps-5">
        {DECISION_KINDS.map((kind) => ({
          kind,
          value: chosen.filter((one) => one.kind === kind).length,
        }))
          .filter(({ value }) => value > 0)
          .map(({ kind, value }) => (
            <li key={kind}>
              {t(`decisions.${kind}`)}: {t('release.count', count(value))}
            </li>
          ))}
      </ul>
      {chosen.length === 0 ? <p>{t('failures.decision.none-chosen')}</p> : null}
      {silent > 0 ? <p className="mb-3">{t('release.withoutAddress', count(silent))}</p> : null}
      <p>{t('release.summary')}</p>
    </>
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
