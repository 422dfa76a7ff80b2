import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { Figure } from '~/ui/feedback/figure';
import { Figures } from '~/ui/feedback/figures';
import { useLocale } from '~/ui/locale';
import type { OccupantView } from './allocation-model';

/** How far the allocation is, in numbers. */
export function AllocationFigures({
  booths,
  occupants,
  applications,
}: {
  readonly booths: number;
  readonly occupants: readonly OccupantView[];
  /** Eligible applications. */
  readonly applications: number;
}) {
  const { t } = useTranslation('booths');
  const locale = useLocale();
  const of = (kind: OccupantView['kind']) => occupants.filter((one) => one.kind === kind);
  const placed = new Set(of('assigned').map(({ applicationId }) => applicationId)).size;
  const figures = [
    ['placed', placed, applications],
    ['assigned', of('assigned').length, booths],
    ['held', of('hold').length, booths],
    ['blocked', of('blocked').length, booths],
    ['free', booths - occupants.length, booths],
  ] as const;
  return (
    <div className="mb-5">
      <Figures>
        {figures.map(([key, value, total]) => (
          <Figure
            key={key}
            value={formatCount(value, locale)}
            words={t(`allocate.figures.${key}`, { total: formatCount(total, locale) })}
          />
        ))}
      </Figures>
    </div>
  );
}
