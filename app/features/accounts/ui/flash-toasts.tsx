import { Toasts } from '~/ui/overlay/toasts';
import { useRootData } from './use-shell-data';

/** The `toasts` of any shell: what the last act left to say. */
export function FlashToasts() {
  return <Toasts flash={useRootData()?.flash ?? null} />;
}
