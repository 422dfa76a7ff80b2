/** What a draft proposes for one application. */
export interface DraftPlace {
  readonly applicationId: string;
  readonly boothIds: readonly string[];
  /** A person changed it after the optimiser. */
  readonly edited: boolean;
}
