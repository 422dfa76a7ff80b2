import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import type { AppError } from '~/kernel/result';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Figure } from '~/ui/feedback/figure';
import { Figures } from '~/ui/feedback/figures';
import { useLocale } from '~/ui/locale';
import { Heading } from '~/ui/text/heading';
import { PageTitle } from '~/ui/text/page-title';
import { applicationNumber } from '../application-number';
import type { OrganiserView } from '../organiser-view.server';
import { fairApplicationsPath, fairReleasePath, fairReviewPath } from '../paths';
import type { ReviewCounts } from '../review-queue.server';
import { OrganiserApplicationParts } from './organiser-application';

export interface ReviewPageProps {
  readonly fairSlug: string;
  readonly counts: ReviewCounts;
  readonly place: number;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
  readonly application: OrganiserView | null;
  readonly refused: { readonly error: AppError; readonly reason: string } | null;
}

/** One application after the other: read, decide, next. */
export function ReviewPage(props: ReviewPageProps) {
  const { fairSlug, counts, application, refused } = props;
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const at = (id: string) => `${fairReviewPath(fairSlug)}?at=${id}`;
  useReviewKeys(props.previous && at(props.previous), props.next && at(props.next));
  const release =
    counts.staged > 0 ? (
      <LinkButton href={fairReleasePath(fairSlug)} kind={application ? 'plain' : 'primary'}>
        {t('queue.openList')}
      </LinkButton>
    ) : undefined;
  return (
    <div className="flex flex-col gap-5">
      <PageTitle title={t('queue.title')} description={t('queue.description')} actions={release} />
      <Figures>
        <Figure value={formatCount(counts.waiting, locale)} words={t('queue.waiting')} />
        <Figure
          value={formatCount(counts.staged, locale)}
          words={t('queue.stagedCount')}
          {...(counts.staged > 0 ? { href: fairReleasePath(fairSlug) } : {})}
        />
        <Figure
          value={formatCount(counts.decided, locale)}
          words={t('queue.decided')}
          href={`${fairApplicationsPath(fairSlug)}?f.state=eligible&f.state=returned&f.state=rejected`}
        />
      </Figures>
      {application ? (
        <>
          <QueueHead {...props} application={application} hrefAt={at} />
          <OrganiserApplicationParts
            application={application}
            refused={refused}
            action={`${fairReviewPath(fairSlug)}?index`}
          />
        </>
      ) : (
        <div className="panel">
          <EmptyState
            title={t('queue.doneTitle')}
            text={counts.staged > 0 ? t('queue.doneText') : undefined}
            actions={release}
          />
        </div>
      )}
    </div>
  );
}

function QueueHead({
  application,
  place,
  total,
  previous,
  next,
  hrefAt,
}: ReviewPageProps & {
  readonly application: OrganiserView;
  readonly hrefAt: (id: string) => string;
}) {
  const { t } = useTranslation('applications');
  return (
    <div className="flex flex-wrap items-end justify-between gap-3">
      <div>
        <p className="muted">{t('queue.position', { position: place + 1, total })}</p>
        <Heading level={2}>{application.facility.name}</Heading>
        <p className="muted">{t('number', { number: applicationNumber(application.number) })}</p>
      </div>
      <div>
        <div className="flex flex-wrap gap-3">
          {previous ? <LinkButton href={hrefAt(previous)}>{t('queue.previous')}</LinkButton> : null}
          {next ? <LinkButton href={hrefAt(next)}>{t('queue.next')}</LinkButton> : null}
        </div>
        <p className="muted mt-1 hidden lg:block">{t('queue.keys')}</p>
      </div>
    </div>
  );
}

const decisionKeys: Readonly<Record<string, string>> = {
  d: 'eligible',
  t: 'return_for_correction',
  x: 'reject',
};

/** Single keys outside of fields: J and K go on and back, the others press the decision's own button. */
function useReviewKeys(previous: string | null, next: string | null): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const key = event.key.toLowerCase();
      const to = key === 'j' ? next : key === 'k' ? previous : null;
      if (to) navigate(to);
      const kind = decisionKeys[key];
      if (!kind) return;
      event.preventDefault();
      pressDecision(kind);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, previous, next]);
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const field = 'input, textarea, select, [contenteditable], dialog';
  return (
    ctrlKey ||
    metaKey ||
    altKey ||
    (target instanceof HTMLElement && target.closest(field) !== null)
  );
}

/** Presses the decision's own button; where it needs a reason that is not written yet, leads to the field instead. */
function pressDecision(kind: string): void {
  const reason = document.querySelector<HTMLTextAreaElement>('#decide textarea');
  if (kind !== 'eligible' && reason?.value.trim() === '') reason.focus();
  else document.querySelector<HTMLButtonElement>(`[data-decision="${kind}"]`)?.click();
}
