import type { i18n } from 'i18next';
import { LRUCache } from 'lru-cache';
import { renderPlanPdf } from '~/features/floor-plan/plan-pdf.server';
import type { Locale } from '~/kernel/format';
import { formatDate, formatDateRange } from '~/kernel/format-date';
import { fail, ok, type Result } from '~/kernel/result';
import { type PublicPlan, type PublicReader, publicPlan } from './public-plan.server';

/** A hall is drawn once per picture and language: print shops and visitors ask for the same file. */
const files = new WeakMap<PublicPlan, LRUCache<Locale, Promise<Buffer>>>();

/** Bytes of the A3 plan. Error: `not-found` when fair or plan is not public. */
export async function publicPlanPdf(
  reader: PublicReader & { readonly locale: Locale; readonly i18n: i18n },
  fairSlug: string,
): Promise<Result<Buffer>> {
  const { locale, i18n } = reader;
  const found = await publicPlan(reader, fairSlug);
  if (!found.ok) return found;
  const { fair, picture } = found.value;
  if (!picture) return fail('not-found');
  const made = files.get(picture) ?? new LRUCache<Locale, Promise<Buffer>>({ max: 2 });
  files.set(picture, made);
  const english = locale === 'en';
  const file =
    made.get(locale) ??
    renderPlanPdf({
      plan: picture.plan,
      statuses: picture.statuses,
      locale,
      t: (key, values) => i18n.t(`floor-plan:${key}`, { ...values }),
      fair: {
        name: english ? fair.nameEn : fair.nameVi,
        otherName: english ? fair.nameVi : fair.nameEn,
        subtitle: [
          formatDateRange(fair.opensAt, fair.closesAt, locale),
          fair.venueName,
          ...(picture.namesPublished ? [] : [i18n.t('booths:public.notYetGiven')]),
        ].join(' · '),
      },
      version: {
        number: picture.version.number,
        frozenOn: formatDate(picture.version.publishedAt, locale),
      },
    });
  made.set(locale, file);
  return ok(await file);
}
