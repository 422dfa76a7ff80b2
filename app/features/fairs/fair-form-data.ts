/** The one control for a province in its frame: `f34:ha-noi`. */
export const PROVINCE_CONTROL = 'venueProvince';

/** Splits that control into the two fields of the schema; a copy, the sent form stays as it is. */
export function fairFormData(sent: FormData): FormData {
  const form = new FormData();
  for (const [name, value] of sent) form.append(name, value);
  const [frame = '', slug = ''] = String(sent.get(PROVINCE_CONTROL) ?? '').split(':');
  form.set('provinceFrame', frame);
  form.set('provinceSlug', slug);
  return form;
}
