import { useTranslation } from 'react-i18next';
import type { BoothStatus } from '../booth-state';
import type { PlanBooth } from '../plan-document';
import type { PlanWords } from './plan-words';

/** One line under the plan: the booth pointed at or focused; and, spoken, what is selected or being placed. */
export function PlanStatusLine({
  booth,
  status,
  words,
  selectedCount,
  carrying,
}: {
  readonly booth: PlanBooth | null;
  readonly status: BoothStatus | null;
  readonly words: PlanWords;
  readonly selectedCount: number;
  readonly carrying: string | null;
}) {
  const { t } = useTranslation('floor-plan');
  const spoken =
    carrying !== null
      ? t('announce.carrying', { name: carrying })
      : selectedCount > 0
        ? t('announce.selected', { count: selectedCount })
        : '';
  return (
    <>
      <p className="plan-status" aria-hidden="true">
        {carrying !== null && <b>{spoken} </b>}
        {booth && status ? words.boothDetail(booth, status.state, status.label) : t('hint')}
      </p>
      <p className="plan-sr" role="status">
        {spoken}
      </p>
    </>
  );
}
