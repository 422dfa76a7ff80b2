import { useFetcher, useSearchParams } from '@remix-run/react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blockFrom } from '~/features/booths/ui/allocation-model';
import { BoothFacts } from '~/features/booths/ui/facts';
import { statusOf } from '~/features/floor-plan/booth-state';
import type { PlanBooth } from '~/features/floor-plan/plan-document';
import { type PlanWire, unpackPlan } from '~/features/floor-plan/plan-wire';
import { PlanView } from '~/features/floor-plan/ui/plan-view';
import { LinkButton } from '~/ui/actions/link-button';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { Skeleton } from '~/ui/feedback/skeleton';
import { Split } from '~/ui/shell/split';
import { outcomePath, runActPath, runPath } from '../paths';
import type { OutcomeView } from '../run-page.server';
import { holderOf, type PlacedView } from './draft-model';
import { OutcomeActs } from './outcome-acts';
import { OutcomePanel } from './outcome-panel';
import { UnplacedList } from './unplaced-list';

export interface DraftBoardProps {
  readonly fairSlug: string;
  readonly run: { readonly number: number; readonly version: number; readonly state: string };
  readonly wire: PlanWire;
  readonly applications: readonly PlacedView[];
  readonly whyNot: Readonly<Record<string, string>>;
  /** The application that the address names, when the page was made on the server. */
  readonly initial: OutcomeView | null;
}

/**
 * A draft on the plan and, beside it, the chosen application: what it gets, why, its points, and what can be done about it.
 * The choice is the address, so that it works before scripts and the back button undoes it.
 */
export function DraftBoard(props: DraftBoardProps) {
  const { fairSlug, run, wire, applications, whyNot } = props;
  const { t } = useTranslation('allocation');
  const [search, setSearch] = useSearchParams();
  const { plan, statuses } = useMemo(() => unpackPlan(wire), [wire]);
  const [carried, setCarried] = useState<string | null>(null);
  const [suggested, setSuggested] = useState<readonly string[]>([]);
  const mayEdit = run.state === 'done';
  const hall = search.get('hall') ?? plan.halls[0]?.code ?? '';
  const codes = search.getAll('booth');
  const named = search.get('application');
  const chosen =
    applications.find(({ applicationId }) => applicationId === named) ??
    (codes[0] ? holderOf(applications, codes[0]) : undefined);
  const outcome = useOutcome(props, chosen?.applicationId ?? null);
  const choose = (at: {
    application?: string | null;
    booths?: readonly string[];
    hall?: string;
  }) => {
    const next = runPath(fairSlug, run.number, { hall, ...at });
    setSearch(new URL(next, 'http://x').searchParams, { preventScrollReset: true, replace: true });
  };
  const open = (booth: PlanBooth) => {
    const holder = holderOf(applications, booth.code);
    setSuggested([]);
    choose({
      hall: booth.hall,
      application: holder?.applicationId ?? null,
      booths: holder ? [] : [booth.code],
    });
  };
  const carry = (booth: PlanBooth, id: string) => {
    const one = applications.find(({ applicationId }) => applicationId === id);
    const isFree = ({ id: boothId }: PlanBooth) => statusOf(statuses, boothId).state === 'free';
    const block = blockFrom(
      booth,
      plan.booths,
      isFree,
      Math.max(one?.boothsMin ?? 1, one?.booths.length ?? 1),
    );
    setSuggested(block.map(({ code }) => code));
    setCarried(null);
    choose({ hall: booth.hall, application: id });
  };
  const carrying = applications.find(({ applicationId }) => applicationId === carried);
  const lone = chosen ? undefined : plan.booths.find(({ code }) => code === codes[0]);
  const selectedCodes = new Set(chosen ? chosen.booths : codes);
  return (
    <Split
      label={t('panel.label')}
      aside={
        <Panel
          title={chosen || lone ? undefined : t('unplaced.title')}
          footer={
            chosen || lone ? (
              <LinkButton href={runPath(fairSlug, run.number, { hall })} preventScrollReset>
                {t('panel.back')}
              </LinkButton>
            ) : undefined
          }
        >
          {carrying ? (
            <Notice live>{t('panel.carry', { facility: carrying.facilityName })}</Notice>
          ) : null}
          {chosen && outcome ? (
            <div className="grid gap-5">
              <OutcomePanel outcome={outcome} />
              {mayEdit ? (
                <OutcomeActs
                  key={`${outcome.applicationId} ${suggested.join()} ${run.version}`}
                  outcome={outcome}
                  booths={plan.booths}
                  action={runActPath(fairSlug, run.number)}
                  fairSlug={fairSlug}
                  version={run.version}
                  to={runPath(fairSlug, run.number, { hall, application: outcome.applicationId })}
                  suggested={suggested}
                  onCarry={() => setCarried(outcome.applicationId)}
                  onDone={() => setSuggested([])}
                />
              ) : null}
            </div>
          ) : null}
          {chosen && !outcome ? <Skeleton lines={8} /> : null}
          {lone ? (
            <div className="grid gap-3">
              <h2 className="heading heading--3">{t('panel.booth', { code: lone.code })}</h2>
              <p>{statusOf(statuses, lone.id).label ?? t('panel.free')}</p>
              <BoothFacts booth={lone} />
            </div>
          ) : null}
          {!chosen && !lone ? (
            <UnplacedList
              applications={applications.filter(({ booths }) => booths.length === 0)}
              whyNot={whyNot}
              mayEdit={mayEdit}
              hrefFor={({ applicationId }) =>
                runPath(fairSlug, run.number, { hall, application: applicationId })
              }
            />
          ) : null}
        </Panel>
      }
    >
      <Panel flush>
        <PlanView
          opens="legible"
          plan={plan}
          statuses={statuses}
          hallCode={hall}
          hallHref={(code) =>
            runPath(fairSlug, run.number, {
              hall: code,
              application: chosen?.applicationId ?? null,
            })
          }
          hrefFor={({ hall: at, code }) =>
            runPath(fairSlug, run.number, { hall: at, booths: [code] })
          }
          selectionMode="single"
          selected={
            new Set(plan.booths.flatMap(({ id, code }) => (selectedCodes.has(code) ? [id] : [])))
          }
          onBoothsSelect={(ids) => {
            const booth = plan.booths.find(({ id }) => id === ids[0]);
            if (booth) open(booth);
          }}
          carrying={carrying ? { id: carrying.applicationId, label: carrying.facilityName } : null}
          {...(mayEdit ? { onDropOnBooth: carry } : {})}
          onCarryEnd={() => setCarried(null)}
          highlighted={
            new Set(
              plan.booths.flatMap(({ id, code }) => (chosen?.wishes.includes(code) ? [id] : [])),
            )
          }
        />
      </Panel>
    </Split>
  );
}

/** The chosen application's points and reasons: sent with the page when its address names it, asked for when chosen later. */
function useOutcome(
  { fairSlug, run, initial }: DraftBoardProps,
  applicationId: string | null,
): OutcomeView | null {
  const { data, load } = useFetcher<{ outcome: OutcomeView | null }>();
  const { number, version } = run;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the draft says
  useEffect(() => {
    if (applicationId && initial?.applicationId !== applicationId) {
      load(outcomePath(fairSlug, number, applicationId));
    }
  }, [applicationId, initial, fairSlug, number, version, load]);
  if (applicationId === null) return null;
  if (initial?.applicationId === applicationId) return initial;
  return data?.outcome?.applicationId === applicationId ? data.outcome : null;
}
