import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionElements } from '~/ui/forms/option-elements';
import { Icon } from '~/ui/icons/icon';
import { useFloatingDetails } from '~/ui/overlay/floating-details';
import { AddressCheckbox, AddressSelect } from './address-fields';
import type { Filter } from './column';

/** One filter in the toolbar form: a select, or a list of checkboxes behind a button. */
export function FilterControl({
  filter,
  chosen,
}: {
  readonly filter: Filter;
  readonly chosen: readonly string[];
}) {
  const { t } = useTranslation('ui');
  const details = useRef<HTMLDetailsElement>(null);
  const { onKeyDown } = useFloatingDetails(details);
  const name = `f.${filter.key}`;
  if (filter.kind === 'one') {
    return (
      <AddressSelect
        className="input table-toolbar__select"
        name={name}
        chosen={chosen[0] ?? ''}
        aria-label={filter.label}
      >
        <option value="">{`${filter.label}: ${t('table.all')}`}</option>
        <OptionElements options={filter.options} />
      </AddressSelect>
    );
  }
  return (
    <details ref={details} className="menu" onKeyDown={onKeyDown}>
      <summary className="button button--plain">
        {filter.label}
        {chosen.length > 0 ? <span className="badge badge--done">{chosen.length}</span> : null}
        <Icon name="chevronDown" className="menu__arrow" />
      </summary>
      <fieldset className="menu__panel">
        <legend className="sr-only">{filter.label}</legend>
        {filter.options.map((option) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control
          <label key={option.value} className="choice">
            <AddressCheckbox name={name} value={option.value} on={chosen.includes(option.value)} />
            <span>
              {option.label}
              {option.hint ? <span className="muted"> {option.hint}</span> : null}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
