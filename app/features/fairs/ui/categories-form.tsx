import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '~/ui/actions/action-bar';
import { Button } from '~/ui/actions/button';
import { ButtonGroup } from '~/ui/actions/button-group';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Panel } from '~/ui/feedback/panel';
import { fieldProps, inputProps } from '~/ui/forms/conform-props';
import { Field } from '~/ui/forms/field';
import { FieldErrors } from '~/ui/forms/field-errors';
import { FormRow } from '~/ui/forms/form-row';
import { NumberInput } from '~/ui/forms/number-input';
import { TextInput } from '~/ui/forms/text-input';
import { Count } from '~/ui/text/count';
import { categoriesShown } from '../limits-schema';
import type { CategoryRow } from '../organiser-fair-lists.server';
import { useFieldWords } from './error-words';
import './fairs.css';

interface Row {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly boothCap: string;
}

export interface CategoriesFormProps {
  readonly categories: readonly CategoryRow[];
  readonly lastResult?: SubmissionResult<string[]> | null;
}

/** All categories of a fair as one list: add, remove and reorder are posts of their own, so they work before scripts run. */
export function CategoriesForm({ categories, lastResult }: CategoriesFormProps) {
  const { t } = useTranslation('fairs');
  const words = useFieldWords();
  const [form, fields] = useForm<{ categories: Row[] }>({
    id: 'categories',
    lastResult,
    defaultValue: {
      categories: categories.map(({ code, nameVi, nameEn, boothCap }) => ({
        code,
        nameVi,
        nameEn,
        boothCap: boothCap === null ? '' : String(boothCap),
      })),
    },
  });
  const rows = fields.categories.getFieldList();
  const given = new Map(categories.map((row) => [row.code, row.given]));
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <input type="hidden" name="shown" value={categoriesShown(categories)} />
      {/* Enter sends the form, not the first button of the list. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <Panel>
        <FieldErrors id="categories-error" errors={fields.categories.errors?.map(words)} />
        <ul className="editable-rows">
          {rows.map((row, index) => {
            const { code, nameVi, nameEn, boothCap } = row.getFieldset();
            const name = String(nameVi.value ?? '') || t('categories.newRow');
            return (
              <li key={row.key}>
                <input type="hidden" name={code.name} value={String(code.initialValue ?? '')} />
                <FormRow>
                  <Field label={t('categories.nameVi')} {...fieldProps(nameVi, words)} required>
                    <TextInput {...inputProps(nameVi)} />
                  </Field>
                  <Field label={t('categories.nameEn')} {...fieldProps(nameEn, words)} required>
                    <TextInput {...inputProps(nameEn)} lang="en" />
                  </Field>
                  <Field label={t('categories.boothCap')} {...fieldProps(boothCap, words)}>
                    <NumberInput {...inputProps(boothCap)} min={0} unit={t('form.boothUnit')} />
                  </Field>
                </FormRow>
                <div className="editable-rows__tools">
                  <span className="muted">
                    {t('categories.given')}: <Count value={given.get(String(code.value)) ?? 0} />
                  </span>
                  <ButtonGroup align="end">
                    {index > 0 ? (
                      <Button
                        type="submit"
                        kind="quiet"
                        size="small"
                        {...form.reorder.getButtonProps({
                          name: fields.categories.name,
                          from: index,
                          to: index - 1,
                        })}
                      >
                        {t('categories.up', { name })}
                      </Button>
                    ) : null}
                    <Button
                      type="submit"
                      kind="quiet"
                      size="small"
                      {...form.remove.getButtonProps({ name: fields.categories.name, index })}
                    >
                      {t('categories.remove', { name })}
                    </Button>
                  </ButtonGroup>
                </div>
              </li>
            );
          })}
        </ul>
      </Panel>
      <ActionBar>
        <Button type="submit" {...form.insert.getButtonProps({ name: fields.categories.name })}>
          {t('categories.add')}
        </Button>
        <SubmitButton>{t('categories.save')}</SubmitButton>
      </ActionBar>
    </Form>
  );
}
