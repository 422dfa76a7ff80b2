import type { PolicyKind } from './policy-kinds';

export interface PolicyText {
  readonly titleVi: string;
  readonly titleEn: string;
  readonly bodyVi: string;
  readonly bodyEn: string;
}

const participation: PolicyText = {
  titleVi: 'Quy chế tham gia hội chợ',
  titleEn: 'Rules of participation',
  bodyVi: `1. Đối tượng tham gia
Cơ sở công nghiệp nông thôn: doanh nghiệp nhỏ và vừa, hợp tác xã, tổ hợp tác, hộ kinh doanh trực tiếp sản xuất tại địa phương; doanh nghiệp khác tham gia bằng kinh phí tự chi trả.

2. Đăng ký
Cơ sở đăng ký trực tuyến trong thời gian mở đăng ký. Trung tâm khuyến công có thể đăng ký thay khi được cơ sở ủy quyền; hệ thống ghi lại người đã làm thay. Đơn chỉ được xét khi khai đủ thông tin và người đại diện đã xác nhận.

3. Xét duyệt và trả kết quả
Ban tổ chức xét đơn theo điều kiện tham gia, hạn mức kinh phí của từng tỉnh và số gian hiện có. Kết quả được công bố cùng một lúc cho mọi đơn. Đơn thiếu thông tin được trả lại kèm lý do để bổ sung trong thời hạn đăng ký.

4. Xếp gian hàng
Gian được xếp theo nguyện vọng, ngành hàng, nhu cầu kỹ thuật, cụm tỉnh và điểm ưu tiên. Mỗi kết quả có lý do kèm theo. Cơ sở không đồng ý với kết quả gửi ý kiến tới ban tổ chức trong 03 ngày làm việc kể từ ngày công bố.

5. Trách nhiệm của cơ sở
Trưng bày đúng sản phẩm đã đăng ký, do chính cơ sở sản xuất, có nguồn gốc rõ ràng, không vi phạm sở hữu trí tuệ. Không chuyển nhượng, cho thuê lại gian hàng. Có mặt đủ các ngày diễn ra hội chợ.

6. Rút đơn và vắng mặt
Cơ sở không tham gia được cần rút đơn sớm nhất có thể để gian được giao cho cơ sở khác. Cơ sở được hỗ trợ kinh phí mà vắng mặt không có lý do chính đáng có thể bị thu hồi phần hỗ trợ và bị trừ điểm ưu tiên ở các kỳ sau.`,
  bodyEn: `1. Who may take part
Rural industrial producers: small and medium enterprises, cooperatives, cooperative groups and household businesses that make their goods locally. Other businesses may take part at their own expense.

2. Registration
Facilities register online while registration is open. An industrial promotion centre may register on behalf of a facility that has authorised it; who acted is recorded. An application is considered once it is complete and confirmed by its signatory.

3. Review and results
The organiser reviews applications against the conditions of participation, the funding quota of each province and the booths available. Results are released to everybody at the same time. An incomplete application is returned with a reason and may be corrected while registration is open.

4. Allocation of booths
Booths are given according to wishes, product group, technical needs, province clusters and priority points. Every result comes with its reasons. A facility that disagrees writes to the organiser within 3 working days of publication.

5. Duties of the facility
To show the products it registered, made by itself, of clear origin and free of intellectual property disputes; not to transfer or sublet the booth; to be present on every day of the fair.

6. Withdrawal and absence
A facility that cannot come withdraws as early as it can, so that the booth can go to another. A supported facility that stays away without good reason may have to pay the support back and loses priority points at later fairs.`,
};

const booth: PolicyText = {
  titleVi: 'Quy định sử dụng gian hàng',
  titleEn: 'Booth rules',
  bodyVi: `1. Gian hàng tiêu chuẩn
Kích thước 3 m × 3 m (9 m²), gồm vách ngăn, thảm, một bàn, hai ghế, hai đèn, một ổ điện 220 V và biển tên tiếng Việt, tiếng Anh. Thiết bị thêm được thuê của ban tổ chức trước ngày lắp đặt.

2. Đất trống
Giao từ 18 m² trở lên, chưa có vách ngăn, điện nước. Bản vẽ dàn dựng gửi ban tổ chức trước ngày lắp đặt ít nhất 10 ngày.

3. Lắp đặt và tháo dỡ
Thực hiện đúng thời gian trong lịch hội chợ. Không khoan, đóng đinh, dán keo lên vách và sàn. Hư hỏng phải bồi thường theo giá trị thực tế.

4. An toàn
Tuân thủ quy định phòng cháy, chữa cháy và an toàn điện. Không dùng quá công suất đã đăng ký. Gian có nấu nướng chỉ đặt tại khu cho phép và tự trang bị bình chữa cháy. Lối đi phải luôn thông thoáng.

5. Trật tự và vệ sinh
Âm lượng không ảnh hưởng gian bên cạnh. Giá bán niêm yết rõ ràng. Rác được phân loại và đưa ra điểm tập kết vào cuối mỗi ngày.

6. Hàng hóa và tài sản
Cơ sở tự bảo quản hàng hóa, tài sản trong giờ mở cửa; ngoài giờ, ban tổ chức bảo vệ khu vực chung.`,
  bodyEn: `1. Standard booth
3 m × 3 m (9 m²) with partitions, carpet, one counter, two chairs, two lights, one 220 V socket and a fascia name in Vietnamese and English. Further equipment is rented from the organiser before set-up.

2. Raw space
Given from 18 m², without partitions, power or water. Construction drawings reach the organiser at least 10 days before set-up.

3. Set-up and tear-down
Within the times of the fair's calendar. No drilling, nailing or gluing on partitions and floor. Damage is paid for at its actual value.

4. Safety
Fire and electrical safety rules are kept. No more power is drawn than was registered. Cooking takes place only in the area set aside for it, with the facility's own extinguisher. Aisles stay clear at all times.

5. Order and cleanliness
Sound does not disturb the neighbours. Prices are displayed. Waste is sorted and taken to the collection point at the end of each day.

6. Goods and belongings
Facilities look after their goods during opening hours; outside them the organiser guards the common area.`,
};

const privacy: PolicyText = {
  titleVi: 'Bảo vệ dữ liệu cá nhân',
  titleEn: 'Protection of personal data',
  bodyVi: `1. Dữ liệu được thu thập
Họ tên, chức vụ, số điện thoại, thư điện tử của người liên hệ và người ký đơn; thông tin cơ sở và sản phẩm đăng ký. Không thu thập ảnh giấy tờ tùy thân.

2. Mục đích
Xét đơn, xếp gian hàng, liên lạc về hội chợ, làm thẻ và hồ sơ thanh quyết toán kinh phí khuyến công. Dữ liệu không dùng vào việc khác khi chưa có sự đồng ý mới.

3. Ai được xem
Ban tổ chức hội chợ, trung tâm khuyến công được cơ sở ủy quyền và cơ quan quản lý kinh phí trong phạm vi nhiệm vụ. Trang công khai chỉ có tên cơ sở, tên gian, tỉnh và sản phẩm; không có số điện thoại, thư điện tử cá nhân.

4. Thời gian lưu
Lưu đến khi hoàn tất quyết toán và hết thời hạn lưu trữ hồ sơ theo quy định, sau đó được xóa hoặc ẩn danh.

5. Quyền của chủ thể dữ liệu
Được biết, xem, sửa, rút lại sự đồng ý, yêu cầu xóa hoặc hạn chế xử lý dữ liệu của mình theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15. Ban tổ chức xác nhận yêu cầu trong 02 ngày làm việc.

6. Liên hệ
Gửi yêu cầu tới địa chỉ liên hệ của ban tổ chức ở trang hội chợ.`,
  bodyEn: `1. What is collected
Name, position, telephone and e-mail of the contact person and the signatory; facts about the facility and the products it registers. No pictures of identity papers.

2. What for
To review applications, allocate booths, write about the fair, make badges and settle industrial promotion funding. For anything else a new consent is asked for.

3. Who sees it
The organiser of the fair, the promotion centre that the facility has authorised, and the authorities that manage the funding, each within their task. Public pages carry the names of facility and booth, the province and the products; no personal telephone number or e-mail.

4. How long
Until the settlement is complete and the statutory period for keeping its files is over; then it is erased or made anonymous.

5. Your rights
To know, see, correct, withdraw consent, and have your data erased or restricted, under the Law on Personal Data Protection 91/2025/QH15. The organiser acknowledges a request within 2 working days.

6. Contact
Send requests to the contact address of the organiser on the page of the fair.`,
};

/** Texts a new fair begins with; the organiser edits them like any other version. */
export const defaultPolicies: Readonly<Record<PolicyKind, PolicyText>> = {
  participation,
  booth,
  privacy,
};
