import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { provincePage } from '~/features/applications/province-page.server';
import { facilityFaults, readFacilityForm } from '~/features/facilities/facility-form';
import { listFacilitiesOfCentre } from '~/features/facilities/list-facilities.server';
import { provinceFacilityPath } from '~/features/facilities/paths';
import { provinceValue } from '~/features/facilities/province-choice';
import { registerFacility } from '~/features/facilities/register-facility.server';
import { registrationSchema } from '~/features/facilities/schema';
import { RegisterFacility } from '~/features/facilities/ui/register-facility';
import { parseTaxCode } from '~/kernel/tax-code';
import { normaliseText } from '~/kernel/text-folding';
import { errorStatus } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';

export async function loader(args: LoaderFunctionArgs) {
  const { rc, centre } = await provincePage(args);
  const search = new URL(args.request.url).searchParams;
  const q = normaliseText(search.get('q') ?? '').slice(0, 100);
  const found = q
    ? await listFacilitiesOfCentre(rc.db, centre.organisationId, {
        q,
        sort: null,
        page: 1,
        per: 10,
        filters: {},
      })
    : { total: 0, rows: [] };
  const isTaxCode = parseTaxCode(q).ok;
  const { provinceSlug: slug, provinceFrame: frame } = centre;
  return json({
    title: rc.i18n.t('facilities:register.title'),
    q,
    fair: search.get('fair') ?? '',
    found: {
      total: found.total,
      rows: found.rows.map(({ id, name, taxCode }) => ({ id, name, taxCode })),
    },
    firstValues: {
      ...(q && isTaxCode ? { taxCode: q } : { name: q }),
      province: slug && frame ? provinceValue({ slug, frame }) : '',
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const { rc } = await provincePage(args);
  const values = readFacilityForm(await args.request.formData());
  const parsed = registrationSchema.safeParse(values);
  if (!parsed.success)
    return json({ values, faults: facilityFaults(parsed.error), error: null }, { status: 422 });
  const registered = await registerFacility(rc, parsed.data);
  if (!registered.ok) {
    return json(
      { values, faults: {}, error: registered.error },
      { status: errorStatus(registered.error.code) },
    );
  }
  const { facilityId, created } = registered.value;
  const text = rc.i18n.t(`facilities:register.${created ? 'created' : 'existing'}`);
  return redirectWithFlash(rc.services, provinceFacilityPath(facilityId), {
    tone: created ? 'done' : 'info',
    text,
  });
}

export default function NewFacility() {
  const data = useLoaderData<typeof loader>();
  return <RegisterFacility {...data} refused={useActionData<typeof action>() ?? null} />;
}
