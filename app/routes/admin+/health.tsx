import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { systemHealth } from '~/features/accounts/system-health.server';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { useRootData } from '~/features/accounts/ui/use-shell-data';
import { formatCount } from '~/kernel/format';
import { throwError } from '~/platform/http/error-response.server';
import { KeyValues } from '~/ui/feedback/key-values';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { DateTime } from '~/ui/text/date-time';
import { PageTitle } from '~/ui/text/page-title';

const bytesPerMegabyte = 1_048_576;

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const health = await systemHealth(rc);
  if (!health.ok) throwError(health.error);
  return json({ title: rc.i18n.t('accounts:admin.health'), health: health.value });
}

export default function HealthPage() {
  const { health } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const locale = useLocale();
  const mailsStay = useRootData()?.mailsStay;
  const count = (value: number) => formatCount(value, locale);
  const megabytes = (bytes: number) => `${count(Math.round(bytes / bytesPerMegabyte))} MB`;
  return (
    <>
      <PageTitle title={t('admin.health')} />
      <Panel>
        <KeyValues
          look="ruled"
          items={[
            {
              key: 'uptime',
              label: t('health.uptime'),
              value: <DateTime at={health.startedAt} form="full-short" />,
            },
            { key: 'node', label: t('health.node'), value: health.node },
            { key: 'memory', label: t('health.memory'), value: megabytes(health.memoryBytes) },
            { key: 'postgres', label: t('health.databaseVersion'), value: health.postgres },
            { key: 'size', label: t('health.size'), value: megabytes(health.databaseBytes) },
            { key: 'migrations', label: t('health.migrations'), value: count(health.migrations) },
            { key: 'jobs', label: t('health.jobs'), value: count(health.jobsWaiting) },
            { key: 'failed', label: t('health.jobsFailed'), value: count(health.jobsFailed) },
            { key: 'sessions', label: t('health.sessions'), value: count(health.sessions) },
            {
              key: 'smtp',
              label: t('health.smtp'),
              value: t(mailsStay ? 'health.smtpOff' : 'health.smtpOn'),
            },
          ]}
        />
      </Panel>
    </>
  );
}
