import { z } from 'zod';
import { line, requiredParagraphs, version } from './form-fields';

/** The rules a fair publishes; each is versioned, and a consent or a signature names the version it saw. */
export const POLICY_KINDS = ['participation', 'booth', 'privacy'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

export function isPolicyKind(text: string | undefined): text is PolicyKind {
  return POLICY_KINDS.some((kind) => kind === text);
}

export const policySchema = z.object({
  titleVi: line(200),
  titleEn: line(200),
  bodyVi: requiredParagraphs(30_000),
  bodyEn: requiredParagraphs(30_000),
  /** Version the text was written on: 0 for the first. */
  version,
});
export type PolicyInput = z.output<typeof policySchema>;
