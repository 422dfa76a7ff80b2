import type { IconName } from '~/ui/icons/icon-paths';

export type NavState = 'done' | 'now' | 'waiting';

/** One place to go. */
export interface NavItem {
  readonly label: string;
  readonly href: string;
  /** Where the place stands in the life of the thing shown. */
  readonly state?: NavState;
  /** A bare figure, or words for what waits for the reader ("4 chờ"). */
  readonly count?: string;
  /** The count asks for the reader's work. */
  readonly waits?: boolean;
  /** Marks it by hand; otherwise the address decides, pages below included. */
  readonly current?: boolean;
  /** Only this very address counts as current, not the pages below it. */
  readonly exact?: boolean;
  readonly icon?: IconName;
}

/** Places under a heading, a phase of the fair. */
export interface NavSection {
  readonly label?: string;
  readonly items: readonly NavItem[];
}

/** Whether the reader is at an item: at its address, or below it. Both are compared without query and trailing slash. */
export function isCurrent(item: NavItem, pathname: string): boolean {
  if (item.current !== undefined) return item.current;
  const bare = (path: string) => path.replace(/[?#].*$/, '').replace(/\/+$/, '');
  const [here, there] = [bare(pathname), bare(item.href)];
  return here === there || (!item.exact && here.startsWith(`${there}/`));
}

/** The one current item of several: where addresses nest, the longest wins. */
export function currentItem(items: readonly NavItem[], pathname: string): NavItem | undefined {
  return items
    .filter((item) => isCurrent(item, pathname))
    .sort(
      (a, b) =>
        Number(b.current ?? false) - Number(a.current ?? false) || b.href.length - a.href.length,
    )[0];
}
