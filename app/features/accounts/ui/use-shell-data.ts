import { useRouteLoaderData } from '@remix-run/react';
import type { FlashMessage } from '~/platform/http/flash.server';
import type { ShellData } from '../shell-data.server';

/** What the root loader answers. */
export interface RootData {
  readonly locale: 'vi' | 'en';
  readonly wordsHref: string;
  readonly shell: ShellData | null;
  readonly flash: FlashMessage | null;
  /** To find the request in the log; null on pages that are remembered for many requests. */
  readonly requestId: string | null;
  /** Mails are not sent here but shown in the outbox: true where there is no mail server. */
  readonly mailsStay: boolean;
}

/** The root loader's data; undefined when the root loader itself failed. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData('root') as RootData | undefined;
}

export function useShellData(): ShellData | null {
  return useRootData()?.shell ?? null;
}
