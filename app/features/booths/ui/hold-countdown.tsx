import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { secondsLeft } from '../hold';

/**
 * How long a hold still runs, by the second once scripts run. Read out only when a minute begins.
 * @param now the server's clock when the page was made: a phone's own may be wrong by minutes
 */
export function HoldCountdown({ endsAt, now }: { readonly endsAt: string; readonly now: string }) {
  const { t } = useTranslation('booths');
  const [elapsedMs, setElapsedMs] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page time starts the count anew
  useEffect(() => {
    const startedAt = performance.now();
    setElapsedMs(0);
    const timer = setInterval(() => setElapsedMs(performance.now() - startedAt), 1_000);
    return () => clearInterval(timer);
  }, [now]);
  const left = secondsLeft(new Date(endsAt), new Date(new Date(now).getTime() + elapsedMs));
  if (left === 0) return <strong role="status">{t('take.over')}</strong>;
  const minutes = Math.floor(left / 60);
  const seconds = left % 60;
  return (
    <span role="timer" aria-live={seconds === 0 ? 'polite' : 'off'} className="tabular-nums">
      {t('take.left', { minutes, seconds: String(seconds).padStart(2, '0') })}
    </span>
  );
}
