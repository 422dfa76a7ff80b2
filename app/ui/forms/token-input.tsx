import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHydrated } from '~/ui/hydrated';
import { Icon } from '~/ui/icons/icon';
import { useFieldControl } from './field-context';
import { TextInput } from './text-input';
import { addTokens, joinTokens, moveToken, splitTokens } from './token-list';

export interface TokenInputProps {
  readonly name: string;
  /** `A01;A02`: the form it is sent in. */
  readonly defaultValue?: string;
  /** Tokens that exist; others are refused with a word, and these are suggested. */
  readonly known?: readonly string[];
  readonly max?: number;
  /** Best first: shows the rank, and the arrow keys on a token move it. */
  readonly ranked?: boolean;
  readonly id?: string;
  readonly required?: boolean;
  readonly form?: string;
  readonly placeholder?: string;
  /** Makes the input follow an outside choice, e.g. booths picked on the plan. */
  readonly tokens?: readonly string[];
  readonly onTokens?: (tokens: readonly string[]) => void;
}

/** A list of codes. Before scripts run it is a text field of the same value, codes parted by `;`. */
export function TokenInput(props: TokenInputProps) {
  const {
    name,
    defaultValue = '',
    known,
    max,
    ranked,
    form,
    placeholder,
    onTokens,
    ...rest
  } = props;
  const { t } = useTranslation('ui');
  const hydrated = useHydrated();
  const control = useFieldControl({ id: rest.id, required: rest.required });
  const listId = useId();
  const [own, setOwn] = useState(() => splitTokens(defaultValue));
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const knownSet = useMemo(() => (known ? new Set(known) : undefined), [known]);
  const tokens = props.tokens ?? own;

  if (!hydrated) {
    return (
      <TextInput
        {...control}
        name={name}
        form={form}
        defaultValue={defaultValue}
        placeholder={placeholder}
      />
    );
  }
  const change = (next: readonly string[]) => {
    setOwn(next);
    onTokens?.(next);
  };
  const add = (typed: string) => {
    const result = addTokens(tokens, typed, { known: knownSet, max });
    if (result.added.length > 0) change(result.tokens);
    setText([...result.unknown, ...result.surplus].join(' '));
    if (result.unknown.length > 0)
      setSaid(t('tokens.unknown', { token: result.unknown.join(', ') }));
    else if (result.surplus.length > 0) setSaid(t('tokens.full', { max }));
    else
      setSaid(result.added.length > 0 ? t('tokens.added', { token: result.added.join(', ') }) : '');
  };
  const remove = (token: string) => {
    change(tokens.filter((each) => each !== token));
    setSaid(t('tokens.removed', { token }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (['Enter', ',', ';', ' '].includes(event.key) && text.trim()) {
      event.preventDefault();
      add(text);
    }
    const last = tokens.at(-1);
    if (event.key === 'Backspace' && text === '' && last) remove(last);
  };
  const onTokenKey = (event: KeyboardEvent, token: string) => {
    const by = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[event.key as 'ArrowLeft' | 'ArrowRight'];
    if (!ranked || !by) return;
    event.preventDefault();
    change(moveToken(tokens, token, by));
  };
  return (
    <div>
      <div className="tokens">
        {tokens.map((token, index) => (
          <span key={token} className="tokens__token">
            {ranked ? `${index + 1}. ` : ''}
            {token}
            <button
              type="button"
              aria-label={t('tokens.remove', { token })}
              onClick={() => remove(token)}
              onKeyDown={(event) => onTokenKey(event, token)}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          className="tokens__input"
          value={text}
          list={known ? listId : undefined}
          placeholder={tokens.length === 0 ? placeholder : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => text.trim() && add(text)}
          onPaste={(event) => {
            event.preventDefault();
            add(text + event.clipboardData.getData('text'));
          }}
          {...control}
          required={control.required && tokens.length === 0}
        />
        <input type="hidden" name={name} form={form} value={joinTokens(tokens)} />
      </div>
      {known ? (
        <datalist id={listId}>
          {text
            ? known
                .filter((each) => each.startsWith(text.toLocaleUpperCase('vi')))
                .slice(0, 20)
                .map((each) => <option key={each} value={each} />)
            : null}
        </datalist>
      ) : null}
      <p className="field__hint min-h-5" role="status">
        {said}
      </p>
    </div>
  );
}
