import type { LoaderFunctionArgs } from '@remix-run/node';
import { requestContext } from '~/features/accounts/request-context.server';
import { boothsByHall, publicBoothColumns } from '~/features/booths/public-booth-export';
import { publicPlan } from '~/features/booths/public-plan.server';
import { throwError } from '~/platform/http/error-response.server';
import { tableExport } from '~/platform/xlsx/table-export.server';

/** The booths of a published plan as a file, as the public may see them. */
export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const { format } = args.params;
  if (format !== 'xlsx' && format !== 'csv') throwError({ code: 'not-found' });
  const found = await publicPlan(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const { fair, picture } = found.value;
  if (!picture) throwError({ code: 'not-found' });
  const t = (key: string | string[], values?: object) => String(rc.i18n.t(key, { ...values }));
  return tableExport(boothsByHall(picture.plan), publicBoothColumns(t, rc.locale, picture), {
    format,
    filename: `${t('booths:public.list')} ${fair.slug}`,
    locale: rc.locale,
    sheet: t('booths:public.list'),
  });
}
