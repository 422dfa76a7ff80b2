import { useBlocker } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks before the reader leaves a form with changes that were not sent. One a page; forms that save themselves need none. */
export function UnsavedGuard({ formId }: { readonly formId: string }) {
  const { t } = useTranslation('ui');
  const dirty = useRef(false);
  const question = t('unsaved');

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!form) return;
    const onInput = () => {
      dirty.current = true;
    };
    const onSettled = () => {
      dirty.current = false;
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    form.addEventListener('input', onInput);
    form.addEventListener('submit', onSettled);
    form.addEventListener('reset', onSettled);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      form.removeEventListener('input', onInput);
      form.removeEventListener('submit', onSettled);
      form.removeEventListener('reset', onSettled);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [formId]);

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty.current && currentLocation.pathname !== nextLocation.pathname,
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
