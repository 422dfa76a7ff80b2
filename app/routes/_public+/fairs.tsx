import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext } from '~/features/accounts/request-context.server';
import { pageMeta } from '~/features/fairs/page-meta';
import { publicFairsPath } from '~/features/fairs/paths';
import { listPublicFairs } from '~/features/fairs/public-fairs.server';
import { publicPage } from '~/features/fairs/public-page.server';
import { PublicFairCard } from '~/features/fairs/ui/public-fair-card';
import { PublicFrame } from '~/features/fairs/ui/public-frame';
import { normaliseText } from '~/kernel/text-folding';
import { Button } from '~/ui/actions/button';
import { LinkButton } from '~/ui/actions/link-button';
import { CardGrid } from '~/ui/feedback/card-grid';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Field } from '~/ui/forms/field';
import { TextInput } from '~/ui/forms/text-input';
import { Hero } from '~/ui/shell/hero';

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const words = normaliseText(new URL(args.request.url).searchParams.get('q') ?? '').slice(0, 100);
  return json({
    page: publicPage(rc),
    title: rc.i18n.t('home:fairsTitle'),
    description: rc.i18n.t('home:fairsDescription'),
    words,
    fairs: await listPublicFairs(rc, words),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? pageMeta({ ...data.page, title: `${data.title} · Hội Chợ`, description: data.description })
    : [];

export default function PublicFairs() {
  const { page, words, fairs } = useLoaderData<typeof loader>();
  const { t } = useTranslation('home');
  return (
    <PublicFrame
      signedIn={page.signedIn}
      hero={<Hero title={t('fairsTitle')} lines={[t('fairsDescription')]} />}
    >
      <Form method="get" role="search" className="mb-6 flex flex-wrap items-end gap-3">
        <Field label={t('search')} mark="none">
          <TextInput type="search" name="q" key={words} defaultValue={words} />
        </Field>
        <Button type="submit">{t('search')}</Button>
      </Form>
      {fairs.length === 0 ? (
        <EmptyState
          title={words ? t('noMatch', { words }) : t('noneTitle')}
          text={words ? null : t('noneText')}
          actions={words ? <LinkButton href={publicFairsPath()}>{t('clear')}</LinkButton> : null}
        />
      ) : (
        <CardGrid>
          {fairs.map((fair) => (
            <PublicFairCard key={fair.slug} fair={fair} level={2} />
          ))}
        </CardGrid>
      )}
    </PublicFrame>
  );
}
