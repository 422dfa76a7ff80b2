import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/actions/button';
import { Icon } from '~/ui/icons/icon';
import { useFloatingDetails } from '~/ui/overlay/floating-details';
import { AddressCheckbox } from './address-fields';
import { type Column, shownColumns } from './column';
import type { TableSpec } from './table-state';

interface ColumnChooserProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly chosen: readonly string[] | null;
  readonly spec: TableSpec;
}

/** Which columns to show: checkboxes inside the toolbar form, taken over with their own button. */
export function ColumnChooser<Row>({ columns, chosen, spec }: ColumnChooserProps<Row>) {
  const { t } = useTranslation('ui');
  const details = useRef<HTMLDetailsElement>(null);
  const { close, onKeyDown } = useFloatingDetails(details);
  const shown = shownColumns(columns, chosen, spec).map((column) => column.key);
  return (
    <details ref={details} className="menu menu--end" onKeyDown={onKeyDown}>
      <summary className="button button--plain">
        <Icon name="columns" />
        {t('table.columns')}
      </summary>
      <div className="menu__panel">
        {columns.map((column) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: either branch holds the checkbox
          <label key={column.key} className="choice">
            {column.primary ? (
              <>
                {/* The heading of a row always shows; a disabled box is not sent, so the key goes along by itself. */}
                <input type="checkbox" checked disabled readOnly />
                <input type="hidden" name="cols" value={column.key} />
              </>
            ) : (
              <AddressCheckbox name="cols" value={column.key} on={shown.includes(column.key)} />
            )}
            <span>{column.label}</span>
          </label>
        ))}
        <Button type="submit" size="small" wide className="mt-2" onClick={close}>
          {t('table.applyColumns')}
        </Button>
      </div>
    </details>
  );
}
