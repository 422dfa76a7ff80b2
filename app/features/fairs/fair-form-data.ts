/** The one control for a province in its frame: `f34:ha-noi`. */
export const PROVINCE_CONTROL = 'venueProvince';

/** Splits that control into the two fields of the schema; a copy, the sent form stays as it is. */
export function fairFormData(sent: FormData): FormData {
  const form = new FormData();
  for (const [name, value] of sent) form.append(name, value);
  const [frame = '', slug = ''] = String(sent.get(PROVINCE_CONTROL) ?? '').split(':');
  // Without a frame there is no province: the fault is then at the one control that the reader sees.
  form.set('provinceFrame', frame);
  form.set('provinceSlug', frame ? slug : '');
  return form;
}
