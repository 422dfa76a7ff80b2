import type { Locale } from '~/kernel/format';

/** What a mail says, before it is laid out. Words are in the reader's language already. */
export interface MailContent {
  readonly locale: Locale;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do; `href` is a path of this site (or a whole address). */
  readonly action?: { readonly label: string; readonly href: string };
  /** Label and value, one row each. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  /** Small print under the action: how long the link lives, what to do when the mail is a surprise. */
  readonly notes?: readonly string[];
}
