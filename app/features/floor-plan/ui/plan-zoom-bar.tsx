import { useTranslation } from 'react-i18next';
import type { PanZoom } from './use-pan-zoom';

/** Zoom by button, for those who neither pinch nor press keys. */
export function PlanZoomBar({
  panZoom,
  hallName,
  percent,
}: {
  readonly panZoom: PanZoom;
  readonly hallName: string;
  readonly percent: number;
}) {
  const { t } = useTranslation('floor-plan');
  return (
    <fieldset className="plan-zoom" aria-label={t('zoom.group')}>
      <span className="level">{t('zoom.level', { hall: hallName, percent })}</span>
      <button type="button" aria-label={t('zoom.out')} onClick={() => panZoom.zoomBy(1 / 1.6)}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M4 10h12" />
        </svg>
      </button>
      <button type="button" aria-label={t('zoom.in')} onClick={() => panZoom.zoomBy(1.6)}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M4 10h12M10 4v12" />
        </svg>
      </button>
      <button type="button" aria-label={t('zoom.fit')} onClick={() => panZoom.fit()}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" />
        </svg>
      </button>
    </fieldset>
  );
}
