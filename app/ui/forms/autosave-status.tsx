import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { formatTime } from '~/kernel/format-date';
import { Icon } from '~/ui/icons/icon';
import type { AutosaveState } from './autosave';

const marks = { idle: 'edit', saving: 'refresh', saved: 'check', failed: 'alert' } as const;

/** Whether what was typed is safe: "Đã lưu nháp lúc 14:02". */
export function AutosaveStatus({ status }: { readonly status: AutosaveState }) {
  const { t } = useTranslation('ui');
  const time = status.savedAt ? formatTime(status.savedAt) : '';
  return (
    <span
      className={clsx('autosave', status.state === 'failed' && 'autosave--failed')}
      role="status"
    >
      <Icon name={marks[status.state]} />
      {t(`autosave.${status.state}`, { time })}
    </span>
  );
}
