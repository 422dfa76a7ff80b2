/** A short message after an act: "Đã giữ gian A01 đến 14:17". */
export interface ToastMessage {
  readonly tone?: 'done' | 'info' | 'error';
  readonly text: string;
  /** One thing to do about it: undo by a post, or go and look. */
  readonly action?:
    | { readonly label: string; readonly href: string }
    | {
        readonly label: string;
        readonly post: string;
        readonly fields?: Readonly<Record<string, string>>;
      };
}

export interface ShownToast extends ToastMessage {
  readonly id: number;
}

let shown: readonly ShownToast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();
const none: readonly ShownToast[] = [];
const mostShown = 3;

function change(next: readonly ShownToast[]) {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a message from client code; the oldest gives way to a fourth. Only in the browser: a server shows flash messages. */
export function toast(message: ToastMessage): void {
  lastId += 1;
  change([...shown, { ...message, id: lastId }].slice(-mostShown));
}

export function dismissToast(id: number): void {
  change(shown.filter((each) => each.id !== id));
}

export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  snapshot: () => shown,
  serverSnapshot: () => none,
};
