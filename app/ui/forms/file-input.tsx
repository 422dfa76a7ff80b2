import { useNavigation } from '@remix-run/react';
import { clsx } from 'clsx';
import { type ComponentPropsWithoutRef, type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFileSize } from '~/kernel/format';
import { buttonClass } from '~/ui/actions/button-class';
import { useHydrated } from '~/ui/hydrated';
import { Icon } from '~/ui/icons/icon';
import { useLocale } from '~/ui/locale';
import { useFieldControl } from './field-context';
import { FieldErrors } from './field-errors';
import { type FileRules, fileFault } from './file-rules';

export interface FileInputProps
  extends FileRules,
    Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'accept' | 'form'> {
  /** The accepted kinds in words: "CSV hoặc Excel". */
  readonly types?: string;
  readonly form?: string;
  /** 0–100 while the page itself sends the file; an ordinary post shows its progress without. */
  readonly sentPercent?: number;
}

/** Chooses files, by dialog or by dropping them; refuses those too large or of the wrong kind at once. */
export function FileInput({
  accept,
  maxBytes,
  types,
  sentPercent,
  className: _look,
  ...rest
}: FileInputProps) {
  const { t } = useTranslation('ui');
  const locale = useLocale();
  const control = useFieldControl(rest);
  const hydrated = useHydrated();
  const ownId = useId();
  const inputId = control.id ?? ownId;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const navigation = useNavigation();
  const sending =
    sentPercent !== undefined || (chosen.length > 0 && navigation.state === 'submitting');
  const size = (bytes: number) => formatFileSize(bytes, locale);

  const take = (files: readonly File[]) => {
    const judged = files.map((file) => ({ file, fault: fileFault(file, { accept, maxBytes }) }));
    setFaults(
      judged.flatMap(({ file, fault }) =>
        fault
          ? [
              t(`file.${fault}`, {
                name: file.name,
                size: size(file.size),
                max: size(maxBytes ?? 0),
                types: types ?? accept,
              }),
            ]
          : [],
      ),
    );
    const good = judged.filter(({ fault }) => fault === null).map(({ file }) => file);
    const kept = rest.multiple ? good : good.slice(0, 1);
    setChosen(kept);
    if (!input.current) return;
    const transfer = new DataTransfer();
    for (const file of kept) transfer.items.add(file);
    input.current.files = transfer.files;
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  const limits =
    types && maxBytes
      ? t('file.limits', { types, size: size(maxBytes) })
      : maxBytes
        ? t('file.limitSize', { size: size(maxBytes) })
        : types;
  const faultId = `${inputId}-fault`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the input inside does the same by keyboard
    <div
      className={clsx('file-drop', over && 'file-drop--over')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <input
        ref={input}
        type="file"
        className={hydrated ? 'sr-only' : 'max-w-full'}
        accept={accept}
        onChange={(event) => take([...(event.currentTarget.files ?? [])])}
        {...rest}
        {...control}
        id={inputId}
        aria-describedby={
          [control['aria-describedby'], faults.length > 0 && faultId].filter(Boolean).join(' ') ||
          undefined
        }
      />
      {/* The browser writes its own button in its own language, which need not be the page's. */}
      <label htmlFor={inputId} className={clsx(buttonClass({}), !hydrated && 'hidden')}>
        <Icon name="upload" />
        {t(rest.multiple ? 'file.buttonMany' : 'file.button')}
      </label>
      <p className="field__hint">
        {t('file.choose')} {limits}
      </p>
      {chosen.length > 0 ? (
        <ul className="file-drop__list">
          {chosen.map((file) => (
            <li key={file.name}>
              {file.name} <span className="muted">{size(file.size)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {sending ? (
        <progress
          className="progress"
          max={100}
          value={sentPercent}
          aria-label={
            sentPercent === undefined ? t('file.sending') : t('file.sent', { percent: sentPercent })
          }
        />
      ) : null}
      <div role="alert">
        <FieldErrors id={faultId} errors={faults} />
      </div>
    </div>
  );
}
