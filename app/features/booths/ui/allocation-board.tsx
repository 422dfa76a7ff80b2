import { useFetcher, useNavigate, useSearchParams } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { statusOf } from '~/features/floor-plan/booth-state';
import type { PlanBooth } from '~/features/floor-plan/plan-document';
import { type PlanWire, unpackPlan } from '~/features/floor-plan/plan-wire';
import { PlanView } from '~/features/floor-plan/ui/plan-view';
import { LinkButton } from '~/ui/actions/link-button';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { Split } from '~/ui/shell/split';
import { allocationActPath, allocationPath } from '../paths';
import { actKey } from './act-form';
import {
  type ApplicationView,
  blockFrom,
  boothsByApplication,
  type OccupantView,
} from './allocation-model';
import { ApplicationPicker } from './application-picker';
import { boothDrag, canDrag } from './booth-drag';
import { BoothPanel } from './booth-panel';

export interface AllocationBoardProps {
  readonly fairSlug: string;
  readonly wire: PlanWire;
  readonly occupants: readonly OccupantView[];
  readonly applications: readonly ApplicationView[];
  readonly now: string;
}

const manyBooths = 60;

/**
 * The plan and, beside it, what is chosen on it. The choice is the address (`?hall=&booth=&application=`): links work before scripts,
 * and the back button undoes a choice.
 */
export function AllocationBoard({
  fairSlug,
  wire,
  occupants,
  applications,
  now,
}: AllocationBoardProps) {
  const { t } = useTranslation('booths');
  const [search, setSearch] = useSearchParams();
  const { plan, statuses } = useMemo(() => unpackPlan(wire), [wire]);
  const occupantOf = useMemo(
    () => new Map(occupants.map((one) => [one.boothId, one])),
    [occupants],
  );
  const boothsOf = useMemo(() => boothsByApplication(plan.booths, occupants), [plan, occupants]);
  const hallCode = search.get('hall') ?? plan.halls[0]?.code ?? '';
  const codes = search.getAll('booth');
  const chosen = plan.booths.filter(({ code }) => codes.includes(code));
  const application = applications.find(({ id }) => id === search.get('application'));
  const here = { hall: hallCode, application: application?.id ?? null };
  const isFree = (booth: PlanBooth) => statusOf(statuses, booth.id).state === 'free';
  const choose = (
    booths: readonly PlanBooth[],
    applicationId: string | null = here.application,
  ) => {
    const next = new URLSearchParams({ hall: booths[0]?.hall ?? hallCode });
    if (applicationId) next.set('application', applicationId);
    for (const { code } of booths.slice(0, manyBooths)) next.append('booth', code);
    setSearch(next, { preventScrollReset: true, replace: true });
  };
  const to = allocationPath(fairSlug, { hall: hallCode });
  const mover = useFetcher({ key: actKey('move', to) });
  const navigate = useNavigate();
  const selected = new Set(chosen.map(({ id }) => id));
  /** What nothing stands against is done at once; the rest opens beside the plan, filled in, with what stands against it. */
  const carried = (from: PlanBooth, onto: PlanBooth) => {
    const drag = boothDrag(from, onto, { booths: plan.booths, occupantOf, applications, selected });
    if (!drag) return;
    const codesOf = (booths: readonly PlanBooth[]) => booths.map(({ code }) => code);
    const hall = hallCode;
    const booths = codesOf(drag.sources);
    const opened =
      drag.kind === 'move'
        ? allocationPath(fairSlug, { hall, booths, to: codesOf(drag.targets) })
        : allocationPath(fairSlug, { hall, booths, swapWith: drag.withApplicationId });
    navigate(opened, { preventScrollReset: true, replace: true });
    if (drag.kind !== 'move' || drag.misfits.length > 0) return;
    const form = new FormData();
    form.set('intent', 'move');
    form.set('codes', codesOf(drag.targets).join(', '));
    form.set('to', allocationPath(fairSlug, { hall, booths: codesOf(drag.targets) }));
    for (const id of drag.tenureIds) form.append('tenure', id);
    mover.submit(form, {
      method: 'post',
      action: allocationActPath(fairSlug),
      preventScrollReset: true,
    });
  };
  const waiting = applications.filter((one) => (boothsOf.get(one.id)?.length ?? 0) < one.boothsMin);
  return (
    <Split
      label={t('panel.label')}
      aside={
        <Panel
          title={chosen.length > 0 ? undefined : t('panel.applications')}
          footer={
            application && chosen.length === 0 ? (
              <LinkButton href={allocationPath(fairSlug, { hall: hallCode })}>
                {t('panel.stop')}
              </LinkButton>
            ) : undefined
          }
        >
          {application && chosen.length === 0 ? (
            <Notice live>{t('panel.carry', { facility: application.facilityName })}</Notice>
          ) : null}
          {chosen.length > 0 ? (
            <BoothPanel
              chosen={chosen}
              occupantOf={occupantOf}
              application={application}
              now={now}
              action={allocationActPath(fairSlug)}
              to={to}
              target={search.get('to') ?? ''}
              swapWith={search.get('swap') ?? ''}
              booths={plan.booths}
              applications={applications}
              boothsOf={boothsOf}
            />
          ) : (
            <ApplicationPicker
              applications={waiting}
              any={applications.length > 0}
              hrefFor={({ id }) => allocationPath(fairSlug, { hall: hallCode, application: id })}
              onCarry={({ id }) => choose([], id)}
            />
          )}
        </Panel>
      }
    >
      <Panel flush>
        <PlanView
          plan={plan}
          statuses={statuses}
          hallCode={hallCode}
          hallHref={(hall) => allocationPath(fairSlug, { ...here, hall })}
          hrefFor={(booth) =>
            allocationPath(fairSlug, { ...here, hall: booth.hall, booths: [booth.code] })
          }
          opens="legible"
          selectionMode="multiple"
          selected={selected}
          canCarry={(booth) => canDrag(booth, { occupantOf })}
          onCarried={carried}
          onBoothsSelect={(ids) => choose(plan.booths.filter(({ id }) => ids.includes(id)))}
          carrying={
            application && chosen.length === 0
              ? { id: application.id, label: application.facilityName }
              : null
          }
          onDropOnBooth={(booth, id) => {
            const wanted = applications.find((one) => one.id === id)?.boothsMin ?? 1;
            choose(blockFrom(booth, plan.booths, isFree, wanted), id);
          }}
          onCarryEnd={() => choose([], null)}
          highlighted={
            new Set(
              plan.booths
                .filter(({ code }) => application?.wishes.includes(code))
                .map(({ id }) => id),
            )
          }
        />
      </Panel>
    </Split>
  );
}
