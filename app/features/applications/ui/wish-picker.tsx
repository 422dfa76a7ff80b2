import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanView } from '~/features/floor-plan/ui/plan-view';
import { Disclosure } from '~/ui/feedback/disclosure';
import { TokenInput } from '~/ui/forms/token-input';
import { useHydrated } from '~/ui/hydrated';
import { MAX_WISHES } from '../schema';
import { DraftField } from './draft-field';
import type { FormPartProps } from './form-world';

const noStatuses = new Map();

/** Booths wished for, best first: typed as codes, or picked on the plan. Before scripts run it is the text field alone. */
export function WishPicker({ fields, world, faults }: FormPartProps) {
  const { t } = useTranslation('applications');
  const hydrated = useHydrated();
  const [codes, setCodes] = useState<readonly string[]>(() =>
    fields.wishes
      .toUpperCase()
      .split(/[;,\s]+/)
      .filter(Boolean),
  );
  const { plan, boothCodes } = world;
  const chosen = useMemo(() => {
    const wanted = new Set(codes);
    return new Set(plan?.booths.filter(({ code }) => wanted.has(code)).map(({ id }) => id) ?? []);
  }, [codes, plan]);
  const change = (next: readonly string[]) => {
    setCodes(next.slice(0, MAX_WISHES));
    // The hidden input changes without an input event of its own: this one lets the draft be saved.
    queueMicrotask(() =>
      document.getElementById('application-form')?.dispatchEvent(new Event('input')),
    );
  };
  const toggle = (code: string) =>
    change(codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]);
  const hint =
    boothCodes.length > 0
      ? t('hints.wishes', { example: boothCodes.slice(0, 2).join('; ') })
      : t('hints.noPlan');
  return (
    <>
      <DraftField name="wishes" faults={faults} hint={hint}>
        <TokenInput
          name="wishes"
          defaultValue={fields.wishes}
          {...(boothCodes.length > 0 ? { known: boothCodes } : {})}
          max={MAX_WISHES}
          ranked
          tokens={codes}
          onTokens={change}
        />
      </DraftField>
      {plan && plan.booths.length > 0 && hydrated ? (
        <Disclosure summary={t('wishPicker.open')}>
          <p className="muted mb-2">{t('wishPicker.hint')}</p>
          <PickingPlan plan={plan} chosen={chosen} onPick={toggle} />
        </Disclosure>
      ) : null}
    </>
  );
}

function PickingPlan({
  plan,
  chosen,
  onPick,
}: {
  readonly plan: NonNullable<FormPartProps['world']['plan']>;
  readonly chosen: ReadonlySet<string>;
  readonly onPick: (code: string) => void;
}) {
  const [hall, setHall] = useState(plan.halls[0]?.code);
  return (
    <>
      {plan.halls.length > 1 ? (
        <select
          className="input mb-2"
          value={hall}
          onChange={(event) => setHall(event.currentTarget.value)}
        >
          {plan.halls.map(({ code, name }) => (
            <option key={code} value={code}>
              {name.vi}
            </option>
          ))}
        </select>
      ) : null}
      <PlanView
        plan={plan}
        hallCode={hall}
        statuses={noStatuses}
        bare
        highlighted={chosen}
        onBoothActivate={(booth) => onPick(booth.code)}
      />
    </>
  );
}
