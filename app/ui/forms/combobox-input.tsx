import { clsx } from 'clsx';
import { Fragment, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '~/ui/actions/icon-button';
import { useComboboxList } from './combobox-list';
import type { useFieldControl } from './field-context';
import type { Option } from './option';

export interface ComboboxFieldProps {
  readonly name: string;
  readonly options: readonly Option[];
  readonly defaultValue?: string;
  readonly placeholder?: string;
  readonly form?: string;
  readonly onChoose?: (value: string) => void;
  readonly control: ReturnType<typeof useFieldControl>;
}

/** The combobox once scripts run: a text field that searches, a list box, and the chosen value in a hidden field. */
export function ComboboxInput({
  name,
  options,
  defaultValue = '',
  placeholder,
  form,
  onChoose,
  control,
}: ComboboxFieldProps) {
  const { t } = useTranslation('ui');
  const listId = useId();
  const [value, setValue] = useState(defaultValue);
  /** What is being typed; null while the field shows the chosen option. */
  const [query, setQuery] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const chosen = options.find((option) => option.value === value);

  const take = (next: string) => {
    setValue(next);
    setQuery(null);
    list.hide();
    onChoose?.(next);
  };
  const list = useComboboxList(options, query, (option) => take(option.value));

  useEffect(() => {
    if (!list.open) return;
    document.getElementById(`${listId}-${list.active}`)?.scrollIntoView({ block: 'nearest' });
  }, [list.open, list.active, listId]);

  // Drafts and unsaved-changes guards listen to the form; a hidden field says nothing by itself.
  const hidden = useRef<HTMLInputElement>(null);
  const settled = useRef(value);
  useEffect(() => {
    if (settled.current === value) return;
    settled.current = value;
    hidden.current?.dispatchEvent(new Event('input', { bubbles: true }));
    hidden.current?.dispatchEvent(new Event('change', { bubbles: true }));
  }, [value]);

  const onBlur = () => {
    // Typed words that are no choice give way to the last one; an emptied field is a choice of none.
    if (query === '' && value !== '') take('');
    setQuery(null);
    list.hide();
  };
  return (
    <div ref={box} className="combobox">
      <input
        ref={input}
        className="input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={list.open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={
          list.open && list.active >= 0 ? `${listId}-${list.active}` : undefined
        }
        placeholder={placeholder ?? t('combobox.placeholder')}
        value={query ?? chosen?.label ?? ''}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          list.show(event.currentTarget.value ? 0 : -1);
        }}
        onClick={() => list.show()}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={onBlur}
        onKeyDown={list.onKeyDown}
        {...control}
      />
      <input ref={hidden} type="hidden" name={name} form={form} value={value} />
      {value && !control.required ? (
        <span className="combobox__clear">
          <IconButton
            icon="close"
            label={t('combobox.clear')}
            tabIndex={-1}
            onClick={() => take('')}
          />
        </span>
      ) : null}
      <div
        id={listId}
        role="listbox"
        className="combobox__list"
        hidden={!list.open}
        aria-label={t('combobox.placeholder')}
      >
        {list.shown.map((option, index) => (
          <Fragment key={option.value}>
            {option.group && option.group !== list.shown[index - 1]?.group ? (
              <div role="presentation" className="combobox__heading">
                {option.group}
              </div>
            ) : null}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys belong to the text field, which owns the focus */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the active row is told by aria-activedescendant */}
            <div
              id={`${listId}-${index}`}
              role="option"
              aria-selected={option.value === value}
              aria-disabled={option.disabled}
              aria-description={option.group}
              className={clsx(
                'combobox__option',
                index === list.active && 'combobox__option--active',
              )}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => index !== list.active && list.setActive(index)}
              onClick={() => !option.disabled && take(option.value)}
            >
              {option.label}
              {option.hint ? <span className="combobox__hint">{option.hint}</span> : null}
            </div>
          </Fragment>
        ))}
        {list.total === 0 || list.more > 0 ? (
          <div role="presentation" className="combobox__option combobox__hint">
            {list.total === 0 ? t('combobox.none') : t('combobox.more', { count: list.more })}
          </div>
        ) : null}
      </div>
      <span className="sr-only" role="status">
        {list.open && query ? t('combobox.found', { count: list.total }) : ''}
      </span>
    </div>
  );
}
