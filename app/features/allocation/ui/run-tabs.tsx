import { useTranslation } from 'react-i18next';
import { allocationPath } from '~/features/booths/paths';
import { Tabs } from '~/ui/navigation/tabs';
import { comparePath, outcomesPath, runPath, runsPath } from '../paths';

/** The state of now, the drafts, and the views of the draft in hand. */
export function RunTabs({
  fairSlug,
  number,
}: {
  readonly fairSlug: string;
  /** The draft in hand, if any. */
  readonly number?: number;
}) {
  const { t } = useTranslation('allocation');
  const draft =
    number === undefined
      ? []
      : [
          { label: t('view.draft', { number }), href: runPath(fairSlug, number), exact: true },
          { label: t('actions.explain'), href: outcomesPath(fairSlug, number) },
          { label: t('actions.compare'), href: comparePath(fairSlug, number) },
        ];
  return (
    <div className="mb-5">
      <Tabs
        label={t('view.label')}
        items={[
          { label: t('view.now'), href: allocationPath(fairSlug), exact: true },
          { label: t('view.runs'), href: runsPath(fairSlug), exact: true },
          ...draft,
        ]}
      />
    </div>
  );
}
