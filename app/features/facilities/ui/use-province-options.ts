import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProvinceChoice, provinceNameToday, provinceOptions } from '../province-choice';

/** Every province of both frames for a `Combobox`. */
export function useProvinceOptions() {
  const { t } = useTranslation(['facilities', 'import']);
  return useMemo(
    () =>
      provinceOptions({
        now: t('import:provinceNow'),
        frame34: t('frames.f34'),
        frame63: t('frames.f63'),
      }),
    [t],
  );
}

/** `Hà Giang (nay Tuyên Quang)` for a province in its frame. */
export function useProvinceToday(): (choice: ProvinceChoice) => string {
  const { t } = useTranslation('import');
  return (choice) => provinceNameToday(choice, t('provinceNow'));
}
