import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/actions/button';
import { IconButton } from '~/ui/actions/icon-button';
import { Icon } from '~/ui/icons/icon';
import type { DrawingBoard } from './use-drawing';

export interface EditorToolbarProps {
  readonly board: DrawingBoard;
  readonly locked: boolean;
  readonly selected: number;
  readonly onLock: (locked: boolean) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  readonly onDuplicate: () => void;
  readonly onMerge: () => void;
  readonly onCorners: () => void;
  readonly onDiscard: () => void;
}

/** The verbs of drawing, and how much is not saved yet. */
export function EditorToolbar({ board, locked, selected, ...act }: EditorToolbarProps) {
  const { t } = useTranslation('floor-plan');
  return (
    <div className="plan-tools" role="toolbar" aria-label={t('editor.tools')}>
      <Button
        size="small"
        icon={<Icon name={locked ? 'lock' : 'hand'} />}
        aria-pressed={!locked}
        onClick={() => act.onLock(!locked)}
      >
        {t(locked ? 'editor.unlock' : 'editor.lock')}
      </Button>
      <IconButton
        icon="undo"
        label={t('editor.undo')}
        disabled={!board.mayUndo}
        onClick={board.undo}
      />
      <IconButton
        icon="redo"
        label={t('editor.redo')}
        disabled={!board.mayRedo}
        onClick={board.redo}
      />
      <Button size="small" icon={<Icon name="add" />} onClick={act.onAdd}>
        {t('editor.add')}
      </Button>
      <Button
        size="small"
        icon={<Icon name="copy" />}
        disabled={selected === 0}
        onClick={act.onDuplicate}
      >
        {t('editor.duplicate')}
      </Button>
      <Button size="small" disabled={selected < 2} onClick={act.onMerge}>
        {t('editor.merge')}
      </Button>
      <Button size="small" onClick={act.onCorners}>
        {t('editor.corners')}
      </Button>
      <Button
        size="small"
        icon={<Icon name="trash" />}
        disabled={selected === 0}
        onClick={act.onRemove}
      >
        {t('editor.remove')}
      </Button>
      <span className="plan-tools__state" role="status">
        {board.unsaved > 0 ? t('editor.unsaved', { count: board.unsaved }) : t('editor.allSaved')}
      </span>
      {board.unsaved > 0 ? (
        <Button size="small" kind="quiet" onClick={act.onDiscard}>
          {t('editor.discard')}
        </Button>
      ) : null}
      <Button
        size="small"
        kind="primary"
        aria-disabled={board.saving || board.unsaved === 0 || undefined}
        onClick={board.save}
      >
        {t(board.saving ? 'editor.saving' : 'editor.save')}
      </Button>
    </div>
  );
}
