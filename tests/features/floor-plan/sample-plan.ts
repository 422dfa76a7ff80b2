import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { BoothState, BoothStatus } from '~/features/floor-plan/booth-state';
import { generatePlan } from '~/features/floor-plan/generate-plan';
import { hallSpecSchema } from '~/features/floor-plan/hall-spec';
import en from '~/locales/en/floor-plan.json';
import vi from '~/locales/vi/floor-plan.json';

const makers = [
  'HTX chè Shan tuyết Hoàng Su Phì',
  'Hợp tác xã nông nghiệp dược liệu và du lịch cộng đồng Nậm Đăm',
  'Cơ sở gốm Bát Tràng Minh Hải',
  'Hộ kinh doanh Nguyễn Thị Lụa',
  'Tổ hợp tác dệt thổ cẩm Lùng Tám',
];
const villages = ['Hòa Bình', 'Bắc Hà', 'Tân Tiến', 'Đoàn Kết', 'Phú Lộc', 'Yên Thủy', 'An Khê'];
const states: readonly BoothState[] = [
  'assigned',
  'assigned',
  'held',
  'proposed',
  'blocked',
  'free',
];

/** A filled plan: every state, long Vietnamese names, about two booths a facility. */
export function samplePlan(booths: number, halls = 1) {
  const specs = Array.from({ length: halls }, (_, i) => {
    const code = String.fromCharCode(65 + i);
    return hallSpecSchema.parse({
      code,
      name: { vi: `Nhà ${code}`, en: `Hall ${code}` },
      booths: Math.floor(booths / halls) + (i < booths % halls ? 1 : 0),
      stage: {},
      rawSpaces: i === 0 ? [{ count: 2, widthM: 6, depthM: 6 }] : [],
    });
  });
  const plan = generatePlan(specs);
  if (!plan.ok) throw new Error(plan.error.code);
  const statuses = new Map<string, BoothStatus>();
  for (const [i, booth] of plan.value.booths.entries()) {
    const state = states[(i * 7) % states.length] ?? 'free';
    const facility = Math.floor(i / 2);
    const label = `${makers[facility % 5]} ${villages[facility % 7]} ${facility}`;
    if (state === 'blocked') statuses.set(booth.id, { state });
    else if (state !== 'free') statuses.set(booth.id, { state, label });
  }
  return { plan: plan.value, statuses };
}

export function planI18n(lng: 'vi' | 'en'): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng,
    initImmediate: false,
    resources: { vi: { 'floor-plan': vi }, en: { 'floor-plan': en } },
    interpolation: { escapeValue: false },
  });
  return instance;
}
