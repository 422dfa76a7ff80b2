import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanBooth } from '../plan-document';
import type { PlanSearchHit } from '../plan-search';

const listed = 8;

/**
 * Search over the plan. With JavaScript it finds while one types; without it the form asks the page again with `?q=`.
 */
export function PlanSearchBox({
  query,
  hits,
  hallCode,
  onQuery,
  onPick,
}: {
  readonly query: string;
  readonly hits: readonly PlanSearchHit[];
  readonly hallCode: string;
  readonly onQuery: (query: string) => void;
  readonly onPick: (booth: PlanBooth) => void;
}) {
  const { t } = useTranslation('floor-plan');
  const id = useId();
  const first = hits[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (first) onPick(first.booth);
  };
  const found =
    hits.length > 0 ? t('search.found', { count: hits.length }) : t('search.none', { query });
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the browsers of cheap phones
    <form className="plan-search" role="search" method="get" onSubmit={submit}>
      <label className="plan-sr" htmlFor={id}>
        {t('search.label')}
      </label>
      <input
        id={id}
        type="search"
        name="q"
        defaultValue={query}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <input type="hidden" name="hall" value={hallCode} />
      <button type="submit">{t('search.submit')}</button>
      <div className="plan-found" role="status">
        {query.trim() !== '' && <p>{found}</p>}
      </div>
      {hits.length > 0 && (
        <ul className="plan-hits">
          {hits.slice(0, listed).map(({ booth, label }) => (
            <li key={booth.id}>
              <button type="button" onClick={() => onPick(booth)}>
                <b>{booth.code}</b> {label ?? t(`kind.${booth.kind}`)}
              </button>
            </li>
          ))}
          {hits.length > listed && (
            <li className="rest">{t('search.more', { count: hits.length - listed })}</li>
          )}
        </ul>
      )}
    </form>
  );
}
