import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { textIn, useProvinceName } from '~/features/fairs/ui/fair-words';
import type { PlanBooth } from '~/features/floor-plan/plan-document';
import { KeyValues } from '~/ui/feedback/key-values';
import { StateBadge } from '~/ui/feedback/state-badge';
import { useLocale } from '~/ui/locale';
import { Heading } from '~/ui/text/heading';
import { PlainLines } from '~/ui/text/plain-lines';
import { publicBoothPath } from '../paths';
import type { PublicFacility } from '../public-booth.server';

const tones = {
  free: 'free',
  held: 'held',
  proposed: 'proposed',
  assigned: 'given',
  blocked: 'closed',
  mine: 'given',
} as const;

/** What is on a booth, as anybody may know it. */
export function PublicBoothCard({
  fairSlug,
  booth,
  state,
  facility,
  allocationIsPublic,
}: {
  readonly fairSlug: string;
  readonly booth: Pick<PlanBooth, 'code' | 'kind' | 'zone'>;
  readonly state: keyof typeof tones;
  readonly facility: PublicFacility | undefined;
  /** Before that nothing is said of who has a booth, not even that it is free. */
  readonly allocationIsPublic: boolean;
}) {
  const { t } = useTranslation('booths');
  const locale = useLocale();
  const provinceName = useProvinceName();
  const shown = state === 'held' || state === 'blocked' || state === 'free' ? state : 'assigned';
  if (!facility && !allocationIsPublic && state !== 'blocked')
    return <p>{t('public.boothLater')}</p>;
  if (!facility) {
    const words = {
      free: 'public.boothFree',
      blocked: 'public.boothBlocked',
      held: 'public.boothHeld',
    } as const;
    return (
      <>
        <StateBadge tone={tones[state]}>{t(`state.${shown}`)}</StateBadge>
        <p className="mt-2">{t(words[state as keyof typeof words] ?? 'public.boothGiven')}</p>
      </>
    );
  }
  const story = textIn(locale, facility.storyVi, facility.storyEn);
  const others = facility.codes.filter((code) => code !== booth.code);
  return (
    <>
      <p className="text-lg font-semibold">
        {textIn(locale, facility.name, facility.nameEn ?? '')}
      </p>
      <KeyValues
        items={[
          {
            key: 'province',
            label: t('public.province'),
            value: provinceName(facility.provinceSlug),
          },
          {
            key: 'group',
            label: t('public.group'),
            value: t(`import:groups.${facility.productGroup}`),
          },
          ...(booth.zone ? [{ key: 'zone', label: t('panel.facts.zone'), value: booth.zone }] : []),
        ]}
      />
      {others.length > 0 ? (
        <p className="mt-2">
          {t('public.together', { codes: '' })}
          {others.map((code, index) => (
            <span key={code}>
              {index > 0 ? ', ' : ''}
              <Link className="text-link" to={publicBoothPath(fairSlug, code)}>
                {code}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
      {facility.exhibits.length > 0 ? (
        <section className="mt-5">
          <Heading>{t('public.exhibits')}</Heading>
          <ul className="mt-2 list-disc ps-5">
            {facility.exhibits.map(({ nameVi, nameEn }) => (
              <li key={nameVi}>{textIn(locale, nameVi, nameEn)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {story ? (
        <section className="mt-5">
          <Heading>{t('public.about')}</Heading>
          <PlainLines text={story} />
        </section>
      ) : null}
    </>
  );
}
