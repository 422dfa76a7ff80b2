import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { ConfirmDialog } from '~/ui/overlay/confirm-dialog';
import { allocationPath } from '../paths';
import type { BoothsTold, ToldChange } from '../told-booths';

/** Whose booths are others than those they were told of, and the verb that tells exactly them. */
export function UntoldChanges({
  fairSlug,
  publicationId,
  changes,
  stamp,
  mayAnnounce,
}: {
  readonly fairSlug: string;
  readonly publicationId: string;
  readonly changes: readonly (BoothsTold & { readonly change: ToldChange })[];
  readonly stamp: string;
  readonly mayAnnounce: boolean;
}) {
  const { t } = useTranslation('publication');
  const locale = useLocale();
  const count = { count: changes.length, formatted: formatCount(changes.length, locale) };
  const booths = (codes: readonly string[]) => codes.join(', ') || t('noBooth');
  return (
    <Panel
      flush
      title={t('changes.title', count)}
      actions={
        mayAnnounce ? (
          <ConfirmDialog
            label={t('changes.announce')}
            look={{ kind: 'primary' }}
            title={t('changes.announceTitle', count)}
            confirmLabel={t('changes.announce')}
            fields={{ intent: 'announce', publication: publicationId, seen: stamp }}
          >
            {t('changes.announceText')}
          </ConfirmDialog>
        ) : undefined
      }
    >
      <p className="muted px-4 py-3">{t('changes.text')}</p>
      <div className="data-table-scroll">
        <table className="data-table">
          <caption className="sr-only">{t('changes.title', count)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('changes.facility')}</th>
              <th scope="col">{t('changes.change')}</th>
              <th scope="col">{t('changes.told')}</th>
              <th scope="col">{t('changes.now')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ applicationId, facilityName, told, has, change }) => (
              <tr key={applicationId}>
                <th scope="row">
                  <Link
                    className="text-link"
                    to={allocationPath(
                      fairSlug,
                      has.length > 0 ? { booths: has } : { application: applicationId },
                    )}
                  >
                    {facilityName}
                  </Link>
                </th>
                <td data-label={t('changes.change')}>
                  <div>{t(`changes.kind.${change}`)}</div>
                </td>
                <td data-label={t('changes.told')}>
                  <div>{booths(told)}</div>
                </td>
                <td data-label={t('changes.now')}>
                  <div>{booths(has)}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
