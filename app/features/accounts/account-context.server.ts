import type { VerbContext } from '~/features/access/verb-context.server';

/** What the verbs of this slice need beside the usual: the installation's secret, and whether attempts are counted. */
export interface AccountContext extends VerbContext {
  readonly secret: string;
  /** False only where the environment lifts the limits (test suites from one address). */
  readonly rateLimits: boolean;
}
