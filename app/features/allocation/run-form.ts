import { type RunRules, runRulesSchema } from './run-rules';

const weightNames = ['placed', 'booth', 'wish', 'cluster', 'apart', 'anchor'] as const;

/** The fields of the form as text. */
export function runFormValues({
  seed,
  weights,
  timeLimitSeconds,
}: RunRules): Record<string, string> {
  return {
    seed,
    timeLimitSeconds: String(timeLimitSeconds),
    ...Object.fromEntries(weightNames.map((name) => [name, String(weights[name])])),
  };
}

export type ReadRunForm =
  | { readonly ok: true; readonly rules: RunRules; readonly version: number }
  | {
      readonly ok: false;
      readonly values: Record<string, string>;
      readonly wrong: readonly string[];
    };

/** Rules out of a posted form; the names of the fields that make no sense otherwise, and what was typed. */
export function readRunForm(form: FormData): ReadRunForm {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  // An empty field would count as 0: it is missing instead. A comma is how a decimal is typed here.
  const figure = (name: string) =>
    text(name) === '' ? Number.NaN : Number(text(name).replace(',', '.'));
  const parsed = runRulesSchema.safeParse({
    seed: text('seed'),
    timeLimitSeconds: figure('timeLimitSeconds'),
    weights: Object.fromEntries(weightNames.map((name) => [name, figure(name)])),
  });
  const version = /^\d{1,9}$/.test(text('version')) ? Number(text('version')) : 0;
  if (parsed.success) return { ok: true, rules: parsed.data, version };
  const values = Object.fromEntries(
    ['seed', 'timeLimitSeconds', ...weightNames].map((name) => [name, text(name)]),
  );
  return {
    ok: false,
    values,
    wrong: [...new Set(parsed.error.issues.map(({ path }) => String(path.at(-1) ?? '')))],
  };
}
