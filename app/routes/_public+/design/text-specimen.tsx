import { KeyValues } from '~/ui/feedback/key-values';
import { Count } from '~/ui/text/count';
import { DateRange } from '~/ui/text/date-range';
import { DateTime } from '~/ui/text/date-time';
import { Heading } from '~/ui/text/heading';
import { Money } from '~/ui/text/money';
import { Prose } from '~/ui/text/prose';
import { Specimen } from './specimen';

const colours = [
  ['bg-paper', 'Giấy'],
  ['bg-card', 'Thẻ'],
  ['bg-ink', 'Mực'],
  ['bg-lacquer', 'Sơn son'],
  ['bg-gold', 'Vàng: chứng nhận, đã xong'],
  ['bg-jade', 'Ngọc: đã giao'],
  ['bg-indigo', 'Chàm: dự kiến'],
  ['bg-amber-soft', 'Hổ phách: đang giữ'],
] as const;

export function TextSpecimen({
  opens,
  closes,
}: {
  readonly opens: string;
  readonly closes: string;
}) {
  return (
    <Specimen id="chu" title="Màu và chữ">
      <ul className="flex flex-wrap gap-4">
        {colours.map(([className, name]) => (
          <li key={name} className="w-28 text-sm">
            <span className={`${className} mb-1 block h-12 rounded-md border border-line`} />
            {name}
          </li>
        ))}
      </ul>
      <div>
        <Heading level={3}>Ưỡng ẫm ỷ lại, Ổ Bắc Kạn, Ẩm thực Đắk Lắk</Heading>
        <p>
          Nghiêng mình đọc kỹ từng dấu: ắ ằ ẳ ẵ ặ, ế ề ể ễ ệ, ố ồ ổ ỗ ộ, ứ ừ ử ữ ự, ỳ ỷ ỹ ỵ, đ Đ.
        </p>
        <p className="muted text-sm">
          Chữ phụ 13 px: Hà Giang (nay Tuyên Quang) · 701 gian · còn 23 ngày
        </p>
      </div>
      <Prose>
        <h3>Quy chế tham gia</h3>
        <p>
          Mỗi cơ sở được hỗ trợ tối đa bốn gian tiêu chuẩn. Đơn vị không đến mà không báo trước phải
          hoàn lại phần kinh phí đã hỗ trợ theo <a href="#chu">Điều 12 của quy chế</a>.
        </p>
        <ul>
          <li>Dựng gian từ 7 giờ sáng ngày đầu tiên.</li>
          <li>Gian dùng bếp gas phải đăng ký trước.</li>
        </ul>
        <blockquote>Người mua hỏi sản lượng mỗi tháng trước khi hỏi giá.</blockquote>
      </Prose>
      <KeyValues
        items={[
          { key: 'money', label: 'Tiền', value: <Money amountVnd="5812400000" /> },
          {
            key: 'compact',
            label: 'Tiền, rút gọn',
            value: <Money amountVnd="5812400000" compact />,
          },
          { key: 'count', label: 'Số đếm', value: <Count value={1850} /> },
          {
            key: 'range',
            label: 'Từ ngày đến ngày',
            value: <DateRange from={opens} to={closes} />,
          },
          { key: 'time', label: 'Thời điểm', value: <DateTime at={opens} form="full" /> },
        ]}
      />
    </Specimen>
  );
}
