import { useBlocker } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface UnsavedGuardProps {
  readonly formId: string;
  /** Changes when the server kept what was entered while the page stayed (a version, a time of saving). */
  readonly savedKey?: string | number | null;
}

/** Time a browser takes to leave after a form was sent. */
const sendingMs = 1_000;

/** Asks before the reader leaves a form with changes that were not kept. One a page; forms that save themselves need none. */
export function UnsavedGuard({ formId, savedKey }: UnsavedGuardProps) {
  const { t } = useTranslation('ui');
  const dirty = useRef(false);
  /** Sending the form is no leaving; being refused leaves the changes as unsaved as before. */
  const sending = useRef(false);
  const question = t('unsaved');

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key means that everything is kept
  useEffect(() => {
    dirty.current = false;
  }, [savedKey]);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!form) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    form.addEventListener('input', () => setFlag(dirty, true), { signal });
    form.addEventListener('reset', () => setFlag(dirty, false), { signal });
    form.addEventListener(
      'submit',
      () => {
        setFlag(sending, true);
        setTimeout(() => setFlag(sending, false), sendingMs);
      },
      { signal },
    );
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (dirty.current && !sending.current) event.preventDefault();
      },
      { signal },
    );
    return () => leaving.abort();
  }, [formId]);

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty.current && !sending.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(question)) {
      dirty.current = false;
      blocker.proceed();
    } else blocker.reset();
  }, [blocker, question]);
  return null;
}

function setFlag(flag: { current: boolean }, value: boolean) {
  flag.current = value;
}
