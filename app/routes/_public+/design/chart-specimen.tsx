import { BarChart } from '~/ui/charts/bar-chart';
import { FunnelChart } from '~/ui/charts/funnel-chart';
import { LineChart } from '~/ui/charts/line-chart';
import { Panel } from '~/ui/feedback/panel';
import { Specimen } from './specimen';

const hours = ['8 giờ', '9 giờ', '10 giờ', '11 giờ', '12 giờ', '13 giờ', '14 giờ'];
const visits = [310, 920, 1480, 1730, 960, 1210, 1850];

export function ChartSpecimen() {
  return (
    <Specimen id="bieu-do" title="Biểu đồ">
      <div className="grid gap-4 lg:grid-cols-2">
        <Panel title="Gian theo tỉnh">
          <BarChart
            caption="Gian theo tỉnh"
            valueLabel="Số gian"
            data={[
              { key: 'hn', label: 'Hà Nội', value: 82, text: '82' },
              { key: 'hg', label: 'Hà Giang (nay Tuyên Quang)', value: 41, text: '41' },
              {
                key: 'bn',
                label: 'Bắc Ninh',
                value: 12,
                text: '12',
                tone: 'lacquer',
                part: 'hết hạn mức',
              },
            ]}
          />
        </Panel>
        <Panel title="Từ đơn đến gian">
          <FunnelChart
            caption="Từ đơn đến gian"
            valueLabel="Số cơ sở"
            shareLabel="bước trước"
            stages={[
              { key: '1', label: 'Nộp đơn', count: 312 },
              { key: '2', label: 'Đủ điều kiện', count: 301 },
              { key: '3', label: 'Được xếp', count: 294 },
            ]}
          />
        </Panel>
      </div>
      <Panel>
        <LineChart
          caption="Lượt khách theo giờ"
          series={[
            { key: 'today', label: 'Hôm nay', tone: 'lacquer' },
            { key: 'yesterday', label: 'Hôm qua', tone: 'indigo', dashed: true },
          ]}
          points={hours.map((label, index) => ({
            label,
            values: { today: visits[index] ?? 0, yesterday: (visits[index] ?? 0) * 0.8 },
          }))}
        />
      </Panel>
    </Specimen>
  );
}
