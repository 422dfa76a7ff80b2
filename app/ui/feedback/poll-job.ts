import { useEffect, useRef, useState } from 'react';
import { isFinished, type JobView, pollDelayMs, readJobView } from './job-view';

/**
 * Follows a job until it ends.
 * @param href answers a `JobView` as JSON
 * @param onFinished called once when the job was seen to end while this page watched
 */
export function usePolledJob(href: string, initial: JobView, onFinished?: (job: JobView) => void) {
  const [job, setJob] = useState(initial);
  const [lost, setLost] = useState(false);
  const finished = useRef(onFinished);
  finished.current = onFinished;
  const done = isFinished(job);

  useEffect(() => {
    if (done) return;
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    let asked = 0;
    let failures = 0;
    const ask = async () => {
      const next = await fetch(href, {
        headers: { accept: 'application/json' },
        signal: leaving.signal,
      })
        .then((answer) => (answer.ok ? answer.json() : null))
        .then(readJobView)
        .catch(() => null);
      if (leaving.signal.aborted) return;
      asked += 1;
      failures = next ? 0 : failures + 1;
      setLost(failures > 2);
      if (next) setJob(next);
      if (next && isFinished(next)) finished.current?.(next);
      else timer = setTimeout(ask, pollDelayMs(asked, failures));
    };
    timer = setTimeout(ask, pollDelayMs(0, 0));
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [href, done]);

  return { job, lost };
}
