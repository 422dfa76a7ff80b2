import { LinkButton } from '~/ui/actions/link-button';
import { Avatar } from '~/ui/feedback/avatar';
import type { BadgeTone } from '~/ui/feedback/badge';
import { Card } from '~/ui/feedback/card';
import { CardGrid } from '~/ui/feedback/card-grid';
import { Disclosure } from '~/ui/feedback/disclosure';
import { EmptyState } from '~/ui/feedback/empty-state';
import { ErrorPage } from '~/ui/feedback/error-page';
import { Figure } from '~/ui/feedback/figure';
import { Figures } from '~/ui/feedback/figures';
import { JobProgress } from '~/ui/feedback/job-progress';
import { KeyValues } from '~/ui/feedback/key-values';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { Skeleton } from '~/ui/feedback/skeleton';
import { StateBadge } from '~/ui/feedback/state-badge';
import { Timeline } from '~/ui/feedback/timeline';
import { Specimen } from './specimen';

const states: readonly (readonly [BadgeTone, string])[] = [
  ['free', 'Trống'],
  ['given', 'Đã giao'],
  ['proposed', 'Dự kiến'],
  ['held', 'Đang giữ đến 14:17'],
  ['done', 'Cấp quốc gia 2025'],
  ['now', 'Chờ duyệt'],
  ['refused', 'Từ chối'],
  ['closed', 'Khóa'],
  ['neutral', 'Nháp'],
];

export function FeedbackSpecimen({ jobHref }: { readonly jobHref: string }) {
  return (
    <Specimen id="trang-thai" title="Trạng thái và thông tin">
      <div className="flex flex-wrap gap-2">
        {states.map(([tone, label]) => (
          <StateBadge key={tone} tone={tone}>
            {label}
          </StateBadge>
        ))}
      </div>
      <Figures>
        <Figure value="294" words="cơ sở được xếp, trên 312" href="#trang-thai" />
        <Figure value="683" words="gian được giao, trên 701" />
        <Figure value="61%" words="được nguyện vọng đầu" />
        <Figure value="28/28" words="tỉnh trong hạn mức" />
        <Figure value="5,8 tỷ ₫" words="hỗ trợ dự kiến" />
      </Figures>
      <Notice tone="info" title="Sơ đồ đã công bố phiên bản 3">
        Chỉnh sửa từ bây giờ nằm trong phiên bản 4, chưa ai thấy.
      </Notice>
      <Notice tone="done" title="Đã áp dụng phương án 3">
        294 cơ sở nhận được thư báo trong vài phút.
      </Notice>
      <Notice tone="warning" title="18 gian hết hạn giữ trong một giờ tới">
        Gian hết hạn sẽ mở lại cho người kế tiếp trong danh sách chờ.
      </Notice>
      <Notice
        tone="error"
        title="Chưa nhập được tệp"
        actions={<LinkButton href="#trang-thai">Xem 12 dòng lỗi</LinkButton>}
      >
        Tệp có 12 dòng chưa đúng nên chưa có gì được lưu. Hãy sửa các dòng đó rồi nhập lại.
      </Notice>
      <Notice tone="note">
        Được nguyện vọng thứ nhất. Đứng cạnh 7 gian của Hà Giang. Gian có nước gần nhất còn trống.
      </Notice>
      <div className="grid gap-4 lg:grid-cols-2">
        <Panel
          title="HTX chè Shan tuyết Hoàng Su Phì"
          actions={<StateBadge tone="given">Được xếp</StateBadge>}
        >
          <KeyValues
            items={[
              { key: 'booth', label: 'Gian', value: 'G04, G05, liền kề, Nhà A' },
              { key: 'province', label: 'Tỉnh', value: 'Hà Giang (nay Tuyên Quang)' },
              { key: 'source', label: 'Nguồn', value: 'Khuyến công quốc gia, 100%' },
            ]}
          />
          <div className="mt-4">
            <KeyValues
              look="ruled"
              items={[
                { key: 'placed', label: 'Được tham gia (ưu tiên 40)', value: '140' },
                { key: 'wish', label: 'Nguyện vọng 1', value: '20' },
                { key: 'cluster', label: 'Cụm tỉnh', value: '4,5' },
                { key: 'total', label: 'Tổng', value: '164,5', total: true },
              ]}
            />
          </div>
        </Panel>
        <Panel title="Diễn biến">
          <Timeline
            items={[
              {
                key: '1',
                title: 'Nộp đơn',
                when: '14:02, 3 tháng 11, 2026',
                state: 'done',
                text: 'Trung tâm Khuyến công Hà Giang nộp thay.',
              },
              { key: '2', title: 'Đang xét duyệt', when: 'từ 5 tháng 11', state: 'now' },
              { key: '3', title: 'Công bố kết quả', when: 'dự kiến 25 tháng 11', state: 'waiting' },
            ]}
          />
        </Panel>
        <Panel title="Việc dài">
          <JobProgress
            title="Tính phương án phân bổ"
            pollHref={jobHref}
            initial={{ state: 'running', percent: 4, phase: 'Đang đọc 312 đơn' }}
            cancel={{ action: '/design', fields: { intent: 'save' } }}
            resultLabel="Xem phương án 4"
          />
          <hr className="my-4" />
          <JobProgress
            title="Xuất danh mục"
            pollHref={jobHref}
            initial={{
              state: 'failed',
              percent: 62,
              error:
                'Hết chỗ trên đĩa. Các trang đã xuất vẫn còn; hãy báo người quản trị rồi chạy lại.',
            }}
          />
        </Panel>
        <Panel title="Đang tải">
          <Skeleton lines={4} />
        </Panel>
      </div>
      <CardGrid>
        <Card
          title="Hợp tác xã nông nghiệp dược liệu và du lịch cộng đồng Nậm Đăm"
          href="#trang-thai"
          above={<Avatar name="Hợp tác xã nông nghiệp dược liệu Nậm Đăm" />}
          meta="Hà Giang · gian G06"
        >
          <StateBadge tone="done">Cấp quốc gia 2025, còn hiệu lực</StateBadge>
        </Card>
        <Card
          title="Gốm Bát Tràng"
          href="#trang-thai"
          above={<Avatar name="Gốm Bát Tràng" />}
          meta="Hà Nội · gian C21"
        />
        <Card
          title="Vũ Thị Nhàn"
          above={<Avatar name="Vũ Thị Nhàn" kind="person" />}
          meta="Người liên hệ"
        />
      </CardGrid>
      <Disclosure summary="Vì sao không được gian nguyện vọng đầu?">
        Gian G11 đã giao cho cơ sở có điểm ưu tiên cao hơn 12 điểm.
      </Disclosure>
      <Panel flush>
        <EmptyState
          title="Chưa có đơn đăng ký nào"
          text="Mở đăng ký và gửi đường dẫn cho các trung tâm khuyến công để nhận những đơn đầu tiên."
          actions={
            <LinkButton href="#trang-thai" kind="primary">
              Mở đăng ký
            </LinkButton>
          }
        />
      </Panel>
      <div className="grid gap-4 lg:grid-cols-2">
        {(['not-found', 'forbidden', 'server', 'offline'] as const).map((kind) => (
          <Panel key={kind} flush>
            <ErrorPageSpecimen kind={kind} />
          </Panel>
        ))}
      </div>
    </Specimen>
  );
}

function ErrorPageSpecimen({
  kind,
}: {
  readonly kind: 'not-found' | 'forbidden' | 'server' | 'offline';
}) {
  return (
    <ErrorPage
      kind={kind}
      level={3}
      requestId={kind === 'server' ? '8f2c-17ab' : undefined}
      actions={<LinkButton href="/">Về trang đầu</LinkButton>}
    />
  );
}
