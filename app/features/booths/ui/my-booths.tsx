import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '~/kernel/format';
import { SubmitButton } from '~/ui/actions/submit-button';
import { KeyValues } from '~/ui/feedback/key-values';
import { Panel } from '~/ui/feedback/panel';
import { StateBadge } from '~/ui/feedback/state-badge';
import { useLocale } from '~/ui/locale';
import { untilWords } from '../booth-words';
import type { TenureKind } from '../tenure';
import { HoldCountdown } from './hold-countdown';

export interface MyBoothView {
  readonly tenureId: string;
  readonly code: string;
  readonly kind: TenureKind;
  readonly own: boolean;
  readonly endsAt: string | null;
  readonly priceVnd: string;
}

/** The booths a facility has or holds, and what it may do about them: confirm before the time is over, or give back. */
export function MyBooths({
  booths,
  now,
}: {
  readonly booths: readonly MyBoothView[];
  readonly now: string;
}) {
  const { t } = useTranslation('booths');
  const locale = useLocale();
  const holds = booths.filter(({ own }) => own);
  const total = booths.reduce((sum, { priceVnd }) => sum + BigInt(priceVnd), 0n);
  return (
    <Panel title={t('take.mine')}>
      <ul className="mb-3 grid gap-2">
        {booths.map((booth) => (
          <li key={booth.tenureId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <b>{booth.code}</b>
            <BoothTime booth={booth} now={now} />
            <span className="ms-auto tabular-nums">
              {formatMoney(BigInt(booth.priceVnd), locale)}
            </span>
          </li>
        ))}
      </ul>
      <KeyValues
        look="ruled"
        items={[
          { key: 'total', label: t('take.total'), value: formatMoney(total, locale), total: true },
        ]}
      />
      {holds.length > 0 ? (
        <div className="mt-4 grid gap-2">
          <HoldForm holds={holds}>
            <SubmitButton wide name="intent" value="confirm" pendingLabel={t('take.confirming')}>
              {t('take.confirm', { codes: holds.map(({ code }) => code).join(', ') })}
            </SubmitButton>
          </HoldForm>
          <HoldForm holds={holds}>
            <SubmitButton wide kind="plain" name="intent" value="release">
              {t('take.release')}
            </SubmitButton>
          </HoldForm>
        </div>
      ) : null}
    </Panel>
  );
}

function BoothTime({ booth, now }: { readonly booth: MyBoothView; readonly now: string }) {
  const { t } = useTranslation('booths');
  const locale = useLocale();
  if (booth.kind === 'assigned') return <StateBadge tone="given">{t('take.assigned')}</StateBadge>;
  const time = booth.endsAt ? untilWords(booth.endsAt, now, locale) : '';
  return (
    <>
      <StateBadge tone="held">
        {t(booth.own ? 'take.heldUntil' : 'take.byOrganiser', { time })}
      </StateBadge>
      {booth.own && booth.endsAt ? <HoldCountdown endsAt={booth.endsAt} now={now} /> : null}
    </>
  );
}

function HoldForm({
  holds,
  children,
}: {
  readonly holds: readonly MyBoothView[];
  readonly children: ReactNode;
}) {
  return (
    <Form method="post" preventScrollReset>
      {holds.map(({ tenureId }) => (
        <input key={tenureId} type="hidden" name="tenure" value={tenureId} />
      ))}
      {children}
    </Form>
  );
}
