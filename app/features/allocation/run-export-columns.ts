import type { Words } from '~/features/booths/booth-words';
import type { ExportColumn } from '~/platform/xlsx/export-column';
import type { RunFacts } from './find-run.server';

/** The runs of a fair as a file, with all that makes them checkable: the seed and the whole hash of the data. */
export function runExportColumns(t: Words): readonly ExportColumn<RunFacts>[] {
  const column = (
    key: string,
    value: ExportColumn<RunFacts>['value'],
    kind?: ExportColumn<RunFacts>['kind'],
  ): ExportColumn<RunFacts> => ({
    header: t(`allocation:runs.columns.${key}`),
    value,
    ...(kind ? { kind } : {}),
  });
  return [
    column('number', ({ number }) => number, 'number'),
    column('state', ({ state }) => t(`allocation:state.${state}`)),
    column('requestedAt', ({ requestedAt }) => requestedAt, 'moment'),
    column('finishedAt', ({ finishedAt }) => finishedAt, 'moment'),
    column('who', ({ requestedBy }) => requestedBy),
    column('gapPercent', ({ gap }) => percent(gap), 'number'),
    column('objective', ({ objective }) => objective, 'number'),
    column('bound', ({ bound }) => bound, 'number'),
    column('seconds', ({ seconds }) => seconds, 'number'),
    column('cut', ({ cut }) => cut),
    column('seed', ({ seed }) => seed),
    { ...column('hash', ({ inputHash }) => inputHash), width: 68 },
    column('settledAt', ({ settledAt }) => settledAt, 'moment'),
    column('settledBy', ({ settledBy }) => settledBy),
  ];
}

/** A share as a figure of percent, to four places: beyond them a double has only noise. */
function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1_000_000) / 10_000;
}
