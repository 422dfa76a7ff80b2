interface PanZoomMoves {
  readonly zoomAt: (factor: number, xPx: number, yPx: number) => void;
  readonly panBy: (dxPx: number, dyPx: number) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A press that moves farther than this is a drag, and the click after it is swallowed. */
const dragPx = 5;

/**
 * Ctrl + wheel (and a trackpad's pinch) zooms at the pointer; two fingers pinch and pan; one finger pans once the plan is
 * larger than its window (before that it scrolls the page). `grab` lets the owner start a pan with the mouse.
 */
export function attachPanZoomGestures(element: HTMLElement, moves: PanZoomMoves) {
  const pointers = new Map<number, Point>();
  let started: Point | null = null;
  let dragging = false;

  const place = (event: PointerEvent | WheelEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const at = place(event);
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    moves.zoomAt(Math.exp(-event.deltaY * lines * 0.0035), at.x, at.y);
  };
  const track = (event: PointerEvent) => {
    pointers.set(event.pointerId, place(event));
    started = place(event);
    dragging = pointers.size > 1;
  };
  const onDown = (event: PointerEvent) => {
    if (pointers.size === 0) dragging = false;
    if (event.pointerType === 'touch') track(event);
  };
  const onMove = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (!before || !started) return;
    const now = place(event);
    if (!dragging && Math.hypot(now.x - started.x, now.y - started.y) < dragPx) return;
    if (!dragging) element.setPointerCapture(event.pointerId);
    dragging = true;
    pointers.set(event.pointerId, now);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) {
      moves.panBy(now.x - before.x, now.y - before.y);
      return;
    }
    const was = Math.hypot(before.x - other.x, before.y - other.y);
    const is = Math.hypot(now.x - other.x, now.y - other.y);
    moves.panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
    if (was > 0) moves.zoomAt(is / was, (now.x + other.x) / 2, (now.y + other.y) / 2);
  };
  const onEnd = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) started = null;
  };
  const onClick = (event: MouseEvent) => {
    if (!dragging) return;
    dragging = false;
    event.preventDefault();
    event.stopPropagation();
  };

  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onEnd);
  element.addEventListener('pointercancel', onEnd);
  element.addEventListener('click', onClick, { capture: true });
  return {
    grab: track,
    detach: () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onEnd);
      element.removeEventListener('pointercancel', onEnd);
      element.removeEventListener('click', onClick, { capture: true });
    },
  };
}
