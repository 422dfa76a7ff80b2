import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, toLocale } from '~/kernel/format';
import { type BoothState, boothStates } from '../booth-state';
import { areaM2 } from '../geometry';
import type { PlanBooth } from '../plan-document';

/** The plan's words looked up once: 1,850 booths are named by joining strings. */
export interface PlanWords {
  readonly state: Readonly<Record<BoothState, string>>;
  readonly kind: Readonly<Record<PlanBooth['kind'], string>>;
  /** "hợp với đơn": a free booth that suits the reader's application. */
  readonly suits: string;
  /** "Gian A01, đã giao, HTX …": what a screen reader says of a booth. */
  readonly boothName: (booth: PlanBooth, state: BoothState, label: string | undefined) => string;
  /** The same with kind and area: what the line under the plan says of the booth pointed at. */
  readonly boothDetail: (booth: PlanBooth, state: BoothState, label: string | undefined) => string;
}

export function usePlanWords(): PlanWords {
  const { t, i18n } = useTranslation('floor-plan');
  return useMemo(() => {
    const locale = toLocale(i18n.language);
    const state = Object.fromEntries(
      boothStates.map((name) => [name, t(`state.${name}`)]),
    ) as Record<BoothState, string>;
    const kind = {
      standard: t('kind.standard'),
      corner: t('kind.corner'),
      raw: t('kind.raw'),
    };
    const booth = t('booth');
    const lower = (text: string) => text.toLocaleLowerCase(locale);
    return {
      state,
      kind,
      suits: lower(t('legend.suits')),
      boothName: ({ code }, of, label) =>
        `${booth} ${code}, ${lower(state[of])}${label ? `, ${label}` : ''}`,
      boothDetail: (of, status, label) =>
        [
          `${booth} ${of.code}`,
          `${kind[of.kind]} ${formatCount(areaM2(of), locale)} m²`,
          ...(of.zone ? [of.zone] : []),
          state[status],
          ...(label ? [label] : []),
        ].join(' · '),
    };
  }, [t, i18n.language]);
}
