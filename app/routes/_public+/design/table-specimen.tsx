import type { BadgeTone } from '~/ui/feedback/badge';
import { EmptyState } from '~/ui/feedback/empty-state';
import { StateBadge } from '~/ui/feedback/state-badge';
import type { Column } from '~/ui/table/column';
import { DataTable } from '~/ui/table/data-table';
import type { TableState } from '~/ui/table/table-state';
import { Count } from '~/ui/text/count';
import { DateTime } from '~/ui/text/date-time';
import { Money } from '~/ui/text/money';
import type { SampleFacility } from './sample-facilities';
import { sampleSpec } from './sample-list';
import { sampleProvinces } from './sample-options';
import { Specimen } from './specimen';

const states: Record<SampleFacility['state'], readonly [BadgeTone, string]> = {
  submitted: ['now', 'Chờ duyệt'],
  returned: ['held', 'Cần sửa'],
  eligible: ['given', 'Đủ điều kiện'],
  rejected: ['refused', 'Từ chối'],
};

const columns: readonly Column<SampleFacility>[] = [
  { key: 'name', label: 'Cơ sở', primary: true, render: (row) => row.name },
  {
    key: 'state',
    label: 'Trạng thái',
    narrow: true,
    render: (row) => <StateBadge tone={states[row.state][0]}>{states[row.state][1]}</StateBadge>,
  },
  {
    key: 'province',
    label: 'Tỉnh',
    render: (row) => sampleProvinces.find((province) => province.value === row.province)?.label,
  },
  {
    key: 'booths',
    label: 'Số gian',
    align: 'end',
    narrow: true,
    render: (row) => <Count value={row.booths} />,
  },
  {
    key: 'support',
    label: 'Hỗ trợ',
    align: 'end',
    narrow: true,
    render: (row) => <Money amountVnd={row.supportVnd} />,
  },
  {
    key: 'submitted',
    label: 'Nộp lúc',
    narrow: true,
    render: (row) => <DateTime at={row.submittedAt} form="full-short" />,
  },
  { key: 'phone', label: 'Điện thoại', narrow: true, render: (row) => row.phone },
];

export interface TableSpecimenProps {
  readonly rows: readonly SampleFacility[];
  readonly total: number;
  readonly state: TableState;
}

export function TableSpecimen({ rows, total, state }: TableSpecimenProps) {
  return (
    <Specimen id="bang" title="Bảng">
      <DataTable
        caption="Đơn đăng ký"
        rows={rows}
        total={total}
        columns={columns}
        state={state}
        spec={sampleSpec}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={() => '#bang'}
        searchLabel="Tìm cơ sở, mã số thuế, số gian"
        filters={[
          {
            key: 'state',
            label: 'Trạng thái',
            options: Object.entries(states).map(([value, [, label]]) => ({ value, label })),
          },
          { key: 'province', label: 'Tỉnh', kind: 'one', options: sampleProvinces },
        ]}
        bulk={{
          actions: [
            { intent: 'eligible', label: 'Đủ điều kiện', kind: 'primary' },
            { intent: 'returned', label: 'Trả lại để sửa' },
            { intent: 'rejected', label: 'Từ chối', kind: 'danger' },
          ],
        }}
        empty={
          <EmptyState
            title="Chưa có đơn đăng ký nào"
            text="Mở đăng ký để nhận những đơn đầu tiên."
          />
        }
      />
    </Specimen>
  );
}
