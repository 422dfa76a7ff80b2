import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { parseForm } from '~/platform/http/parse-form';
import { ActionBar } from '~/ui/actions/action-bar';
import { SubmitButton } from '~/ui/actions/submit-button';
import { AutosaveStatus } from '~/ui/forms/autosave-status';
import { Checkbox } from '~/ui/forms/checkbox';
import { CheckboxGroup } from '~/ui/forms/checkbox-group';
import { Combobox } from '~/ui/forms/combobox';
import {
  checkboxProps,
  fieldProps,
  formErrorList,
  inputProps,
  selectProps,
  textAreaProps,
} from '~/ui/forms/conform-props';
import { DateRangeInput } from '~/ui/forms/date-range-input';
import { DateTimeInput } from '~/ui/forms/date-time-input';
import { Field } from '~/ui/forms/field';
import { FieldArray } from '~/ui/forms/field-array';
import { FileInput } from '~/ui/forms/file-input';
import { FormErrors } from '~/ui/forms/form-errors';
import { FormRow } from '~/ui/forms/form-row';
import { FormSection } from '~/ui/forms/form-section';
import { MoneyInput } from '~/ui/forms/money-input';
import { NumberInput } from '~/ui/forms/number-input';
import { RadioGroup } from '~/ui/forms/radio-group';
import { Select } from '~/ui/forms/select';
import { Switch } from '~/ui/forms/switch';
import { TextArea } from '~/ui/forms/text-area';
import { TextInput } from '~/ui/forms/text-input';
import { TokenInput } from '~/ui/forms/token-input';
import { UnsavedGuard } from '~/ui/forms/unsaved-guard';
import { sampleSchema } from './sample-form';
import { sampleBooths, sampleProvinces } from './sample-options';
import { Specimen } from './specimen';

export function FormSpecimen({
  lastResult,
  savedAt,
}: {
  readonly lastResult: SubmissionResult<string[]> | null;
  readonly savedAt: string;
}) {
  const [form, fields] = useForm({
    id: 'sample',
    lastResult,
    constraint: getZodConstraint(sampleSchema),
    onValidate: ({ formData }) => parseForm(formData, { schema: sampleSchema }),
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    defaultValue: {
      booths: '2',
      sharePaidVnd: '13600000',
      wishes: 'G04;G11',
      exhibits: [{ name: 'Trà Shan tuyết cổ thụ' }],
    },
  });
  const errors = formErrorList(form.errors, [
    { meta: fields.name, label: 'Tên cơ sở' },
    { meta: fields.province, label: 'Tỉnh, thành phố' },
    { meta: fields.booths, label: 'Số gian' },
    { meta: fields.consent, label: 'Đồng ý' },
  ]);
  return (
    <Specimen id="bieu-mau" title="Biểu mẫu">
      <Form method="post" {...getFormProps(form)} className="form" preventScrollReset>
        <UnsavedGuard formId={form.id} />
        <FormErrors errors={errors} />
        <Field
          label="Tên cơ sở"
          hint="Ghi như trong giấy đăng ký kinh doanh."
          {...fieldProps(fields.name)}
        >
          <TextInput {...inputProps(fields.name)} autoComplete="organization" />
        </Field>
        <FormRow>
          <Field label="Tỉnh, thành phố" {...fieldProps(fields.province)}>
            <Combobox {...selectProps(fields.province)} options={sampleProvinces} />
          </Field>
          <Field label="Số gian" {...fieldProps(fields.booths)}>
            <NumberInput {...inputProps(fields.booths)} unit="gian" />
          </Field>
        </FormRow>
        <Field label="Giới thiệu" {...fieldProps(fields.story)}>
          <TextArea {...textAreaProps(fields.story)} />
        </Field>
        <FormRow>
          <Field label="Phần cơ sở tự trả" {...fieldProps(fields.sharePaidVnd)}>
            <MoneyInput {...inputProps(fields.sharePaidVnd)} />
          </Field>
          <Field
            label="Gian mong muốn"
            hint="Gian thích nhất ghi trước; mũi tên trái, phải để đổi thứ tự."
            {...fieldProps(fields.wishes)}
          >
            <TokenInput {...inputProps(fields.wishes)} known={sampleBooths} max={5} ranked />
          </Field>
        </FormRow>
        <FieldArray
          form={form}
          field={fields.exhibits}
          legend="Hàng trưng bày"
          max={8}
          addLabel="Thêm sản phẩm"
          render={(item) => {
            const exhibit = item.getFieldset();
            return (
              <Field label="Tên sản phẩm" {...fieldProps(exhibit.name)}>
                <TextInput {...inputProps(exhibit.name)} />
              </Field>
            );
          }}
        />
        <Checkbox
          {...checkboxProps(fields.consent)}
          label="Tôi đồng ý cho ban tổ chức dùng thông tin này để xét đơn."
          hint="Bản đồng ý số 2, có thể rút lại bất cứ lúc nào."
          errors={fields.consent.errors}
        />
        <ActionBar>
          <SubmitButton name="intent" value="form">
            Nộp đơn
          </SubmitButton>
          <AutosaveStatus status={{ state: 'saved', savedAt }} />
        </ActionBar>
      </Form>
      <OtherFields savedAt={savedAt} />
    </Specimen>
  );
}

/** The fields the form above has no need of, and every field at fault or out of use. */
function OtherFields({ savedAt }: { readonly savedAt: string }) {
  return (
    <div className="form">
      <FormSection title="Các ô khác" description="Mỗi loại một lần, cùng lúc có lỗi và lúc khóa.">
        <FormRow>
          <Field label="Nhóm hàng" mark="none">
            <Select
              name="group"
              placeholder="Chọn nhóm hàng"
              options={[
                { value: 'handicraft', label: 'Thủ công mỹ nghệ' },
                { value: 'food', label: 'Nông, lâm, thủy sản, thực phẩm chế biến' },
              ]}
            />
          </Field>
          <Field
            label="Mã số thuế"
            errors={['Số kiểm tra không khớp. Hãy so lại với giấy đăng ký.']}
            required
          >
            <TextInput name="taxCode" defaultValue="0101234567" inputMode="numeric" />
          </Field>
          <Field label="Số hồ sơ" mark="none">
            <TextInput name="file" defaultValue="HS-2026-00312" disabled />
          </Field>
        </FormRow>
        <DateRangeInput
          legend="Thời gian mở cửa"
          from={{ name: 'opens', defaultValue: '2026-12-15' }}
          to={{ name: 'closes', defaultValue: '2026-12-19' }}
        />
        <Field label="Hạn giữ gian" mark="none">
          <DateTimeInput name="holdExpiresAt" defaultValue="2026-12-15T14:17" />
        </Field>
        <RadioGroup
          legend="Loại gian"
          name="kind"
          look="boxed"
          defaultValue="standard"
          options={[
            { value: 'standard', label: 'Gian tiêu chuẩn', hint: '3 × 3 m, có vách, thảm, điện' },
            { value: 'corner', label: 'Gian góc', hint: 'Hai mặt thoáng, phụ thu 10%' },
            { value: 'raw', label: 'Đất trống', hint: 'Từ 18 m²' },
          ]}
        />
        <CheckboxGroup
          legend="Nhu cầu"
          name="needs"
          look="inline"
          optional
          defaultValues={['power']}
          options={[
            { value: 'power', label: 'Điện 3 kW' },
            { value: 'water', label: 'Nước' },
            { value: 'gas', label: 'Bếp gas' },
            { value: 'load', label: 'Hàng nặng', disabled: true },
          ]}
        />
        <Switch
          name="open"
          label="Nhận đơn đăng ký"
          hint="Tắt thì trang công khai báo đã hết hạn."
          defaultChecked
        />
        <Field label="Tệp đơn đăng ký" hint="Mẫu có thể tải ở trang Đơn đăng ký." mark="none">
          <FileInput
            name="upload"
            accept=".csv,.xlsx"
            types="CSV hoặc Excel"
            maxBytes={10_000_000}
          />
        </Field>
        <div className="grid gap-1">
          <AutosaveStatus status={{ state: 'idle', savedAt: null }} />
          <AutosaveStatus status={{ state: 'saving', savedAt }} />
          <AutosaveStatus status={{ state: 'failed', savedAt }} />
        </div>
      </FormSection>
    </div>
  );
}
