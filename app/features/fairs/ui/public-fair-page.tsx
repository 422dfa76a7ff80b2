import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDateRange, formatDateTime } from '~/kernel/format-date';
import { displayPhone } from '~/kernel/phone';
import { Button } from '~/ui/actions/button';
import { LinkButton } from '~/ui/actions/link-button';
import { KeyValues } from '~/ui/feedback/key-values';
import { Notice } from '~/ui/feedback/notice';
import { TextInput } from '~/ui/forms/text-input';
import { useLocale } from '~/ui/locale';
import { Heading } from '~/ui/text/heading';
import { PlainLines } from '~/ui/text/plain-lines';
import { fairCalendarFeedPath, publicFairPagePath, publicPolicyPath } from '../paths';
import type { PublicFairData } from '../public-fair-data.server';
import { textIn, useProvinceName } from './fair-words';
import { PhaseTimeline } from './phase-timeline';
import { Programme } from './programme';
import './fairs.css';

/** What a fair's data is once it has crossed the wire. */
type Wire<T> = T extends Date
  ? string
  : T extends object
    ? { readonly [K in keyof T]: Wire<T[K]> }
    : T;
export type ShownPublicFair = Wire<PublicFairData>;

/** The open page of a fair: register, find a booth, the plan, what happens when, the rules, whom to ask. */
export function PublicFairPage({ fair }: { readonly fair: ShownPublicFair }) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const about = textIn(locale, fair.descriptionVi, fair.descriptionEn);
  const theme = textIn(locale, fair.themeVi, fair.themeEn);
  return (
    <>
      <FairState fair={fair} />
      {fair.figures.planPublished ? <PlanCard fair={fair} /> : null}
      <div className="fair-columns">
        <div className="fair-stack">
          {theme || about ? (
            <section>
              <Heading>{t('public.about')}</Heading>
              {theme ? <p className="my-2 text-lg">{theme}</p> : null}
              {about ? <PlainLines text={about} /> : null}
            </section>
          ) : null}
          <section>
            <Heading>{t('public.sessionsTitle')}</Heading>
            <Programme sessions={fair.sessions} />
          </section>
        </div>
        <div className="fair-stack">
          <section>
            <Heading className="mb-3">{t('public.when')}</Heading>
            <PhaseTimeline phases={fair.phases} />
            <LinkButton href={fairCalendarFeedPath(fair.slug)} download size="small">
              {t('public.addToCalendar')}
            </LinkButton>
          </section>
          <Contact fair={fair} />
          <section>
            <Heading>{t('public.policiesTitle')}</Heading>
            <ul className="mt-2">
              {fair.policies.map(({ kind, titleVi, titleEn }) => (
                <li key={kind}>
                  <Link
                    className="text-link inline-flex min-h-11 items-center"
                    to={publicPolicyPath(fair.slug, kind)}
                  >
                    {textIn(locale, titleVi, titleEn)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}

/** The one thing to do now: register while that is open; otherwise what the state of the fair is. */
function FairState({ fair }: { readonly fair: ShownPublicFair }) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  if (fair.stage === 'cancelled') {
    return (
      <Notice tone="error" title={t('public.cancelledTitle')} className="mb-5">
        {t('public.cancelledText')}
      </Notice>
    );
  }
  if (fair.stage === 'closed' || fair.stage === 'tear-down') {
    return <Notice title={t('public.closedTitle')} className="mb-5" />;
  }
  const moment = (at: string) => ({ time: formatDateTime(at, locale) });
  const note = fair.registrationOpen
    ? t('public.registrationOpenUntil', moment(fair.registrationClosesAt))
    : fair.stage === 'preparing'
      ? t('public.registrationFrom', moment(fair.registrationOpensAt))
      : t('public.registrationClosed');
  return (
    <>
      <div className="fair-actions">
        {fair.registrationOpen ? (
          <LinkButton href={publicFairPagePath(fair.slug, 'register')} kind="ink" wide>
            {t('public.register')}
          </LinkButton>
        ) : null}
        {fair.figures.planPublished ? (
          <LinkButton href={publicFairPagePath(fair.slug, 'plan')} wide>
            {t('public.seePlan')}
          </LinkButton>
        ) : null}
      </div>
      <p className="muted mb-5">{note}</p>
    </>
  );
}

function PlanCard({ fair }: { readonly fair: ShownPublicFair }) {
  const { t } = useTranslation('fairs');
  const plan = publicFairPagePath(fair.slug, 'plan');
  return (
    <section className="mb-6">
      <Form method="get" action={plan} role="search" className="mb-4 flex flex-wrap gap-2">
        <TextInput
          type="search"
          name="q"
          className="max-w-md flex-1"
          placeholder={t('public.find')}
          aria-label={t('public.findLabel')}
        />
        <Button type="submit">{t('public.findSubmit')}</Button>
      </Form>
      <Link to={plan} className="fair-plan-card">
        <img
          src={`${publicFairPagePath(fair.slug, 'plan-picture.svg')}?v=${fair.pictureVersion}`}
          alt=""
          width={1000}
          height={600}
          className="h-auto w-full"
        />
        <span className="fair-plan-card__words">
          <b>{t('public.planTitle')}</b> {t('public.planText')}
        </span>
      </Link>
    </section>
  );
}

function Contact({ fair }: { readonly fair: ShownPublicFair }) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const provinceName = useProvinceName();
  const { contact } = fair;
  const name = textIn(locale, contact.name, contact.nameEn ?? '');
  const venue = [fair.venueName, fair.venueAddress, provinceName(fair.provinceSlug)];
  const letter = fair.letterNumber
    ? fair.letterDate
      ? t('public.letterOn', {
          number: fair.letterNumber,
          date: formatDateRange(fair.letterDate, fair.letterDate, locale),
        })
      : t('public.letter', { number: fair.letterNumber })
    : '';
  return (
    <section>
      <Heading className="mb-3">{t('public.contact')}</Heading>
      <KeyValues
        items={[
          { key: 'organiser', label: t('public.organiser'), value: name },
          ...(contact.phone
            ? [
                {
                  key: 'phone',
                  label: t('public.phone'),
                  value: (
                    <a className="text-link" href={`tel:${contact.phone}`}>
                      {displayPhone(contact.phone)}
                    </a>
                  ),
                },
              ]
            : []),
          ...(contact.email
            ? [
                {
                  key: 'email',
                  label: t('public.email'),
                  value: (
                    <a className="text-link" href={`mailto:${contact.email}`}>
                      {contact.email}
                    </a>
                  ),
                },
              ]
            : []),
          { key: 'venue', label: t('public.where'), value: venue.filter(Boolean).join(', ') },
        ]}
      />
      {letter ? <p className="muted mt-2 text-sm">{letter}</p> : null}
    </section>
  );
}
