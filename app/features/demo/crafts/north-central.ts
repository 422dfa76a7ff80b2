/** Craft villages and specialities from Thanh Hóa to Huế; the line's form is described in `read-crafts.ts`. */
export const NORTH_CENTRAL = [
  // Thanh Hóa
  'thanh-hoa|h|Nga Sơn|chiếu cói|Sedge Mats|Chiếu cói đậu Nga Sơn=Nga Sơn fine mat;Thảm cói xuất khẩu=Export sedge rug;Giỏ cói đựng đồ=Sedge storage basket',
  'thanh-hoa|h|Trà Đông, Thiệu Hóa|đúc đồng|Bronze Casting|Trống đồng Đông Sơn phục chế=Replica Đông Sơn drum;Bộ tam sự đồng=Three-piece altar set;Tượng đồng=Bronze statue',
  'thanh-hoa|m|Tiến Lộc, Hậu Lộc|rèn|Blacksmithing|Dao Tiến Lộc=Tiến Lộc knife;Cuốc bàn=Hoe;Lưỡi cày=Ploughshare',
  'thanh-hoa|f|Thành phố Thanh Hóa|nem chua|Fermented Pork Rolls|Nem chua=Fermented pork roll;Nem nướng=Grilled pork roll;Giò bê=Veal roll',
  'thanh-hoa|f|Ba Làng, Nghi Sơn|nước mắm|Fish Sauce|Nước mắm Ba Làng=Ba Làng fish sauce;Mắm tép=Krill paste;Moi khô=Dried krill',
  'thanh-hoa|f|Tứ Trụ, Thọ Xuân|bánh gai|Ramie Leaf Cake|Bánh gai Tứ Trụ=Tứ Trụ ramie cake;Bưởi Luận Văn sấy=Dried Luận Văn pomelo peel;Bánh răng bừa=Steamed rice roll',
  'thanh-hoa|h|Nhồi, Đông Sơn|đá mỹ nghệ|Stone Carving|Khánh đá=Stone chime;Bia đá=Stone stele;Đèn đá=Stone lantern',
  // Nghệ An
  'nghe-an|f|Vạn Phần, Diễn Châu|nước mắm|Fish Sauce|Nước mắm Vạn Phần=Vạn Phần fish sauce;Nước mắm hạ thổ=Earth-aged fish sauce;Ruốc hôi=Shrimp paste',
  'nghe-an|f|Nam Đàn|tương|Soybean Sauce|Tương Nam Đàn=Nam Đàn soy paste;Chanh muối=Salted lime;Giò me=Veal roll',
  'nghe-an|m|Nho Lâm, Diễn Châu|rèn|Blacksmithing|Dao rựa Nho Lâm=Nho Lâm machete;Kéo cắt cành=Pruning shears;Xẻng=Spade',
  'nghe-an|h|Hoa Tiến, Quỳ Châu|dệt thổ cẩm|Brocade|Khăn thổ cẩm Hoa Tiến=Hoa Tiến scarf;Váy Thái=Thai skirt;Túi tơ tằm nhuộm tự nhiên=Naturally dyed silk bag|thai',
  'nghe-an|f|Thanh Chương|chè, nhút|Tea and Pickled Jackfruit|Chè xanh Thanh Chương=Thanh Chương tea;Nhút=Pickled jackfruit;Mật ong rừng=Forest honey',
  'nghe-an|h|Xuân Hòa, Nghi Lộc|mây tre đan|Rattan Weaving|Khay mây tre=Rattan tray;Bàn ghế mây=Rattan furniture;Chao đèn tre=Bamboo lampshade',
  'nghe-an|f|Vinh|cam, lươn|Oranges and Eel|Cháo lươn hộp=Tinned eel porridge;Ruốc lươn=Eel floss;Nước cam Vinh=Vinh orange juice',
  // Hà Tĩnh
  'ha-tinh|h|Thái Yên, Đức Thọ|mộc|Joinery|Bàn ghế gỗ Thái Yên=Thái Yên furniture;Giường gỗ lim=Ironwood bed;Tủ thờ=Altar cabinet',
  'ha-tinh|m|Trung Lương, Hồng Lĩnh|rèn, đúc|Forging|Dao Trung Lương=Trung Lương knife;Liềm hái=Sickle;Phụ tùng xe kéo=Trailer parts',
  'ha-tinh|f|Hương Sơn|nhung hươu|Deer Velvet|Rượu nhung hươu=Velvet wine;Nhung hươu khô lát=Sliced dried velvet;Mật ong nhung hươu=Velvet honey',
  'ha-tinh|f|Phúc Trạch, Hương Khê|bưởi, cu đơ|Pomelo and Peanut Brittle|Kẹo cu đơ=Cu đơ brittle;Tinh dầu bưởi Phúc Trạch=Phúc Trạch pomelo oil;Mứt bưởi=Pomelo preserve',
  'ha-tinh|f|Kỳ Ninh, Kỳ Anh|nước mắm|Fish Sauce|Nước mắm Kỳ Ninh=Kỳ Ninh fish sauce;Ruốc biển=Sea shrimp paste;Mực khô=Dried squid',
  'ha-tinh|f|Cẩm Xuyên|bánh đa vừng|Sesame Crackers|Bánh đa vừng=Sesame cracker;Ram bánh mướt=Rice rolls;Bánh đa nem=Rice paper',
  // Quảng Bình
  'quang-binh|f|Bảo Ninh, Đồng Hới|khoai deo, hải sản|Sweet Potato and Seafood|Khoai deo=Chewy dried sweet potato;Mực khô Nhật Lệ=Nhật Lệ dried squid;Nước mắm Bảo Ninh=Bảo Ninh fish sauce',
  'quang-binh|h|Thổ Ngọa, Quảng Trạch|nón lá|Conical Hats|Nón lá Thổ Ngọa=Thổ Ngọa hat;Nón bài thơ=Poem hat;Nón mini lưu niệm=Souvenir hat',
  'quang-binh|f|Lệ Thủy|tinh dầu tràm, nấm|Cajuput Oil and Mushrooms|Tinh dầu tràm=Cajuput oil;Nấm linh chi=Lingzhi mushroom;Trà nấm=Mushroom tea',
  'quang-binh|m|Mai Hồng, Quảng Trạch|rèn|Blacksmithing|Dao rựa=Machete;Cào cỏ=Weeding rake;Neo thuyền=Boat anchor',
  'quang-binh|f|Tuyên Hóa|mật ong, tiêu|Honey and Pepper|Mật ong rừng Tuyên Hóa=Tuyên Hóa forest honey;Hạt tiêu=Peppercorns;Rượu Tuy Lộc=Tuy Lộc spirit',
  // Quảng Trị
  'quang-tri|f|Khe Sanh, Hướng Hóa|cà phê|Coffee|Cà phê Arabica Khe Sanh=Khe Sanh arabica;Cà phê lên men=Fermented coffee;Cà phê phin giấy=Drip-bag coffee',
  'quang-tri|f|Cam Lộ|cao dược liệu|Herbal Extracts|Cao chè vằng=Chè vằng extract;Cao an xoa=An xoa extract;Trà túi lọc chè vằng=Chè vằng tea bags',
  'quang-tri|f|Vĩnh Linh|hồ tiêu, tinh bột nghệ|Pepper and Turmeric|Tiêu Vĩnh Linh=Vĩnh Linh pepper;Tinh bột nghệ đỏ=Red turmeric starch;Ném tím=Purple shallots',
  'quang-tri|f|Mỹ Thủy, Hải Lăng|nước mắm|Fish Sauce|Nước mắm Mỹ Thủy=Mỹ Thủy fish sauce;Rượu Kim Long=Kim Long spirit;Ruốc=Shrimp paste',
  'quang-tri|h|Tà Rụt, Đakrông|dệt thổ cẩm|Brocade|Váy thổ cẩm Pa Kô=Pa Kô skirt;Tấm dệt Vân Kiều=Vân Kiều textile;Túi thổ cẩm=Brocade bag|vankieu',
  // Thừa Thiên Huế
  'thua-thien-hue|h|Phước Tích, Phong Điền|gốm|Pottery|Bình gốm Phước Tích=Phước Tích jar;Om đất nấu cơm=Clay rice pot;Bộ ấm trà nung củi=Wood-fired tea set',
  'thua-thien-hue|h|Phường Đúc, Huế|đúc đồng|Bronze Casting|Vạc đồng thu nhỏ=Miniature cauldron;Chuông chùa=Temple bell;Tượng Phật đồng=Bronze Buddha',
  'thua-thien-hue|h|Bao La, Quảng Điền|mây tre đan|Bamboo Weaving|Chụp đèn tre Bao La=Bao La lampshade;Giỏ hoa tre=Bamboo flower basket;Khay tre=Bamboo tray',
  'thua-thien-hue|h|Thanh Tiên, Phú Vang|hoa giấy|Paper Flowers|Hoa giấy Thanh Tiên=Thanh Tiên paper flowers;Hoa sen giấy=Paper lotus;Tranh hoa giấy=Paper-flower picture',
  'thua-thien-hue|f|Kim Long, Huế|mè xửng|Sesame Candy|Mè xửng giòn=Crisp sesame candy;Mè xửng dẻo=Soft sesame candy;Mứt gừng Kim Long=Kim Long ginger candy',
  'thua-thien-hue|f|Lộc Thủy, Phú Lộc|dầu tràm|Cajuput Oil|Dầu tràm Huế=Huế cajuput oil;Xà phòng tràm=Cajuput soap;Nến tràm=Cajuput candle',
  'thua-thien-hue|h|A Lưới|dệt Dèng|Zèng Weaving|Tấm Dèng truyền thống=Traditional Zèng cloth;Khăn Dèng=Zèng scarf;Túi Dèng=Zèng bag|vankieu',
] as const;
