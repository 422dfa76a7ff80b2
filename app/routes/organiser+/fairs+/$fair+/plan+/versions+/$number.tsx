import '~/features/floor-plan/ui/plan.css';
import '~/features/floor-plan/ui/plan-pages.css';
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { planPdfPath, planVersionPath, planVersionsPath } from '~/features/floor-plan/paths';
import { unpackPlan } from '~/features/floor-plan/plan-wire';
import { PlanChanges } from '~/features/floor-plan/ui/plan-changes';
import { PlanView } from '~/features/floor-plan/ui/plan-view';
import { versionPage } from '~/features/floor-plan/version-page.server';
import { formatCount } from '~/kernel/format';
import { formatDateTimeShort } from '~/kernel/format-date';
import { throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { KeyValues } from '~/ui/feedback/key-values';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { PageTitle } from '~/ui/text/page-title';

export const handle = { wide: true };

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const asked = args.params.number ?? '';
  if (!/^\d{1,6}$/.test(asked)) throwError({ code: 'not-found' });
  const page = await versionPage(rc, args.params.fair ?? '', Number(asked));
  if (!page.ok) throwError(page.error);
  const title = rc.i18n.t('floor-plan:versions.name', { number: page.value.version.number });
  return json({ title, ...page.value });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PlanVersion() {
  const {
    title,
    slug,
    version,
    plan: wire,
    sinceBefore,
    untilNow,
  } = useLoaderData<typeof loader>();
  const { t } = useTranslation('floor-plan');
  const locale = useLocale();
  const [search] = useSearchParams();
  const { plan, statuses } = useMemo(() => unpackPlan(wire), [wire]);
  const facts = [
    ['publishedAt', formatDateTimeShort(version.publishedAt, locale)],
    ['by', version.publishedBy],
    ['booths', formatCount(version.boothCount, locale)],
    ['note', version.note],
    [
      'sha256',
      <span key="hash" className="plan-hash">
        {version.sha256}
      </span>,
    ],
  ] as const;
  return (
    <>
      <PageTitle
        title={title}
        actions={
          <>
            <LinkButton href={planVersionsPath(slug)}>{t('versions.all')}</LinkButton>
            <LinkButton
              href={planPdfPath(slug, version.number)}
              download={`mat-bang-${slug}-${version.number}.pdf`}
            >
              {t('versions.pdf')}
            </LinkButton>
          </>
        }
      />
      <div className="plan-sections">
        <Panel>
          <KeyValues
            items={facts
              .filter(([, value]) => value !== '')
              .map(([key, value]) => ({ key, label: t(`versions.${key}`), value }))}
          />
        </Panel>
        <Panel
          title={
            sinceBefore ? t('versions.since', { number: version.number - 1 }) : t('versions.first')
          }
        >
          {sinceBefore ? <PlanChanges diff={sinceBefore} /> : null}
        </Panel>
        <Panel title={t('versions.compare')}>
          <PlanChanges diff={untilNow} />
        </Panel>
        <Panel flush>
          <PlanView
            opens="legible"
            plan={plan}
            statuses={statuses}
            hallCode={search.get('hall') ?? undefined}
            hallHref={(hall) => planVersionPath(slug, version.number, hall)}
          />
        </Panel>
      </div>
    </>
  );
}
