import { useTranslation } from 'react-i18next';
import { codeList } from '../code-list';
import type { PlanDiff } from '../plan-diff';

/** What differs between two plans, a line for each kind of change. */
export function PlanChanges({ diff }: { readonly diff: PlanDiff }) {
  const { t } = useTranslation('floor-plan');
  const halls = (['hallsAdded', 'hallsRemoved', 'hallsChanged'] as const)
    .filter((key) => diff[key].length > 0)
    .map((key) => ({ key, text: t(`changes.${key}`, { codes: diff[key].join(', ') }) }));
  const renamed = diff.renamed.map(({ from, to }) => `${from} → ${to}`);
  const lists = { ...diff, renamed };
  const booths = (['added', 'removed', 'moved', 'renamed', 'changed'] as const)
    .filter((key) => lists[key].length > 0)
    .map((key) => ({
      key,
      text: t(`changes.${key}`, { count: lists[key].length, codes: codeList(lists[key], 8) }),
    }));
  const lines = [...halls, ...booths];
  if (lines.length === 0) return <p className="muted">{t('changes.none')}</p>;
  return (
    <ul className="list-disc ps-5">
      {lines.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}
