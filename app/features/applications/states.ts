/** The life of an application. Words: `applications:states.<state>`. */
export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'returned',
  'eligible',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** States an organiser can see: a draft belongs to its applicant alone. */
export const SENT_STATES = ['submitted', 'returned', 'eligible', 'rejected', 'withdrawn'] as const;

export const DECISION_KINDS = ['return_for_correction', 'eligible', 'reject'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What the applicant's side does; what the organiser's side does is a released decision. */
export type ApplicantStep = 'edit' | 'submit' | 'withdraw' | 'discard' | 'restart';

const applicantSteps: Readonly<Record<ApplicationState, readonly ApplicantStep[]>> = {
  draft: ['edit', 'submit', 'discard'],
  submitted: ['withdraw'],
  returned: ['edit', 'submit', 'withdraw'],
  eligible: ['withdraw'],
  rejected: ['restart'],
  withdrawn: ['restart'],
};

/** Decisions the organiser may stage. A rejection can be taken back (appeal), an eligible one undone while it has no booth. */
const openDecisions: Readonly<Record<ApplicationState, readonly DecisionKind[]>> = {
  draft: [],
  submitted: ['return_for_correction', 'eligible', 'reject'],
  returned: ['reject'],
  eligible: ['return_for_correction', 'reject'],
  rejected: ['eligible'],
  withdrawn: [],
};

const outcome: Readonly<Record<DecisionKind, ApplicationState>> = {
  return_for_correction: 'returned',
  eligible: 'eligible',
  reject: 'rejected',
};

/** May the applicant's side take this step now, as far as the state goes? The window is asked beside it. */
export function mayStep(state: ApplicationState, step: ApplicantStep): boolean {
  return applicantSteps[state].includes(step);
}

export function decisionsFor(state: ApplicationState): readonly DecisionKind[] {
  return openDecisions[state];
}

/** The state once a decision is released. */
export function stateAfter(kind: DecisionKind): ApplicationState {
  return outcome[kind];
}

export function needsReason(kind: DecisionKind): boolean {
  return kind !== 'eligible';
}

export function isDecisionKind(text: unknown): text is DecisionKind {
  return DECISION_KINDS.some((kind) => kind === text);
}
