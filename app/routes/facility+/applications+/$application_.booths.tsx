import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import '~/features/floor-plan/ui/plan.css';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { readBoothCodes } from '~/features/booths/booth-codes';
import { boothErrorWords, boothRange, featureWord } from '~/features/booths/booth-words';
import { confirmBooths } from '~/features/booths/confirm-booths.server';
import { boothIdsOfApplicationFair } from '~/features/booths/find-booths.server';
import { selfServiceHoldMinutes } from '~/features/booths/hold';
import { takeBoothsPath } from '~/features/booths/paths';
import { releaseBooths } from '~/features/booths/release-booths.server';
import { selfServicePage } from '~/features/booths/self-service-page.server';
import { takeBooths } from '~/features/booths/take-booths.server';
import { MyBooths } from '~/features/booths/ui/my-booths';
import { SelfServicePlan } from '~/features/booths/ui/self-service-plan';
import { useBoothWords } from '~/features/booths/ui/use-booth-words';
import { nameIn } from '~/features/fairs/ui/fair-words';
import { formatDateTime } from '~/kernel/format-date';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { isRecordId, recordId } from '~/platform/http/record-id.server';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { useLocale } from '~/ui/locale';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const page = await selfServicePage(rc, recordId(args.params.application));
  if (!page.ok) throwError(page.error);
  const { mine, ...rest } = page.value;
  return json({
    ...rest,
    mine: mine.map((booth) => ({ ...booth, priceVnd: String(booth.priceVnd) })),
    title: rc.i18n.t('booths:take.title'),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const applicationId = recordId(args.params.application);
  const form = await args.request.formData();
  const tenureIds = form.getAll('tenure').filter(isRecordId);
  const codes = String(form.get('codes') ?? '').slice(0, 400);
  const result = await run();
  if (result.ok) return redirect(takeBoothsPath(applicationId));
  const { error } = result;
  if (error.code === 'not-found') throwError(error);
  return json(
    { error: { code: error.code, details: error.details }, codes },
    { status: errorStatus(error.code) },
  );

  async function run() {
    switch (form.get('intent')) {
      case 'confirm':
        return confirmBooths(rc, { applicationId, tenureIds });
      case 'release':
        return releaseBooths(rc, { applicationId, tenureIds });
      default: {
        const boothIds = await boothIdsOfApplicationFair(rc, applicationId, readBoothCodes(codes));
        return boothIds.ok ? takeBooths(rc, { applicationId, boothIds: boothIds.value }) : boothIds;
      }
    }
  }
}

export default function TakeBoothsPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation('booths');
  const locale = useLocale();
  const words = useBoothWords();
  const when = (time: string | null) => (time ? formatDateTime(time, locale) : '');
  const { wish, window, fair } = page;
  const open = window === 'open' && page.eligible;
  return (
    <div className="grid gap-4">
      <PageTitle
        title={t('take.title')}
        description={t('take.description', {
          fair: nameIn(locale, fair),
          minutes: selfServiceHoldMinutes,
        })}
      />
      {refused ? (
        <Notice tone="error" live title={t('form.refusedTitle')}>
          {boothErrorWords(words, locale, refused.error)}
        </Notice>
      ) : null}
      <Notice tone={open ? 'info' : 'warning'}>
        {page.eligible
          ? t(`take.window.${window}`, { from: when(fair.opensAt), to: when(fair.closesAt) })
          : t('take.notEligible')}{' '}
        {t('take.asked', { range: boothRange(wish.boothsMin, wish.boothsMax) })}{' '}
        {wish.needs.length > 0
          ? t('take.needs', {
              needs: wish.needs.map((need) => featureWord(words, need)).join(', '),
            })
          : null}
      </Notice>
      {page.mine.length > 0 ? (
        <MyBooths booths={page.mine} now={page.now} />
      ) : open ? (
        <p className="my-3">{t('take.none')}</p>
      ) : null}
      {page.plan && open ? (
        <SelfServicePlan
          key={search.get('booth') ?? ''}
          applicationId={page.applicationId}
          wire={page.plan}
          wish={wish}
          hallCode={search.get('hall') ?? undefined}
          chosen={refused?.codes ?? search.get('booth') ?? ''}
        />
      ) : null}
      {page.plan ? null : (
        <EmptyState title={t('public.notPublished')} text={t('public.notPublishedText')} />
      )}
    </div>
  );
}
