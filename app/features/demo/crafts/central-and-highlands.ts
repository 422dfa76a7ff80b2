/** Craft villages and specialities of the central coast and the highlands; the line's form is described in `read-crafts.ts`. */
export const CENTRAL_AND_HIGHLANDS = [
  // Đà Nẵng
  'da-nang|h|Non Nước, Ngũ Hành Sơn|đá mỹ nghệ|Stone Carving|Tượng Quan Âm đá trắng=White-marble Quan Âm;Sư tử đá=Stone lion;Tranh đá=Stone relief',
  'da-nang|f|Nam Ô, Liên Chiểu|nước mắm|Fish Sauce|Nước mắm Nam Ô=Nam Ô fish sauce;Gỏi cá Nam Ô=Nam Ô fish salad kit;Mắm nêm=Anchovy sauce',
  'da-nang|f|Cẩm Nê, Hòa Vang|bánh khô mè|Sesame Cakes|Bánh khô mè bà Liễu=Seven-step sesame cake;Bánh tráng Túy Loan=Túy Loan rice paper;Bánh khô nổ=Puffed rice cake',
  'da-nang|h|Yến Nê, Hòa Vang|chiếu cói|Sedge Mats|Chiếu Cẩm Nê=Cẩm Nê mat;Túi cói=Sedge tote;Đế lót cói=Sedge coasters',
  'da-nang|m|Hòa Khánh, Liên Chiểu|cơ khí|Mechanical Works|Máy rang cà phê=Coffee roaster;Máy đóng gói bột=Powder packing machine;Băng tải thực phẩm=Food conveyor',
  // Quảng Nam
  'quang-nam|h|Thanh Hà, Hội An|gốm|Pottery|Tò he đất nung=Clay whistles;Đèn gốm Thanh Hà=Thanh Hà lamp;Bình gốm mộc=Unglazed vase',
  'quang-nam|h|Kim Bồng, Hội An|mộc|Woodcraft|Tượng gốc tre=Bamboo-root carving;Khay gỗ chạm=Carved tray;Ghe bầu thu nhỏ=Model junk',
  'quang-nam|h|Phước Kiều, Điện Bàn|đúc đồng, cồng chiêng|Gongs|Bộ cồng chiêng=Gong set;Chuông đồng=Bronze bell;Đỉnh trầm=Incense burner',
  'quang-nam|f|Nam Trà My|sâm Ngọc Linh|Ngọc Linh Ginseng|Trà lá sâm Ngọc Linh=Ngọc Linh leaf tea;Rượu sâm=Ginseng wine;Mật ong sâm=Ginseng honey|xodang',
  'quang-nam|f|Tiên Phước|tiêu, quế Trà My|Pepper and Cinnamon|Tiêu Tiên Phước=Tiên Phước pepper;Bột quế Trà My=Trà My cinnamon powder;Tinh dầu quế=Cinnamon oil',
  'quang-nam|h|Mã Châu, Duy Xuyên|lụa|Silk|Lụa Mã Châu=Mã Châu silk;Khăn lụa=Silk scarf;Áo dài lụa=Silk áo dài',
  'quang-nam|f|Cửa Khe, Thăng Bình|nước mắm|Fish Sauce|Nước mắm Cửa Khe=Cửa Khe fish sauce;Mắm cái=Whole anchovy paste;Cá cơm khô=Dried anchovies',
  // Quảng Ngãi
  'quang-ngai|f|Sa Huỳnh, Đức Phổ|muối|Sea Salt|Muối hạt Sa Huỳnh=Sa Huỳnh coarse salt;Muối tôm=Shrimp salt;Muối ngâm chân thảo dược=Herbal foot-bath salt',
  'quang-ngai|f|Lý Sơn|tỏi|Garlic|Tỏi cô đơn Lý Sơn=Single-clove garlic;Tỏi đen=Black garlic;Rượu tỏi=Garlic wine',
  'quang-ngai|f|Thành phố Quảng Ngãi|kẹo gương, đường phổi|Sugar Confectionery|Kẹo gương=Glass brittle;Đường phổi=Lung sugar;Mạch nha=Barley malt',
  'quang-ngai|h|Làng Teng, Ba Tơ|dệt thổ cẩm Hrê|Hrê Brocade|Khăn thổ cẩm Hrê=Hrê scarf;Túi thổ cẩm=Brocade bag;Khố dệt tay=Handwoven sash|hre',
  'quang-ngai|f|Trà Bồng|quế|Cinnamon|Quế thanh Trà Bồng=Trà Bồng cinnamon;Nhang quế=Cinnamon incense;Tinh dầu quế=Cinnamon oil|hre',
  // Bình Định
  'binh-dinh|h|Phú Gia, Phù Cát|nón ngựa|Horse-rider Hats|Nón ngựa Phú Gia=Phú Gia rider hat;Nón thêu tứ linh=Embroidered hat;Nón chóp bạc=Silver-tipped hat',
  'binh-dinh|f|Bàu Đá, An Nhơn|rượu|Rice Spirit|Rượu Bàu Đá=Bàu Đá spirit;Rượu đậu xanh=Mung-bean spirit;Rượu nếp=Sticky rice spirit',
  'binh-dinh|h|Nhạn Tháp, An Nhơn|mỹ nghệ gỗ|Turned Wood|Lộc bình gỗ=Turned vase;Tượng gỗ=Wooden statue;Khay trà gỗ=Wooden tea tray',
  'binh-dinh|m|Phương Danh, An Nhơn|rèn, cơ khí|Forging|Dao Tây Phương Danh=Tây Phương Danh knife;Rựa=Billhook;Máy tuốt lạc=Peanut thresher',
  'binh-dinh|f|Tam Quan, Hoài Nhơn|dừa|Coconut Products|Bánh tráng nước dừa=Coconut rice paper;Dầu dừa=Coconut oil;Thảm xơ dừa=Coir mat',
  'binh-dinh|f|Đề Gi, Phù Cát|nước mắm|Fish Sauce|Nước mắm Đề Gi=Đề Gi fish sauce;Mắm nhum=Sea-urchin paste;Chả cá Quy Nhơn=Quy Nhơn fish cake',
  // Phú Yên
  'phu-yen|f|Gành Đỏ, Sông Cầu|nước mắm|Fish Sauce|Nước mắm Gành Đỏ=Gành Đỏ fish sauce;Mắm cá cơm=Anchovy paste;Tôm khô=Dried shrimp',
  'phu-yen|f|Phú Câu, Tuy Hòa|cá ngừ đại dương|Ocean Tuna|Cá ngừ đóng hộp=Canned tuna;Mắt cá ngừ tiềm hộp=Stewed tuna eyes;Chà bông cá ngừ=Tuna floss',
  'phu-yen|f|Hòa Đa, Tuy An|bánh tráng|Rice Paper|Bánh tráng Hòa Đa=Hòa Đa rice paper;Bánh tráng mè=Sesame rice paper;Bún khô=Dried vermicelli',
  'phu-yen|h|Quảng Đức, Tuy An|gốm, chiếu|Pottery and Mats|Gốm Quảng Đức vỏ sò=Shell-fired pottery;Chiếu cói Phú Tân=Phú Tân mat;Túi cói=Sedge bag',
  'phu-yen|h|Xí Thoại, Đồng Xuân|thổ cẩm|Brocade|Thổ cẩm Ba Na=Ba Na brocade;Khăn dệt=Woven scarf;Túi thổ cẩm=Brocade bag|bana',
  // Khánh Hòa
  'khanh-hoa|f|Nha Trang|yến sào|Bird’s Nest|Nước yến lọ=Bottled bird’s nest drink;Yến tinh chế=Cleaned bird’s nest;Yến chưng đường phèn=Stewed bird’s nest',
  'khanh-hoa|o|Vạn Ninh|trầm hương|Agarwood|Nhang trầm không tăm=Agarwood incense;Vòng trầm hương=Agarwood bracelet;Tinh dầu trầm=Agarwood oil',
  'khanh-hoa|f|Cam Lâm|xoài|Mango|Xoài sấy dẻo=Soft dried mango;Bánh tráng xoài=Mango leather;Nước ép xoài=Mango juice',
  'khanh-hoa|f|Vĩnh Trường, Nha Trang|nước mắm, hải sản|Fish Sauce and Seafood|Nước mắm Nha Trang=Nha Trang fish sauce;Nem Ninh Hòa=Ninh Hòa pork roll;Rong nho=Sea grapes',
  'khanh-hoa|h|Mỹ Trạch, Ninh Hòa|dệt chiếu, đồ cói|Sedge Weaving|Chiếu Mỹ Trạch=Mỹ Trạch mat;Giỏ cói=Sedge basket;Thảm lác=Reed rug',
  // Ninh Thuận
  'ninh-thuan|h|Bàu Trúc, Ninh Phước|gốm Chăm|Cham Pottery|Bình gốm Chăm=Cham jar;Tượng Apsara đất nung=Terracotta Apsara;Đèn tháp Chăm=Cham tower lamp|cham',
  'ninh-thuan|h|Mỹ Nghiệp, Ninh Phước|dệt thổ cẩm Chăm|Cham Brocade|Khăn thổ cẩm Chăm=Cham scarf;Túi thổ cẩm=Brocade bag;Áo dài thổ cẩm=Brocade áo dài|cham',
  'ninh-thuan|f|Ba Mọi, Ninh Phước|nho, táo|Grapes and Jujube|Rượu vang nho=Grape wine;Nho sấy=Raisins;Táo sấy=Dried jujube',
  'ninh-thuan|f|Cà Ná, Thuận Nam|nước mắm, muối|Fish Sauce and Salt|Nước mắm Cà Ná=Cà Ná fish sauce;Muối hạt Cà Ná=Cà Ná salt;Cá hấp sấy=Steamed dried fish',
  'ninh-thuan|f|Ninh Hải|nha đam, rong sụn|Aloe and Seaweed|Nha đam đường phèn=Aloe in syrup;Rong sụn khô=Dried seaweed;Nước nha đam=Aloe drink',
  // Kon Tum
  'kon-tum|f|Tu Mơ Rông|sâm Ngọc Linh, hồng đẳng sâm|Ginseng and Codonopsis|Trà hồng đẳng sâm=Codonopsis tea;Rượu sâm dây=Codonopsis wine;Sâm Ngọc Linh ngâm mật ong=Ginseng in honey|xodang',
  'kon-tum|f|Đăk Hà|cà phê|Coffee|Cà phê Đăk Hà=Đăk Hà coffee;Cà phê phin giấy=Drip-bag coffee;Cà phê hòa tan=Instant coffee',
  'kon-tum|h|Kon K’Tu, Kon Tum|dệt thổ cẩm Ba Na|Ba Na Brocade|Khăn thổ cẩm Ba Na=Ba Na scarf;Túi dệt=Woven bag;Áo chui đầu=Ba Na tunic|bana',
  'kon-tum|f|Măng Đen, Kon Plông|hoa quả, rau xứ lạnh|Cool-climate Produce|Sim rừng lên men=Rose-myrtle ferment;Siro sim=Rose-myrtle syrup;Dâu tây sấy=Dried strawberries',
  'kon-tum|h|Đăk Glei|đan gùi|Basket Weaving|Gùi Giẻ Triêng=Giẻ Triêng back basket;Nong nia=Winnowing tray;Giỏ tre nhỏ=Small basket|xodang',
  // Gia Lai
  'gia-lai|f|Chư Sê|hồ tiêu|Pepper|Tiêu đen Chư Sê=Chư Sê black pepper;Tiêu sọ=White pepper;Tiêu muối xanh=Green pepper in brine',
  'gia-lai|f|Pleiku|cà phê, mật ong|Coffee and Honey|Cà phê Robusta mộc=Pure robusta;Mật ong cà phê=Coffee-blossom honey;Phở khô Gia Lai=Gia Lai dried phở',
  'gia-lai|h|Glar, Đak Đoa|dệt thổ cẩm|Brocade|Thổ cẩm Glar=Glar brocade;Túi thổ cẩm=Brocade bag;Khăn trải bàn=Table runner|bana',
  'gia-lai|f|Ayun Pa|bò khô|Beef Jerky|Bò một nắng=Half-dried beef;Muối kiến vàng=Yellow-ant salt;Bò khô sợi=Shredded jerky|jrai',
  'gia-lai|f|Kbang|mắc ca, chanh dây|Macadamia and Passion Fruit|Mắc ca sấy=Roasted macadamia;Nước cốt chanh dây=Passion-fruit concentrate;Mật ong rừng Kbang=Kbang forest honey|bana',
  // Đắk Lắk
  'dak-lak|f|Ea Tu, Buôn Ma Thuột|cà phê|Coffee|Cà phê Buôn Ma Thuột=Buôn Ma Thuột coffee;Fine Robusta=Fine robusta;Cà phê hòa tan sấy lạnh=Freeze-dried coffee|ede',
  'dak-lak|f|Krông Năng|mắc ca, ca cao|Macadamia and Cacao|Mắc ca Krông Năng=Krông Năng macadamia;Sô-cô-la đen 75%=Dark chocolate 75%;Bột ca cao=Cocoa powder',
  'dak-lak|h|Tơng Jú, Buôn Ma Thuột|dệt thổ cẩm Ê Đê|Ê Đê Brocade|Khăn thổ cẩm Ê Đê=Ê Đê scarf;Ví thổ cẩm=Brocade purse;Áo Ê Đê=Ê Đê jacket|ede',
  'dak-lak|h|Dơng Bắk, Lắk|gốm Yang Tao|Yang Tao Pottery|Nồi đất Mnông=Mnông clay pot;Voi gốm=Clay elephant;Ché gốm=Clay jar|mnong',
  'dak-lak|f|Krông Pắc|sầu riêng|Durian|Sầu riêng cấp đông=Frozen durian;Sầu riêng sấy=Freeze-dried durian;Bánh pía sầu riêng=Durian cake',
  // Đắk Nông
  'dak-nong|f|Đắk Mil|cà phê, xoài|Coffee and Mango|Cà phê Đắk Mil=Đắk Mil coffee;Xoài sấy=Dried mango;Cà phê bột=Ground coffee',
  'dak-nong|f|Đắk R’lấp|hồ tiêu|Pepper|Tiêu hữu cơ=Organic pepper;Tiêu đỏ=Red pepper;Bột tiêu=Ground pepper',
  'dak-nong|f|Tuy Đức|mắc ca|Macadamia|Mắc ca nứt vỏ=Cracked macadamia;Sữa mắc ca=Macadamia milk;Bánh mắc ca=Macadamia biscuits|mnong',
  'dak-nong|h|Đắk Nia, Gia Nghĩa|thổ cẩm Mạ|Mạ Brocade|Khăn thổ cẩm Mạ=Mạ scarf;Túi thổ cẩm=Brocade bag;Tấm đắp=Woven blanket|mnong',
  'dak-nong|f|Krông Nô|gạo, khoai lang|Rice and Sweet Potato|Gạo Buôn Choáh=Buôn Choáh rice;Khoai lang sấy=Dried sweet potato;Tinh bột khoai=Sweet potato starch',
  // Lâm Đồng
  'lam-dong|f|Cầu Đất, Đà Lạt|chè, cà phê Arabica|Tea and Arabica|Cà phê Arabica Cầu Đất=Cầu Đất arabica;Chè Ô long=Oolong tea;Hồng trà=Black tea',
  'lam-dong|f|Đà Lạt|mứt, atiso|Preserves and Artichoke|Mứt dâu tây=Strawberry jam;Trà atiso=Artichoke tea;Hồng treo gió=Hoshigaki persimmon',
  'lam-dong|h|Bảo Lộc|tơ lụa|Silk|Lụa Bảo Lộc=Bảo Lộc silk;Chăn lụa tơ tằm=Silk quilt;Khăn lụa=Silk scarf',
  'lam-dong|f|Lạc Dương|rau hoa sấy, cà phê K’Ho|K’Ho Coffee|Cà phê K’Ho=K’Ho coffee;Rau củ sấy giòn=Vegetable crisps;Mật ong=Honey|koho',
  'lam-dong|h|K’Ming, Di Linh|thổ cẩm K’Ho|K’Ho Brocade|Thổ cẩm K’Ho=K’Ho brocade;Nhẫn bạc Ma Đanh=Ma Đanh silver ring;Gùi đan=Woven back basket|koho',
] as const;
