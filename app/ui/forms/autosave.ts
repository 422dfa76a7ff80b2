import { useEffect, useRef, useState } from 'react';

export interface AutosaveState {
  readonly state: 'idle' | 'saving' | 'saved' | 'failed';
  /** ISO instant of the last success, by the server's clock. */
  readonly savedAt: string | null;
}

export interface AutosaveOptions {
  readonly formId: string;
  /** A resource route that takes the form and answers `{ savedAt }` (ISO) as JSON. */
  readonly href: string;
  /** Fields sent beside the form's own: the intent, the draft's version. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly savedAt?: string | null;
  /** Pause in typing after which a draft is saved. */
  readonly pauseMs?: number;
}

const longestRetryMs = 30_000;

/**
 * Saves a form as a draft while it is typed; one request at a time, repeated until the server has the latest. What was typed in the
 * last moment goes along when the page is left, so that closing a phone's browser loses nothing.
 */
export function useAutosave({
  formId,
  href,
  fields,
  savedAt = null,
  pauseMs = 1_200,
}: AutosaveOptions): AutosaveState {
  const [status, setStatus] = useState<AutosaveState>({
    state: savedAt ? 'saved' : 'idle',
    savedAt,
  });
  const extra = useRef(fields);
  extra.current = fields;

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let busy = false;
    let changed = false;
    let failures = 0;

    const plan = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(save, ms);
    };
    const save = async () => {
      if (busy) return;
      busy = true;
      changed = false;
      setStatus((was) => ({ ...was, state: 'saving' }));
      const at = await postDraft(form, href, extra.current, { signal: leaving.signal });
      if (leaving.signal.aborted) return;
      busy = false;
      failures = at ? 0 : failures + 1;
      setStatus((was) => (at ? { state: 'saved', savedAt: at } : { ...was, state: 'failed' }));
      if (!at) plan(Math.min(longestRetryMs, 2_000 * 2 ** failures));
      else if (changed) plan(pauseMs);
    };
    const onInput = () => {
      changed = true;
      // "Saved" would be untrue from the first key on. Told after React has heard of the key itself: rendering in between
      // would put the old words back into a controlled field, and the first key would be lost.
      setTimeout(() => {
        if (!leaving.signal.aborted)
          setStatus((was) => (was.state === 'saved' ? { ...was, state: 'saving' } : was));
      });
      if (!busy) plan(pauseMs);
    };
    // The real submission carries everything; a draft after it would reopen what was sent.
    const onSubmit = () => {
      changed = false;
      clearTimeout(timer);
    };
    const saveLeaving = () => {
      if (!changed) return;
      changed = false;
      void postDraft(form, href, extra.current, { keepalive: true });
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden') saveLeaving();
    };
    form.addEventListener('input', onInput);
    form.addEventListener('submit', onSubmit);
    // Before the next page is asked for, so that a reload shows it; phones that skip this say they hide.
    addEventListener('beforeunload', saveLeaving);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      saveLeaving();
      leaving.abort();
      clearTimeout(timer);
      form.removeEventListener('input', onInput);
      form.removeEventListener('submit', onSubmit);
      removeEventListener('beforeunload', saveLeaving);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [formId, href, pauseMs]);

  return status;
}

/** The server's time of saving, or null when it did not save. */
async function postDraft(
  form: HTMLFormElement,
  href: string,
  fields: AutosaveOptions['fields'],
  sending: Pick<RequestInit, 'signal' | 'keepalive'>,
): Promise<string | null> {
  // Files go with the real submission: a draft every second is no place for megabytes.
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') body.append(name, value);
  }
  for (const [name, value] of Object.entries(fields ?? {})) body.set(name, value);
  try {
    const answer = await fetch(href, {
      method: 'POST',
      body,
      ...sending,
      headers: { accept: 'application/json' },
    });
    if (!answer.ok) return null;
    const said: unknown = await answer.json();
    return typeof said === 'object' &&
      said !== null &&
      'savedAt' in said &&
      typeof said.savedAt === 'string'
      ? said.savedAt
      : null;
  } catch {
    return null;
  }
}
