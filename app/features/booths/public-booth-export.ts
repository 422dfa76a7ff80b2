import { type BoothStatuses, statusOf } from '~/features/floor-plan/booth-state';
import { areaM2 } from '~/features/floor-plan/geometry';
import {
  boothsOfHall,
  type PlanBooth,
  type PlanDocument,
} from '~/features/floor-plan/plan-document';
import type { Locale } from '~/kernel/format';
import type { ExportColumn } from '~/platform/xlsx/export-column';
import type { Words } from './booth-words';

/** What the file is made of: the plan as the public may see it now. */
export interface PublicPicture {
  readonly plan: PlanDocument;
  readonly statuses: BoothStatuses;
  readonly namesPublished: boolean;
}

/** The booths of a plan as the page lists them: hall by hall. */
export function boothsByHall(plan: PlanDocument): readonly PlanBooth[] {
  return plan.halls.flatMap(({ code }) => boothsOfHall(plan, code));
}

/**
 * The public list of booths as a file: the columns of the page, and of who is where what the page says. Before the
 * allocation is public an open booth is not called free: nobody may know yet.
 */
export function publicBoothColumns(
  t: Words,
  locale: Locale,
  picture: PublicPicture,
): readonly ExportColumn<PlanBooth>[] {
  const { plan, statuses, namesPublished } = picture;
  const halls = new Map(plan.halls.map(({ code, name }) => [code, name[locale]]));
  const header = (key: string) => t(`booths:list.columns.${key}`);
  return [
    { header: header('hall'), value: ({ hall }) => halls.get(hall) ?? hall },
    { header: header('code'), value: ({ code }) => code, width: 10 },
    { header: header('kind'), value: ({ kind }) => t(`floor-plan:kind.${kind}`) },
    { header: header('area'), value: (booth) => areaM2(booth), kind: 'number', width: 16 },
    { header: header('zone'), value: ({ zone }) => zone },
    {
      header: header('state'),
      value: ({ id }) => {
        const { state } = statusOf(statuses, id);
        return state === 'free' && !namesPublished
          ? t('booths:public.notYetGiven')
          : t(`floor-plan:state.${state}`);
      },
    },
    { header: header('facility'), value: ({ id }) => statusOf(statuses, id).label, width: 40 },
  ];
}
