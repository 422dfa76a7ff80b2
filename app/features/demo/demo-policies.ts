import type { DemoPolicy } from './demo-world';

/** The texts an applicant accepts; every consent names the version it saw. */
export const DEMO_POLICIES: readonly DemoPolicy[] = [
  {
    kind: 'participation',
    titleVi: 'Thể lệ tham gia',
    titleEn: 'Terms of participation',
    bodyVi:
      'Cơ sở trưng bày và bán sản phẩm do mình làm ra, có nguồn gốc rõ ràng, không vi phạm quyền sở hữu trí tuệ.\n\n' +
      'Gian hàng có người trực trong suốt giờ mở cửa, từ 8 giờ 30 đến 21 giờ. Không sang nhượng, không cho thuê lại gian hàng.\n\n' +
      'Cơ sở nhận gian trước khai mạc ít nhất một ngày. Quá 12 giờ trưa ngày chuẩn bị cuối cùng mà không đến và không báo, ban tổ chức giao gian cho cơ sở trong danh sách chờ.\n\n' +
      'Nấu nướng chỉ ở gian có cấp gas và thoát nước. Mỗi gian có một bình chữa cháy còn hạn.',
    bodyEn:
      'Exhibitors show and sell products of their own making, of clear origin and free of intellectual property disputes.\n\n' +
      'The booth is staffed during opening hours, 8:30 to 21:00. It may not be passed on or sublet.\n\n' +
      'Booths are taken over at least one day before the opening. If nobody has come or called by noon of the last day of set-up, the organiser gives the booth to the next on the waiting list.\n\n' +
      'Cooking is allowed only in booths with gas and drainage. Every booth keeps a valid fire extinguisher.',
  },
  {
    kind: 'refund',
    titleVi: 'Đặt cọc và hoàn tiền',
    titleEn: 'Deposit and refund',
    bodyVi:
      'Gian do chương trình khuyến công hỗ trợ không thu tiền thuê. Gian tự túc đặt cọc 50% khi được giao gian, phần còn lại trước khai mạc 20 ngày.\n\n' +
      'Rút đơn trước khai mạc từ 15 ngày trở lên: hoàn toàn bộ tiền đã nộp. Từ 7 đến 14 ngày: hoàn 50%. Dưới 7 ngày: không hoàn.\n\n' +
      'Cơ sở được hỗ trợ mà không đến có thể phải hoàn trả chi phí gian hàng và được ghi nhận khi xét lần sau.',
    bodyEn:
      'Booths supported by the programme are free of rent. Self-paid booths owe 50% when they are given and the rest 20 days before the opening.\n\n' +
      'Withdrawal 15 days or more before the opening: everything paid is returned. 7 to 14 days: half. Less than 7 days: nothing.\n\n' +
      'A supported exhibitor who does not come may have to repay the cost of the booth, and it counts next time.',
  },
  {
    kind: 'privacy',
    titleVi: 'Dữ liệu cá nhân',
    titleEn: 'Personal data',
    bodyVi:
      'Ban tổ chức dùng họ tên, chức vụ, số điện thoại và thư điện tử của người liên hệ để xét đơn, xếp gian và liên lạc trong hội chợ này.\n\n' +
      'Tên cơ sở, sản phẩm và số gian được công khai khi công bố sơ đồ. Số điện thoại và thư điện tử không công khai.\n\n' +
      'Dữ liệu được giữ 24 tháng sau ngày bế mạc. Người có dữ liệu có thể xem, sửa hoặc yêu cầu xóa trong tài khoản của mình; ban tổ chức trả lời trong 2 ngày làm việc.',
    bodyEn:
      'The organiser uses the contact’s name, position, phone and e-mail to decide on the application, place the booth and keep in touch for this fair.\n\n' +
      'The facility’s name, products and booth are public once the plan is published. Phone and e-mail are not.\n\n' +
      'Data is kept for 24 months after closing. A person can see, correct or ask to erase it in the account; the organiser answers within 2 working days.',
  },
];
