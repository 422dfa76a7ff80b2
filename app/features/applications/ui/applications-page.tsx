import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { nameIn, useProvinceName } from '~/features/fairs/ui/fair-words';
import { formatCount } from '~/kernel/format';
import type { AppError } from '~/kernel/result';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { TextInput } from '~/ui/forms/text-input';
import { useLocale } from '~/ui/locale';
import type { Filter } from '~/ui/table/column';
import { DataTable } from '~/ui/table/data-table';
import type { TableState } from '~/ui/table/table-state';
import { PageTitle } from '~/ui/text/page-title';
import { FUNDING_SOURCES } from '../application-columns';
import {
  ACTED_BY,
  applicationTable,
  MAIL_FILTER,
  PLACE_FILTER,
  STAGED_FILTER,
} from '../application-table';
import type { ApplicationListRow } from '../list-applications.server';
import {
  fairApplicationPath,
  fairApplicationsExportPath,
  fairImportPath,
  fairReviewPath,
} from '../paths';
import { SENT_STATES } from '../states';
import { useApplicationColumns } from './use-application-columns';
import { useFailureWords } from './use-words';

export interface ApplicationsPageProps {
  readonly fair: { readonly slug: string; readonly nameVi: string; readonly nameEn: string };
  readonly state: TableState;
  readonly total: number;
  readonly rows: readonly SerializeFrom<ApplicationListRow>[];
  readonly values: {
    readonly categories: readonly {
      readonly code: string;
      readonly nameVi: string;
      readonly nameEn: string;
    }[];
    readonly provinces: readonly string[];
  };
  readonly refused: { readonly error: AppError; readonly reason: string } | null;
}

/** The organiser's list of applications: find, narrow, export, and stage decisions for many at once. */
export function ApplicationsPage({
  fair,
  state,
  total,
  rows,
  values,
  refused,
}: ApplicationsPageProps) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const failure = useFailureWords();
  const formatted = formatCount(total, locale);
  const importButton = <LinkButton href={fairImportPath(fair.slug)}>{t('list.import')}</LinkButton>;
  return (
    <>
      <PageTitle
        title={t('list.title')}
        description={t('list.description', { count: total, formatted, fair: nameIn(locale, fair) })}
        actions={
          <>
            {importButton}
            <LinkButton href={fairReviewPath(fair.slug)} kind="primary">
              {t('list.review')}
            </LinkButton>
          </>
        }
      />
      {refused ? (
        <Notice tone="error" live title={failure(refused.error)} className="mb-4" />
      ) : null}
      <DataTable
        caption={t('list.caption')}
        rows={rows}
        total={total}
        state={state}
        spec={applicationTable}
        columns={useApplicationColumns()}
        filters={useFilters(values)}
        rowKey={({ id }) => id}
        rowName={({ facility }) => facility.name}
        rowHref={({ id }) => fairApplicationPath(fair.slug, id)}
        searchLabel={t('list.search')}
        exports={{
          xlsx: fairApplicationsExportPath(fair.slug, 'xlsx'),
          csv: fairApplicationsExportPath(fair.slug, 'csv'),
        }}
        tools={
          <a
            className="text-link inline-flex min-h-11 items-center"
            href={fairApplicationsExportPath(fair.slug, 'allocation')}
            download
          >
            {t('list.exportAllocation')}
          </a>
        }
        wide
        bulk={{
          actions: [
            { intent: 'eligible', label: t('list.bulkEligible'), kind: 'primary' },
            { intent: 'return_for_correction', label: t('list.bulkReturn') },
            { intent: 'reject', label: t('list.bulkReject'), kind: 'danger' },
          ],
          fields: (
            <TextInput
              name="reason"
              aria-label={t('list.bulkReason')}
              placeholder={t('list.bulkReason')}
              defaultValue={refused?.reason ?? ''}
              className="min-w-60 flex-1"
            />
          ),
        }}
        empty={
          <EmptyState
            title={t('list.emptyTitle')}
            text={t('list.emptyText')}
            actions={importButton}
          />
        }
      />
    </>
  );
}

function useFilters({ categories, provinces }: ApplicationsPageProps['values']): readonly Filter[] {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const provinceName = useProvinceName();
  return [
    {
      key: 'state',
      label: t('list.state'),
      options: SENT_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
    },
    {
      key: 'staged',
      label: t('list.staged'),
      options: STAGED_FILTER.map((value) => ({ value, label: t(`list.stagedOptions.${value}`) })),
    },
    {
      key: 'place',
      label: t('list.place'),
      kind: 'one' as const,
      options: PLACE_FILTER.map((value) => ({ value, label: t(`list.placeOptions.${value}`) })),
    },
    {
      key: 'mail',
      label: t('list.email'),
      options: MAIL_FILTER.map((value) => ({ value, label: t(`list.mailOptions.${value}`) })),
    },
    {
      key: 'category',
      label: t('list.category'),
      options: categories.map((one) => ({ value: one.code, label: nameIn(locale, one) })),
    },
    {
      key: 'province',
      label: t('list.province'),
      options: provinces
        .map((value) => ({ value, label: provinceName(value) }))
        .sort((a, b) => a.label.localeCompare(b.label, 'vi')),
    },
    {
      key: 'funding',
      label: t('list.funding'),
      options: FUNDING_SOURCES.map((value) => ({ value, label: t(`fundings.${value}`) })),
    },
    {
      key: 'acted',
      label: t('list.actedBy'),
      options: ACTED_BY.map((value) => ({ value, label: t(`list.actors.${value}`) })),
    },
  ];
}
