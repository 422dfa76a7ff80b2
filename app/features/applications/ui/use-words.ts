import { useTranslation } from 'react-i18next';
import type { AppError } from '~/kernel/result';
import type { FieldFault } from '../completeness';

/** The sentence for a fault of a field. */
export function useFaultWords(): (fault: Pick<FieldFault, 'code' | 'details'>) => string {
  const { t } = useTranslation('applications');
  return ({ code, details }) => t(`errors.${code}`, { ...details });
}

/** The sentence for an error of a verb: what happened, what was kept, what to do. */
export function useFailureWords(): (error: AppError) => string {
  const { t } = useTranslation(['applications', 'facilities', 'booths']);
  return ({ code, details }) => {
    const facility = code.startsWith('facility.') ? [`facilities:failures.${code.slice(9)}`] : [];
    return t([`failures.${code}`, ...facility, `booths:errors.${code}`, 'failures.other'], {
      ...details,
    });
  };
}
