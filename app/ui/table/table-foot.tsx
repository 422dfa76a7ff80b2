import { useTranslation } from 'react-i18next';
import { Pagination } from '~/ui/navigation/pagination';
import { AddressSelect } from './address-fields';
import { useTableAddress } from './table-address';
import { perChoices, type TableSpec, type TableState, withPage } from './table-state';

export interface TableFootProps {
  readonly state: TableState;
  readonly spec: TableSpec;
  readonly total: number;
  /** The toolbar's form, which sends the page size. */
  readonly formId: string;
}

/** Which rows these are, the other pages, and how many a page holds. */
export function TableFoot({ state, spec, total, formId }: TableFootProps) {
  const { t } = useTranslation('ui');
  const { hrefFor, applyForm } = useTableAddress(spec);
  const choices = spec.perChoices ?? perChoices;
  if (total === 0) return null;
  return (
    <div className="table-foot">
      <Pagination
        page={state.page}
        per={state.per}
        total={total}
        hrefFor={(page) => hrefFor(withPage(state, page))}
      />
      {total > Math.min(...choices) ? (
        // biome-ignore lint/a11y/noLabelWithoutControl: the select inside is the control
        <label className="table-foot__per">
          {t('table.per')}
          <AddressSelect
            className="input"
            name="per"
            form={formId}
            chosen={String(state.per)}
            onChange={(event) => event.currentTarget.form && applyForm(event.currentTarget.form)}
          >
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </AddressSelect>
        </label>
      ) : null}
    </div>
  );
}
