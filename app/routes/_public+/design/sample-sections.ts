import type { NavSection } from '~/ui/navigation/nav-item';

/** The life of a fair as the organiser's sidebar shows it. */
export const sampleSections: readonly NavSection[] = [
  {
    label: 'Chuẩn bị',
    items: [
      { label: 'Hội chợ và lịch', href: '/design/hoi-cho', state: 'done' },
      { label: 'Mặt bằng', href: '/design/mat-bang', state: 'done' },
      { label: 'Kinh phí và hạn mức', href: '/design/kinh-phi', state: 'done' },
    ],
  },
  {
    label: 'Đăng ký',
    items: [
      { label: 'Đơn đăng ký', href: '/design/don', state: 'done', count: '312' },
      { label: 'Xét duyệt', href: '/design/xet-duyet', state: 'done', count: '4 chờ', waits: true },
    ],
  },
  {
    label: 'Phân bổ',
    items: [
      { label: 'Phân bổ gian hàng', href: '/design', state: 'now' },
      { label: 'Bốc thăm', href: '/design/boc-tham', state: 'waiting' },
      { label: 'Danh sách chờ', href: '/design/cho', state: 'waiting', count: '18' },
      { label: 'Thanh toán, bàn giao', href: '/design/ban-giao', state: 'waiting' },
    ],
  },
  {
    label: 'Diễn ra',
    items: [
      { label: 'Soát vé', href: '/design/soat-ve', state: 'waiting' },
      { label: 'Kết nối cung cầu', href: '/design/ket-noi', state: 'waiting' },
    ],
  },
];
