import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { administrationFigures } from '~/features/accounts/administration.server';
import {
  adminOrganisationsPath,
  adminOutboxPath,
  adminPeoplePath,
} from '~/features/accounts/paths';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { formatCount } from '~/kernel/format';
import { throwError } from '~/platform/http/error-response.server';
import { Figure } from '~/ui/feedback/figure';
import { Figures } from '~/ui/feedback/figures';
import { useLocale } from '~/ui/locale';
import { PageTitle } from '~/ui/text/page-title';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const figures = await administrationFigures(rc);
  if (!figures.ok) throwError(figures.error);
  return json({ title: rc.i18n.t('accounts:admin.title'), figures: figures.value });
}

export default function AdminPage() {
  const { figures } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const locale = useLocale();
  const count = (value: number) => formatCount(value, locale);
  return (
    <>
      <PageTitle title={t('admin.title')} description={t('admin.lead')} />
      <Figures>
        <Figure
          value={count(figures.waiting)}
          words={t('admin.waitingFigure')}
          href={`${adminOrganisationsPath()}?f.state=waiting`}
        />
        <Figure
          value={count(figures.organisations)}
          words={t('admin.organisationFigure')}
          href={adminOrganisationsPath()}
        />
        <Figure
          value={count(figures.people)}
          words={t('admin.peopleFigure')}
          href={adminPeoplePath()}
        />
        <Figure
          value={count(figures.mails)}
          words={t('admin.mailFigure')}
          href={`${adminOutboxPath()}?f.state=waiting&f.state=failed`}
        />
      </Figures>
    </>
  );
}
