import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './column';

export interface TableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly href?: string;
  /** Box of the row, when rows can be selected. */
  readonly select?: { readonly id: string; readonly name: string; readonly formId: string };
}

/** One record: its heading opens it, and on a phone the row is a card. */
export function TableRow<Row>({ row, columns, href, select }: TableRowProps<Row>) {
  const { t } = useTranslation('ui');
  return (
    <tr>
      {columns.map((column) => {
        const content = column.render(row);
        const className =
          clsx(column.align === 'end' && 'cell--end', column.narrow && 'cell--min') || undefined;
        return column.primary ? (
          <th key={column.key} scope="row" className={className}>
            {href ? (
              <Link className="row-link" to={href}>
                {content}
              </Link>
            ) : (
              content
            )}
          </th>
        ) : (
          <td
            key={column.key}
            className={className}
            data-label={column.label}
            data-empty={isEmpty(content) ? '' : undefined}
          >
            {/* One element, so that the card's two columns are label and value. */}
            <div>{content}</div>
          </td>
        );
      })}
      {select ? (
        <td className="table-select">
          <label>
            <input
              type="checkbox"
              name="selected"
              value={select.id}
              form={select.formId}
              aria-label={t('table.select', { name: select.name })}
            />
          </label>
        </td>
      ) : null}
    </tr>
  );
}

function isEmpty(content: ReactNode): boolean {
  return content === null || content === undefined || content === '' || content === false;
}
