import type { DraftPlace } from '~/features/allocation/draft-place';

/**
 * What an edit of a draft did, in the words of the trail: one line an application, `id|edited|booth ids`, before and after.
 * An undo reads it back.
 */
export function placeLine({ applicationId, edited, boothIds }: DraftPlace): string {
  return [applicationId, edited ? '1' : '0', boothIds.join(',')].join('|');
}

export function readPlaceLine(line: string): DraftPlace | undefined {
  const [applicationId, edited, boothIds] = line.split('|');
  if (!applicationId || edited === undefined || boothIds === undefined) return undefined;
  return {
    applicationId,
    edited: edited === '1',
    boothIds: boothIds === '' ? [] : boothIds.split(','),
  };
}

/** An entry of the trail about a draft: an edit, or the undoing of the last edit that stood. */
export interface DraftEntry {
  readonly action: string;
  readonly before: readonly string[];
}

/** The edits of a draft that stand, oldest first: an undo takes the last one away. */
export function standingEdits<Entry extends DraftEntry>(
  entries: readonly Entry[],
): readonly Entry[] {
  const edits: Entry[] = [];
  for (const entry of entries) {
    if (entry.action === 'allocation.edited') edits.push(entry);
    else if (entry.action === 'allocation.edit-undone') edits.pop();
  }
  return edits;
}
