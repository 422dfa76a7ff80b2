import { Form } from '@remix-run/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { SubmitButton } from '~/ui/actions/submit-button';
import { useHydrated } from '~/ui/hydrated';
import { useLocale } from '~/ui/locale';
import type { BulkAction } from './column';
import { type TableSpec, type TableState, tableSearch } from './table-state';

export interface BulkBarProps {
  readonly formId: string;
  readonly action?: string;
  readonly actions: readonly BulkAction[];
  /** Fields the actions need: a reason, a date. */
  readonly fields?: ReactNode;
  readonly selected: number;
  readonly state: TableState;
  readonly spec: TableSpec;
  readonly total: number;
  readonly onPage: number;
}

/** What can be done with the ticked rows: a plain post. Hidden until something is ticked, once scripts can tell. */
export function BulkBar({
  formId,
  action,
  actions,
  fields,
  selected,
  state,
  spec,
  total,
  onPage,
}: BulkBarProps) {
  const { t } = useTranslation('ui');
  const locale = useLocale();
  const hydrated = useHydrated();
  const all = useRef<HTMLInputElement>(null);
  const [matching, setMatching] = useState(false);
  const mayTakeAll = total > onPage && (!hydrated || selected === onPage);
  // The browser may have restored the tick; and with a row less on the page the box is gone, and its tick with it.
  useEffect(() => setMatching(mayTakeAll && Boolean(all.current?.checked)), [mayTakeAll]);
  const meant = matching ? total : selected;
  return (
    <Form
      method="post"
      id={formId}
      action={action}
      className="table-bulk"
      hidden={hydrated && selected === 0}
      aria-label={t('table.bulk')}
    >
      <input type="hidden" name="search" value={tableSearch({ ...state, page: 1 }, spec)} />
      <span className="table-bulk__count" role="status">
        {hydrated
          ? t('table.selected', { count: meant, formatted: formatCount(meant, locale) })
          : t('table.bulk')}
      </span>
      {mayTakeAll ? (
        <label className="inline-flex min-h-11 items-center gap-2">
          <input
            ref={all}
            type="checkbox"
            name="all"
            value="matching"
            onChange={(event) => setMatching(event.currentTarget.checked)}
          />
          {t('table.selectMatching', { count: total, formatted: formatCount(total, locale) })}
        </label>
      ) : null}
      {fields}
      <span className="button-group">
        {actions.map(({ intent, label, kind = 'plain' }) => (
          <SubmitButton key={intent} name="intent" value={intent} kind={kind} size="small">
            {label}
          </SubmitButton>
        ))}
      </span>
    </Form>
  );
}
