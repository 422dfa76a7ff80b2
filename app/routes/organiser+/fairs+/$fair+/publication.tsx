import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { publicationMailQueue } from '~/features/booths/mail-publication.server';
import { confirmationsPath, publicationPath, publicPlanPath } from '~/features/booths/paths';
import { publicationPage } from '~/features/booths/publication-page.server';
import {
  type Announce,
  announceChanges,
  publishAllocation,
  withdrawPublication,
} from '~/features/booths/publish-allocation.server';
import { PublicationActions } from '~/features/booths/ui/publication-actions';
import { UntoldChanges } from '~/features/booths/ui/untold-changes';
import { useBoothWords } from '~/features/booths/ui/use-booth-words';
import { findFair } from '~/features/fairs/find-fair.server';
import { organiserFairPagePath } from '~/features/fairs/paths';
import { formatCount } from '~/kernel/format';
import { formatDateTime } from '~/kernel/format-date';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { recordId } from '~/platform/http/record-id.server';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Figure } from '~/ui/feedback/figure';
import { Figures } from '~/ui/feedback/figures';
import { Notice } from '~/ui/feedback/notice';
import { Timeline } from '~/ui/feedback/timeline';
import { useLocale } from '~/ui/locale';
import { Heading } from '~/ui/text/heading';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const page = await publicationPage(rc, args.params.fair ?? '');
  if (!page.ok) throwError(page.error);
  return json({ ...page.value, title: rc.i18n.t('publication:title') });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const fair = await findFair(rc, args.params.fair ?? '', 'allocation.publish');
  if (!fair.ok) throwError(fair.error);
  const { id: fairId, slug } = fair.value;
  const form = await args.request.formData();
  const { jobs } = rc.services;
  const announce: Announce = (tx, publicationId) =>
    jobs.enqueue(publicationMailQueue, { publicationId }, { tx });
  const result = await run();
  if (result.ok) return redirect(publicationPath(slug));
  const { code } = result.error;
  if (code === 'not-found') throwError(result.error);
  return json({ code }, { status: errorStatus(code) });

  async function run() {
    // A first publication has no id yet: only what follows one names it.
    const named = () => recordId(form.get('publication'));
    switch (form.get('intent')) {
      case 'withdraw':
        return withdrawPublication(rc, { fairId, publicationId: named() });
      case 'announce': {
        const seen = String(form.get('seen') ?? '');
        return announceChanges(rc, { fairId, publicationId: named(), seen }, announce);
      }
      default:
        return publishAllocation(rc, { fairId }, announce);
    }
  }
}

const figureKeys = ['assigned', 'facilities', 'provinces', 'held', 'unplaced'] as const;

export default function Publication() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('publication');
  const words = useBoothWords();
  const locale = useLocale();
  const { slug, live, figures, history } = page;
  if (!page.planPublished) {
    return (
      <>
        <PageTitle title={t('title')} description={t('description')} />
        <EmptyState
          title={t('noPlan')}
          text={t('noPlanText')}
          actions={
            <LinkButton kind="primary" href={organiserFairPagePath(slug, 'plan')}>
              {t('toPlan')}
            </LinkButton>
          }
        />
      </>
    );
  }
  return (
    <>
      <PageTitle
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <LinkButton href={publicPlanPath(slug)}>{t('publicPlan')}</LinkButton>
            {figures.assigned > 0 ? (
              <LinkButton href={confirmationsPath(slug)} download>
                {t('confirmations')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {refused ? (
        <Notice tone="error" live>
          {words([
            `publication:errors.${refused.code}`,
            `errors:${refused.code}`,
            'errors:unknown',
          ])}
        </Notice>
      ) : null}
      <Notice
        tone={live ? 'done' : 'info'}
        title={live ? t('live', { when: formatDateTime(live.publishedAt, locale) }) : t('hidden')}
        actions={
          page.mayPublish ? (
            <PublicationActions live={live} figures={figures} letters={page.changes.length} />
          ) : undefined
        }
      >
        {live ? null : t('hiddenText')}
        {!live && figures.unplaced > 0
          ? ` ${t('unplacedWarning', { count: figures.unplaced })}`
          : null}
      </Notice>
      {live && page.changes.length > 0 ? (
        <div className="mt-5">
          <UntoldChanges
            fairSlug={slug}
            publicationId={live.id}
            changes={page.changes}
            stamp={page.changesStamp}
            mayAnnounce={page.mayPublish}
          />
        </div>
      ) : null}
      <div className="mt-5">
        <Figures>
          {figureKeys.map((key) => (
            <Figure
              key={key}
              value={formatCount(figures[key], locale)}
              words={t(`figures.${key}`)}
            />
          ))}
        </Figures>
      </div>
      {history.length > 0 ? (
        <section className="mt-6">
          <Heading className="mb-3">{t('history')}</Heading>
          <Timeline
            items={history.map(({ id, publishedAt, withdrawnAt, publishedBy, announced }) => ({
              key: id,
              title: formatDateTime(publishedAt, locale),
              when: withdrawnAt
                ? t('withdrawnAt', { when: formatDateTime(withdrawnAt, locale) })
                : undefined,
              text: (
                <>
                  {publishedBy ? <p>{t('publishedBy', { name: publishedBy })}</p> : null}
                  {announced.map(({ at, applications }) => (
                    <p key={at}>
                      {t('announced', {
                        when: formatDateTime(at, locale),
                        count: applications,
                        formatted: formatCount(applications, locale),
                      })}
                    </p>
                  ))}
                </>
              ),
              state: withdrawnAt ? 'waiting' : 'done',
            }))}
          />
        </section>
      ) : null}
    </>
  );
}
