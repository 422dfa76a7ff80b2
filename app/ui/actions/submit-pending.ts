import { useNavigation } from '@remix-run/react';
import { type RefObject, useEffect, useState } from 'react';

/**
 * Whether the form of this button is on its way, and whether this button sent it.
 * Covers client navigations (Remix `Form`) and plain document posts, where the page stays for the seconds the server needs.
 */
export function useSubmitPending(
  button: RefObject<HTMLButtonElement | null>,
  pair: { readonly name?: string; readonly value?: string },
): { readonly busy: boolean; readonly sentByThis: boolean } {
  const navigation = useNavigation();
  const [posted, setPosted] = useState<'no' | 'other' | 'this'>('no');

  useEffect(() => {
    const form = button.current?.form;
    if (!form) return;
    const onSubmit = (event: SubmitEvent) => {
      const who = event.submitter === button.current ? 'this' : 'other';
      // After every other listener: a prevented event is a client navigation, which useNavigation reports.
      setTimeout(() => !event.defaultPrevented && setPosted(who));
    };
    const onShow = () => setPosted('no');
    form.addEventListener('submit', onSubmit);
    window.addEventListener('pageshow', onShow);
    return () => {
      form.removeEventListener('submit', onSubmit);
      window.removeEventListener('pageshow', onShow);
    };
  }, [button]);

  const data = navigation.state === 'idle' ? undefined : navigation.formData;
  const navigating = data !== undefined && navigation.formMethod !== 'GET';
  const sameButton = pair.name === undefined || data?.get(pair.name) === (pair.value ?? '');
  return {
    busy: navigating || posted !== 'no',
    sentByThis: (navigating && sameButton) || posted === 'this',
  };
}
