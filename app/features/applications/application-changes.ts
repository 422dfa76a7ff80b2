/** What an application says, as stored and as it is sent in again. */
export interface SaidApplication {
  readonly categoryCode: string | null;
  readonly funding: string | null;
  readonly provinceSlug: string | null;
  readonly boothKind: string | null;
  readonly boothsMin: number | null;
  readonly boothsMax: number | null;
  readonly wishes: readonly string[];
  readonly wishZone: string | null;
  readonly anywhere: boolean;
  readonly needs: readonly string[];
  readonly fasciaVi: string | null;
  readonly fasciaEn: string | null;
  readonly contactName: string | null;
  readonly contactPosition: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly signatoryName: string | null;
  readonly signatoryPosition: string | null;
  readonly note: string;
  readonly exhibits: readonly {
    readonly nameVi: string;
    readonly nameEn: string;
    readonly description: string;
  }[];
}

/**
 * What a corrected application says differently: `changes` by field of the form, before and after; `changed` names the
 * fields whose words are people's own data or long, which the trail does not keep for ever.
 */
export interface ApplicationChanges {
  readonly changes: Readonly<Record<string, readonly [before: string, after: string]>>;
  readonly changed: readonly string[];
}

const named = [
  'contactName',
  'contactPosition',
  'contactPhone',
  'contactEmail',
  'signatoryName',
  'signatoryPosition',
  'note',
] as const;

export function applicationChanges(
  before: SaidApplication,
  after: SaidApplication,
): ApplicationChanges {
  const [old, now] = [written(before), written(after)];
  const changes: Record<string, readonly [string, string]> = {};
  for (const [field, value] of Object.entries(now))
    if (value !== old[field]) changes[field] = [old[field] ?? '', value];
  const details = (said: SaidApplication) =>
    JSON.stringify(said.exhibits.map(({ nameEn, description }) => [nameEn, description]));
  const silent = named.filter((field) => (before[field] ?? '') !== (after[field] ?? ''));
  const exhibits = !('exhibits' in changes) && details(before) !== details(after);
  return { changes, changed: [...silent, ...(exhibits ? ['exhibits'] : [])] };
}

/** The fields that anybody who reads the trail may read, as text; names as in the form. */
function written(said: SaidApplication): Readonly<Record<string, string>> {
  return {
    categoryCode: said.categoryCode ?? '',
    funding: said.funding ?? '',
    province: said.provinceSlug ?? '',
    boothKind: said.boothKind ?? '',
    boothsMin: said.boothsMin?.toString() ?? '',
    boothsMax: said.boothsMax?.toString() ?? '',
    wishes: said.wishes.join(', '),
    wishZone: said.wishZone ?? '',
    anywhere: said.anywhere ? 'yes' : 'no',
    needs: [...said.needs].sort().join(', '),
    fasciaVi: said.fasciaVi ?? '',
    fasciaEn: said.fasciaEn ?? '',
    exhibits: said.exhibits.map(({ nameVi }) => nameVi).join('; '),
  };
}

/** The same read back from a trail entry; what an older entry does not have is empty. */
export function readChanges(details: unknown): ApplicationChanges {
  const record = typeof details === 'object' && details !== null ? details : {};
  const stored: unknown = Reflect.get(record, 'changes');
  const changed: unknown = Reflect.get(record, 'changed');
  const changes: Record<string, readonly [string, string]> = {};
  for (const [field, pair] of Object.entries(stored ?? {})) {
    if (Array.isArray(pair)) changes[field] = [String(pair[0] ?? ''), String(pair[1] ?? '')];
  }
  return { changes, changed: Array.isArray(changed) ? changed.map(String) : [] };
}

/** The two records as an entry of the trail keeps them. */
export function changeDetails({ changes, changed }: ApplicationChanges) {
  return {
    changes: Object.fromEntries(Object.entries(changes).map(([field, pair]) => [field, [...pair]])),
    changed: [...changed],
  };
}
