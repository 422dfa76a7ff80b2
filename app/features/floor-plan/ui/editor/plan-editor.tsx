import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ok } from '~/kernel/result';
import { Panel } from '~/ui/feedback/panel';
import { Split } from '~/ui/shell/split';
import type { BoothStatuses } from '../../booth-state';
import { codeList } from '../../code-list';
import { inReadingOrder } from '../../edit-places';
import { duplicateBlock, newBooth } from '../../place-booths';
import { boothsOfHall, type PlanDocument } from '../../plan-document';
import { rawPriceVnd } from '../../raw-price';
import { PlanView } from '../plan-view';
import { EditorNotices } from './editor-notices';
import { EditorToolbar } from './editor-toolbar';
import { LeaveGuard } from './leave-guard';
import { type CategoryChoice, SelectionPanel } from './selection-panel';
import { useDrawing } from './use-drawing';
import { useEditorKeys } from './use-editor-keys';

export interface PlanEditorProps {
  readonly hallCode: string;
  readonly plan: PlanDocument;
  readonly version: number;
  readonly statuses: BoothStatuses;
  /** Booths that records refer to: they can be moved and renamed, not deleted. */
  readonly inUse: ReadonlySet<string>;
  readonly categories: readonly CategoryChoice[];
  readonly saveTo: string;
}

const newId = () => crypto.randomUUID();

/** The drawing board of one hall: the plan, its tools, and what can be set for the selection. */
export function PlanEditor(props: PlanEditorProps) {
  const { hallCode, statuses, inUse, categories } = props;
  const { t } = useTranslation('floor-plan');
  const board = useDrawing(props, props.saveTo);
  const [locked, setLocked] = useState(true);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<string | null>(null);
  const { plan } = board;
  const booths = useMemo(() => boothsOfHall(plan, hallCode), [plan, hallCode]);
  const chosen = useMemo(
    () => booths.filter(({ id }) => selected.has(id)).sort(inReadingOrder),
    [booths, selected],
  );
  const ids = chosen.map(({ id }) => id);
  const zones = [...new Set(plan.booths.flatMap(({ zone }) => zone ?? []))];
  const select = (next: readonly string[]) => setSelected(new Set(next));
  const edit: typeof board.edit = (wanted) => {
    setRefusal(null);
    return board.edit(wanted);
  };

  const add = () => {
    const added = newBooth(plan, hallCode, chosen.at(-1), newId());
    if (edit(added) && added.ok) select(added.value.booths.map(({ id }) => id));
  };
  const remove = () => {
    if (ids.length === 0) return;
    const used = chosen.filter(({ id }) => inUse.has(id)).map(({ code }) => code);
    if (used.length > 0) {
      setRefusal(t('editor.inUse', { count: used.length, codes: codeList(used) }));
      return;
    }
    if (edit(ok({ type: 'remove', ids }))) select([]);
  };
  const duplicate = () => {
    const copied = duplicateBlock(plan, selected, newId);
    if (edit(copied) && copied.ok) select(copied.value.copies.map(({ id }) => id));
  };
  const merge = () => {
    const used = chosen.slice(1).filter(({ id }) => inUse.has(id));
    if (used.length > 0) {
      const codes = codeList(used.map(({ code }) => code));
      setRefusal(t('editor.inUse', { count: used.length, codes }));
    } else edit(ok({ type: 'merge', ids, priceVnd: rawPriceVnd(plan, chosen) }));
  };
  useEditorKeys({ undo: board.undo, redo: board.redo, save: board.save, remove });

  return (
    <Split
      label={t('editor.panel')}
      aside={
        <Panel title={t('editor.panel')} className="plan-desk">
          <SelectionPanel chosen={chosen} categories={categories} zones={zones} onEdit={edit} />
        </Panel>
      }
    >
      <LeaveGuard unsaved={board.unsaved > 0} question={t('editor.leave')} />
      <div className="plan-stack">
        <EditorNotices board={board} refusal={refusal} />
        <Panel flush>
          <div className="plan-desk">
            <EditorToolbar
              board={board}
              locked={locked}
              selected={chosen.length}
              onLock={setLocked}
              onAdd={add}
              onRemove={remove}
              onDuplicate={duplicate}
              onMerge={merge}
              onCorners={() => edit(ok({ type: 'recognise-corners', hall: hallCode }))}
              onDiscard={() => window.confirm(t('editor.discardQuestion')) && board.discard()}
            />
          </div>
          <PlanView
            plan={plan}
            hallCode={hallCode}
            statuses={statuses}
            selectionMode="multiple"
            selected={selected}
            onBoothsSelect={select}
            onBoothsMove={
              locked
                ? undefined
                : (moved, dxM, dyM) => {
                    if (moved.length > 0) edit(ok({ type: 'move', ids: [...moved], dxM, dyM }));
                  }
            }
          />
        </Panel>
      </div>
    </Split>
  );
}
