import { useTranslation } from 'react-i18next';
import { formatCount, formatMoneyCompact } from '~/kernel/format';
import type { AppError, Result } from '~/kernel/result';
import { Notice } from '~/ui/feedback/notice';
import { useLocale } from '~/ui/locale';
import type { GeneratedHall } from '../generate-hall';
import { planDocumentVersion } from '../plan-document';
import { planFigures } from '../plan-figures';
import { PlanView } from './plan-view';
import { usePlanError } from './use-plan-error';

export type HallPicture = Result<GeneratedHall, AppError>;

const noStatuses = new Map();

/** What a hall would look like, with its counts and price. */
export function HallPreview({ picture }: { readonly picture: HallPicture }) {
  const { t } = useTranslation('floor-plan');
  const locale = useLocale();
  const sentence = usePlanError();
  if (!picture.ok) {
    return (
      <div className="panel__body">
        <Notice tone="warning" live>
          {sentence(picture.error)}
        </Notice>
      </div>
    );
  }
  const { hall, booths, shape } = picture.value;
  const figures = planFigures(booths);
  const number = (value: number) => formatCount(value, locale);
  const kinds = (['standard', 'corner', 'raw'] as const)
    .filter((kind) => figures[kind] > 0)
    .map((kind) => `${number(figures[kind])} ${t(`page.figures.${kind}`)}`);
  return (
    <>
      <PlanView
        bare
        opens="whole"
        plan={{ version: planDocumentVersion, halls: [hall], booths: [...booths] }}
        statuses={noStatuses}
      />
      <div className="panel__body">
        <p>{[...kinds, formatMoneyCompact(BigInt(figures.priceVnd), locale)].join(' · ')}</p>
        <p className="muted">
          {t('form.shape', {
            bands: shape.bands,
            blocks: shape.blocksPerBand,
            side: shape.boothsPerSide,
            width: number(hall.widthM),
            depth: number(hall.depthM),
          })}
        </p>
      </div>
    </>
  );
}
