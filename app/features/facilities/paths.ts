/** Addresses of the facility's and the province centre's own pages. */
export const facilityHomePath = () => '/facility';
export const facilityProfilePath = () => '/facility/profile';
export const provinceHomePath = () => '/province';
export const provinceFacilitiesPath = () => '/province/facilities';
export const facilitiesExportPath = (format: 'xlsx' | 'csv') =>
  `/province/facilities/export/${format}`;
export const registerFacilityPath = (query?: { readonly q?: string; readonly fair?: string }) =>
  withQuery('/province/facilities/new', query);
export const provinceFacilityPath = (facilityId: string) =>
  `/province/facilities/${encodeURIComponent(facilityId)}`;

function withQuery(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
