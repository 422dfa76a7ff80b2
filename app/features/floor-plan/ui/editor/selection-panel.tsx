import { useTranslation } from 'react-i18next';
import type { AppError, Result } from '~/kernel/result';
import { ok } from '~/kernel/result';
import { codeList } from '../../code-list';
import type { PlanBooth } from '../../plan-document';
import type { PlanEdit } from '../../plan-edit';
import { GeometryForms } from './geometry-forms';
import { OfferForm } from './offer-form';
import { RenumberForm } from './renumber-form';

export interface CategoryChoice {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

export interface SelectionPanelProps {
  /** In reading order. */
  readonly chosen: readonly PlanBooth[];
  readonly categories: readonly CategoryChoice[];
  readonly zones: readonly string[];
  readonly onEdit: (edit: Result<PlanEdit, AppError>) => boolean;
}

/** Everything that can be set for the selected booths at once. */
export function SelectionPanel({ chosen, categories, zones, onEdit }: SelectionPanelProps) {
  const { t } = useTranslation('floor-plan');
  if (chosen.length === 0) {
    return (
      <div className="plan-stack">
        <p>
          <b>{t('editor.nothing')}</b>
        </p>
        <p className="muted">{t('editor.nothingText')}</p>
        <p className="muted">{t('editor.keys')}</p>
      </div>
    );
  }
  const ids = chosen.map(({ id }) => id);
  const apply = (edit: PlanEdit) => onEdit(ok(edit));
  const codes = codeList(
    chosen.map(({ code }) => code),
    8,
  );
  // Fields begin anew with the selection, and with what an edit or an undo made of it.
  const key = JSON.stringify(chosen.slice(0, 60));
  return (
    <div className="plan-stack">
      <p aria-live="polite">
        <b>{t('editor.selected', { count: chosen.length, codes })}</b>
      </p>
      <OfferForm
        key={`offer ${key}`}
        chosen={chosen}
        categories={categories}
        zones={zones}
        onApply={(patch) => apply({ type: 'set', ids, patch })}
      />
      <RenumberForm
        key={`number ${key}`}
        chosen={chosen}
        onApply={(numbering) => apply({ type: 'renumber', ids, ...numbering })}
      />
      <GeometryForms key={`place ${key}`} chosen={chosen} onApply={apply} />
    </div>
  );
}
