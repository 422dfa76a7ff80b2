const edgePx = 8;

/** Nudges a floating panel back into the window, and above its trigger where there is no room below. */
export function keepInView(panel: HTMLElement, trigger: HTMLElement): void {
  panel.style.translate = '';
  const box = panel.getBoundingClientRect();
  const by = trigger.getBoundingClientRect();
  const right = document.documentElement.clientWidth - edgePx;
  const dx = box.left < edgePx ? edgePx - box.left : Math.min(0, right - box.right);
  const roomAbove = by.top - edgePx;
  const overflows = box.bottom > window.innerHeight - edgePx && roomAbove > box.height;
  const dy = overflows ? -(box.height + by.height + 2 * (box.top - by.bottom)) : 0;
  if (dx !== 0 || dy !== 0) panel.style.translate = `${dx}px ${dy}px`;
}
