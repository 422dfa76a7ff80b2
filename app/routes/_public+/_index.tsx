import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { signInPath, signUpPath, homePath as workplacePath } from '~/features/accounts/paths';
import { requestContext } from '~/features/accounts/request-context.server';
import { pageMeta } from '~/features/fairs/page-meta';
import { publicFairsPath } from '~/features/fairs/paths';
import { listPublicFairs } from '~/features/fairs/public-fairs.server';
import { publicPage } from '~/features/fairs/public-page.server';
import { PublicFairCard } from '~/features/fairs/ui/public-fair-card';
import { PublicFrame } from '~/features/fairs/ui/public-frame';
import { LinkButton } from '~/ui/actions/link-button';
import { Card } from '~/ui/feedback/card';
import { CardGrid } from '~/ui/feedback/card-grid';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Hero } from '~/ui/shell/hero';
import { Heading } from '~/ui/text/heading';

const shownPast = 3;

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const fairs = await listPublicFairs(rc);
  const over = (stage: string) => ['tear-down', 'closed', 'cancelled'].includes(stage);
  return json({
    page: publicPage(rc),
    title: rc.i18n.t('home:title'),
    description: rc.i18n.t('home:description'),
    open: fairs.filter(({ stage }) => stage === 'registration'),
    upcoming: fairs.filter(({ stage }) => stage !== 'registration' && !over(stage)),
    past: fairs.filter(({ stage }) => over(stage)).slice(0, shownPast),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? pageMeta({ ...data.page, title: `Hội Chợ · ${data.title}`, description: data.description })
    : [];

const audiences = ['facility', 'province', 'organiser', 'visitor'] as const;

export default function Home() {
  const { page, open, upcoming, past } = useLoaderData<typeof loader>();
  const { t } = useTranslation('home');
  const none = open.length + upcoming.length + past.length === 0;
  const groups = [
    { title: t('openTitle'), fairs: open },
    { title: t('upcomingTitle'), fairs: upcoming },
    { title: t('pastTitle'), fairs: past },
  ].filter(({ fairs }) => fairs.length > 0);
  return (
    <PublicFrame
      signedIn={page.signedIn}
      hero={
        <Hero
          title={t('title')}
          lines={[t('lead')]}
          actions={
            page.signedIn ? (
              <LinkButton href={workplacePath()} kind="ink">
                {t('workplace')}
              </LinkButton>
            ) : (
              <>
                <LinkButton href={signUpPath()} kind="ink">
                  {t('signUp')}
                </LinkButton>
                <LinkButton href={signInPath()}>{t('signIn')}</LinkButton>
              </>
            )
          }
        />
      }
    >
      {none ? <EmptyState title={t('noneTitle')} text={t('noneText')} /> : null}
      {groups.map(({ title, fairs }) => (
        <section key={title} className="mb-8">
          <Heading className="mb-3">{title}</Heading>
          <CardGrid>
            {fairs.map((fair) => (
              <PublicFairCard key={fair.slug} fair={fair} />
            ))}
          </CardGrid>
        </section>
      ))}
      {none ? null : (
        <p className="mb-8">
          <LinkButton href={publicFairsPath()}>{t('allFairs')}</LinkButton>
        </p>
      )}
      <section>
        <Heading className="mb-3">{t('forWhom')}</Heading>
        <CardGrid>
          {audiences.map((audience) => (
            <Card key={audience} title={t(`audiences.${audience}.title`)}>
              <p>{t(`audiences.${audience}.text`)}</p>
            </Card>
          ))}
        </CardGrid>
      </section>
    </PublicFrame>
  );
}
