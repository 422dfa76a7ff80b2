import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { Steps } from '~/ui/navigation/steps';
import { Tabs } from '~/ui/navigation/tabs';
import { Specimen } from './specimen';

const life = [
  { key: 'prepare', label: 'Chuẩn bị', state: 'done' },
  { key: 'register', label: 'Đăng ký', state: 'done', count: '312' },
  { key: 'allocate', label: 'Phân bổ', state: 'now', count: '18 chờ', href: '/design' },
  { key: 'run', label: 'Diễn ra', state: 'waiting' },
  { key: 'close', label: 'Tổng kết', state: 'waiting' },
] as const;

export function NavigationSpecimen() {
  return (
    <Specimen id="duong-di" title="Đường đi">
      <Breadcrumbs
        items={[
          { label: 'Hội chợ', href: '/design#duong-di' },
          { label: 'Hàng CNNT phía Bắc 2026', href: '/design#bang' },
        ]}
      />
      <Steps label="Các bước của hội chợ" steps={life} />
      <Steps label="Các bước, dọc" steps={life} vertical />
      <Tabs
        label="Phần của đơn"
        items={[
          { label: 'Đơn đăng ký', href: '/design' },
          { label: 'Nhật ký', href: '/design/nhat-ky', count: '12' },
          { label: 'Tệp kèm', href: '/design/tep' },
        ]}
      />
    </Specimen>
  );
}
