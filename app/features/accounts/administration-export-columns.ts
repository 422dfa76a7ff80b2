import type { TFunction } from 'i18next';
import { findProvince } from '~/kernel/provinces';
import type { ExportColumn } from '~/platform/xlsx/export-column';
import type { OrganisationListRow } from './list-organisations.server';
import type { MailListRow } from './list-outbox.server';
import type { PersonListRow } from './list-people.server';

/** The administrator's list of organisations as a file. */
export function organisationExportColumns(
  t: TFunction,
): readonly ExportColumn<OrganisationListRow>[] {
  return [
    { header: t('accounts:admin.name'), value: ({ name }) => name, width: 40 },
    {
      header: t('accounts:organisation.kind'),
      value: ({ kind }) => t(`accounts:kinds.${kind}`),
      width: 32,
    },
    {
      header: t('accounts:fields.province'),
      value: ({ provinceSlug }) => (provinceSlug ? findProvince(provinceSlug)?.name : null),
    },
    {
      header: t('accounts:admin.managers'),
      value: ({ managers }) => managers.join(', '),
      width: 40,
    },
    { header: t('accounts:admin.created'), value: ({ createdAt }) => createdAt, kind: 'moment' },
    {
      header: t('accounts:organisation.state'),
      value: ({ state }) => t(`accounts:organisation.${state}`),
    },
  ];
}

/** Everybody with an account as a file: what the page shows, and no more of a person. */
export function peopleExportColumns(t: TFunction): readonly ExportColumn<PersonListRow>[] {
  return [
    { header: t('accounts:admin.name'), value: ({ name }) => name, width: 30 },
    { header: t('accounts:fields.email'), value: ({ email }) => email, width: 34 },
    {
      header: t('accounts:admin.memberOf'),
      value: ({ organisations }) => organisations.join(', '),
      width: 40,
    },
    { header: t('accounts:admin.isAdministrator'), value: ({ administrator }) => administrator },
    {
      header: t('accounts:admin.twoFactor'),
      value: ({ twoFactor }) => t(`accounts:security.${twoFactor ? 'on' : 'off'}`),
    },
    { header: t('accounts:admin.created'), value: ({ createdAt }) => createdAt, kind: 'moment' },
    { header: t('accounts:admin.state'), value: ({ state }) => t(`accounts:admin.${state}`) },
  ];
}

/** The outbox as a file. The texts stay where they are: their links speak for the recipient. */
export function outboxExportColumns(t: TFunction): readonly ExportColumn<MailListRow>[] {
  return [
    { header: t('accounts:outbox.subject'), value: ({ subject }) => subject, width: 50 },
    { header: t('accounts:outbox.to'), value: ({ recipient }) => recipient, width: 34 },
    { header: t('accounts:outbox.written'), value: ({ createdAt }) => createdAt, kind: 'moment' },
    {
      header: t('accounts:organisation.state'),
      value: ({ state }) => t(`accounts:outbox.${state}`),
    },
    { header: t('accounts:outbox.sentAt'), value: ({ sentAt }) => sentAt, kind: 'moment' },
    { header: t('accounts:outbox.tries'), value: ({ attempts }) => attempts, kind: 'number' },
    {
      header: t('accounts:outbox.lastError'),
      value: ({ lastError }) => lastError,
      width: 40,
    },
  ];
}
