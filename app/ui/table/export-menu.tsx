import { useTranslation } from 'react-i18next';
import { Icon } from '~/ui/icons/icon';
import { Menu } from '~/ui/overlay/menu';

export interface ExportMenuProps {
  /** Addresses of the files. */
  readonly xlsx?: string;
  readonly csv?: string;
}

/** A list as a file to save; nothing where there is none. */
export function ExportMenu({ xlsx, csv }: ExportMenuProps) {
  const { t } = useTranslation('ui');
  const download = (label: string, href: string | undefined) =>
    href ? [{ label, href, download: true }] : [];
  const downloads = [
    ...download(t('table.exportXlsx'), xlsx),
    ...download(t('table.exportCsv'), csv),
  ];
  if (downloads.length === 0) return null;
  return (
    <Menu
      bordered
      align="end"
      trigger={
        <>
          <Icon name="download" />
          {t('table.export')}
        </>
      }
      items={downloads}
    />
  );
}
