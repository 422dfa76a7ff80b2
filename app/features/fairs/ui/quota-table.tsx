import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '~/ui/actions/action-bar';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Panel } from '~/ui/feedback/panel';
import { Count } from '~/ui/text/count';
import { type Funding, QUOTA_FUNDINGS, quotaCellName, writeQuotasShown } from '../limits-schema';
import type { QuotaRow } from '../organiser-fair-lists.server';
import { useFieldWords } from './error-words';
import { useProvinceName } from './fair-words';
import './fairs.css';

export interface QuotaTableProps {
  readonly rows: readonly QuotaRow[];
  /** What was typed into a form that was refused, by control name. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly faults?: Readonly<Record<string, string>>;
}

const regions = ['north', 'central', 'south'] as const;

/** Booths per source of money and province; a plain form of number fields, one save. */
export function QuotaTable({ rows, typed, faults = {} }: QuotaTableProps) {
  const { t } = useTranslation('fairs');
  return (
    <Form method="post" noValidate>
      <input
        type="hidden"
        name="shown"
        value={writeQuotasShown(
          rows.flatMap(({ provinceSlug, cells }) =>
            QUOTA_FUNDINGS.map((funding) => ({
              funding,
              provinceSlug,
              booths: cells[funding].booths,
            })),
          ),
        )}
      />
      <Panel flush>
        <table className="data-table quota-table">
          <caption className="sr-only">{t('quotas.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('quotas.province')}</th>
              {QUOTA_FUNDINGS.map((funding) => (
                <th key={funding} scope="col" className="cell--end">
                  {t(`quotas.funding.${funding}`)}
                </th>
              ))}
            </tr>
          </thead>
          {regions.map((region) => (
            <tbody key={region}>
              <tr>
                <th scope="rowgroup" colSpan={QUOTA_FUNDINGS.length + 1} className="muted">
                  {t(`quotas.regions.${region}`)}
                </th>
              </tr>
              {rows
                .filter((row) => row.region === region)
                .map((row) => (
                  <ProvinceRow key={row.provinceSlug} row={row} typed={typed} faults={faults} />
                ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">{t('quotas.totalLimited')}</th>
              {QUOTA_FUNDINGS.map((funding) => (
                <td
                  key={funding}
                  className="cell--end font-semibold"
                  data-label={t(`quotas.funding.${funding}`)}
                >
                  <Count
                    value={rows.reduce((sum, row) => sum + (row.cells[funding].booths ?? 0), 0)}
                  />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Panel>
      <ActionBar>
        <SubmitButton name="intent" value="save">
          {t('quotas.save')}
        </SubmitButton>
      </ActionBar>
    </Form>
  );
}

function ProvinceRow({
  row,
  typed,
  faults,
}: Pick<QuotaTableProps, 'typed'> & {
  readonly row: QuotaRow;
  readonly faults: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation('fairs');
  const province = useProvinceName()(row.provinceSlug);
  return (
    <tr>
      <th scope="row">{province}</th>
      {QUOTA_FUNDINGS.map((funding) => (
        <td key={funding} className="cell--end" data-label={t(`quotas.funding.${funding}`)}>
          <div className="quota-table__cell">
            <Cell row={row} funding={funding} province={province} typed={typed} faults={faults} />
          </div>
        </td>
      ))}
    </tr>
  );
}

interface CellProps extends Pick<QuotaTableProps, 'typed'> {
  readonly row: QuotaRow;
  readonly funding: Funding;
  readonly province: string;
  readonly faults: Readonly<Record<string, string>>;
}

function Cell({ row, funding, province, typed, faults }: CellProps) {
  const { t } = useTranslation('fairs');
  const words = useFieldWords();
  const name = quotaCellName(funding, row.provinceSlug);
  const { booths, used } = row.cells[funding];
  const fault = faults[name];
  return (
    <>
      <input
        className="input"
        inputMode="numeric"
        name={name}
        defaultValue={typed?.[name] ?? booths ?? ''}
        aria-label={t('quotas.cell', { funding: t(`quotas.funding.${funding}`), province })}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${name}-error` : undefined}
        autoComplete="off"
      />
      {typed && (typed[name] ?? '') !== String(booths ?? '') ? (
        <div className="quota-table__used">
          {t('quotas.now', { now: booths ?? t('quotas.noLimit') })}
        </div>
      ) : null}
      {used > 0 ? <div className="quota-table__used">{t('quotas.used', { used })}</div> : null}
      {fault ? (
        <div id={`${name}-error`} className="field__error">
          {words(fault)}
        </div>
      ) : null}
    </>
  );
}
