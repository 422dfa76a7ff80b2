import { groupBy } from '~/kernel/group-by';
import { type FairIds, sharedId } from './demo-ids';
import type { DemoApplication, DemoTenure, DemoWorld } from './demo-world';

/** One entry of the trail, as the verbs would have written it at the time. */
export interface DemoAct {
  readonly at: string;
  readonly personKey: string;
  readonly organisationId: string;
  readonly action: string;
  readonly recordKind: 'fair' | 'application';
  readonly recordId: string;
  readonly details: Readonly<Record<string, string | number | null | readonly string[]>>;
}

const BOOTH_ACTIONS = {
  assigned: 'booth.assigned',
  hold: 'booth.held',
  blocked: 'booth.blocked',
} as const;

/** What happened to the fair up to today, oldest first. */
export function demoActs(world: DemoWorld, ids: FairIds): readonly DemoAct[] {
  const names = new Map(world.facilities.map(({ key, nameVi }) => [key, nameVi]));
  const acts = [
    ...fairActs(world, ids),
    ...world.applications.flatMap((one) =>
      applicationActs(one, names.get(one.facilityKey) ?? '', world, ids),
    ),
    ...tenureActs(world, names, ids),
  ];
  return acts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function byOrganiser(world: DemoWorld, personKey: string) {
  return { personKey, organisationId: sharedId.organisation(world.fair.organiserKey) };
}

function fairActs(world: DemoWorld, ids: FairIds): DemoAct[] {
  const { dates, nameVi } = world.fair;
  const act = (action: string, at: string, details: DemoAct['details']): DemoAct => ({
    at,
    action,
    ...byOrganiser(world, 'organiser-manager'),
    recordKind: 'fair',
    recordId: ids.fair,
    details,
  });
  return [
    act('fair.created', dates.createdAt, { name: nameVi }),
    act('fair.announced', dates.announcedAt, { name: nameVi }),
    act('plan.published', dates.planPublishedAt, { number: 1, booths: world.plan.booths.length }),
    act('allocation.published', dates.allocationPublishedAt, {
      booths: world.tenures.filter(({ kind }) => kind === 'assigned').length,
    }),
  ];
}

function applicationActs(
  application: DemoApplication,
  name: string,
  world: DemoWorld,
  ids: FairIds,
): DemoAct[] {
  const {
    number,
    submittedAt,
    decision,
    withdrawnAt,
    withdrawReason,
    actorKey,
    centreKey,
    facilityKey,
  } = application;
  const record = { recordKind: 'application' as const, recordId: ids.application(application.key) };
  const applicant = {
    personKey: actorKey,
    organisationId: centreKey
      ? sharedId.organisation(centreKey)
      : sharedId.facilityOrganisation(facilityKey),
  };
  const details = { name, number };
  const acts: DemoAct[] = [];
  if (submittedAt)
    acts.push({
      at: submittedAt,
      action: 'application.submitted',
      ...applicant,
      ...record,
      details,
    });
  if (decision?.releasedAt) {
    const reviewed = byOrganiser(world, 'organiser-manager');
    const action = `application.${application.state}`;
    acts.push({
      at: decision.releasedAt,
      action,
      ...reviewed,
      ...record,
      details: { ...details, reason: decision.reason },
    });
  }
  if (withdrawnAt) {
    const reason = withdrawReason ?? '';
    acts.push({
      at: withdrawnAt,
      action: 'application.withdrawn',
      ...applicant,
      ...record,
      details: { ...details, reason },
    });
  }
  return acts;
}

function tenureActs(world: DemoWorld, names: ReadonlyMap<string, string>, ids: FairIds): DemoAct[] {
  const groups = groupBy(
    world.tenures,
    ({ applicationKey, boothCode }) => applicationKey ?? boothCode,
  );
  return [...groups.values()].flatMap((tenures) => {
    const [first] = tenures;
    return first ? [tenureAct(first, tenures, world, names, ids)] : [];
  });
}

function tenureAct(
  { kind, applicationKey, startsAt, note }: DemoTenure,
  tenures: readonly DemoTenure[],
  world: DemoWorld,
  names: ReadonlyMap<string, string>,
  ids: FairIds,
): DemoAct {
  const codes = tenures.map(({ boothCode }) => boothCode);
  const record =
    applicationKey === null
      ? { recordKind: 'fair' as const, recordId: ids.fair }
      : { recordKind: 'application' as const, recordId: ids.application(applicationKey) };
  return {
    at: startsAt,
    action: BOOTH_ACTIONS[kind],
    ...byOrganiser(world, 'organiser-manager'),
    ...record,
    details: {
      booths: codes,
      ended: [],
      until: [],
      created: codes.map(ids.tenure),
      ...(applicationKey ? { facility: names.get(applicationKey) ?? '' } : {}),
      ...(note ? { reason: note } : {}),
    },
  };
}
