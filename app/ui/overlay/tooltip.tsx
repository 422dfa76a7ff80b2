import { clsx } from 'clsx';
import { cloneElement, type KeyboardEvent, type ReactElement, useId, useState } from 'react';

export interface TooltipProps {
  /** A few more words about the control; never the only place something is said. */
  readonly words: string;
  /** One focusable control. */
  readonly children: ReactElement<{ readonly 'aria-describedby'?: string }>;
  readonly side?: 'above' | 'below';
}

/** Words on hover and focus; Escape puts them away until the pointer or the focus comes back. */
export function Tooltip({ words, children, side = 'above' }: TooltipProps) {
  const id = useId();
  const [off, setOff] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOff(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: watches the keys of the control inside
    <span
      className={clsx('tooltip', side === 'below' && 'tooltip--below', off && 'tooltip--off')}
      onKeyDown={onKeyDown}
      onPointerLeave={() => setOff(false)}
      onBlur={() => setOff(false)}
    >
      {cloneElement(children, { 'aria-describedby': id })}
      <span role="tooltip" id={id} className="tooltip__words">
        {words}
      </span>
    </span>
  );
}
