import { createHash } from 'node:crypto';
import { canonicalPlanText } from './canonical-plan';
import type { PlanDocument } from './plan-document';

/** SHA-256 of a plan's canonical text, in hexadecimal: equal plans have equal names. */
export function planSha256(plan: PlanDocument): string {
  return createHash('sha256').update(canonicalPlanText(plan)).digest('hex');
}
