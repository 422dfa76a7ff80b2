import { expect, it } from 'vitest';
import { draftStatuses } from '~/features/allocation/draft-statuses';
import type { Occupant } from '~/features/booths/occupant';

const occupant = (boothId: string, changes: Partial<Occupant>): Occupant => ({
  tenureId: `t-${boothId}`,
  boothId,
  kind: 'assigned',
  origin: 'manual',
  startsAt: new Date(0),
  endsAt: null,
  note: '',
  applicationId: null,
  facilityId: null,
  facilityName: null,
  provinceSlug: null,
  funding: null,
  categoryCode: null,
  ...changes,
});

it('shows what stays, what is proposed, what is left, and what came in the way since', () => {
  const statuses = draftStatuses(
    [
      occupant('kept', { applicationId: 'a', facilityName: 'Mây tre Phú Vinh' }),
      occupant('left', { applicationId: 'b', facilityName: 'Gốm Chu Đậu' }),
      occupant('outsider', { applicationId: 'x', facilityName: 'Lụa Vạn Phúc' }),
      occupant('blocked', { kind: 'blocked', note: 'Rò nước' }),
      occupant('reserved', { kind: 'hold', note: 'Quầy ban tổ chức' }),
    ],
    [
      { boothId: 'kept', applicationId: 'a', facilityName: 'Mây tre Phú Vinh' },
      { boothId: 'new', applicationId: 'b', facilityName: 'Gốm Chu Đậu' },
      { boothId: 'blocked', applicationId: 'c', facilityName: 'Chè Tân Cương' },
      { boothId: 'reserved', applicationId: 'c', facilityName: 'Chè Tân Cương' },
    ],
    new Set(['a', 'b', 'c']),
  );
  expect(Object.fromEntries(statuses)).toEqual({
    kept: { state: 'assigned', label: 'Mây tre Phú Vinh' },
    new: { state: 'proposed', label: 'Gốm Chu Đậu' },
    outsider: { state: 'assigned', label: 'Lụa Vạn Phúc' },
    blocked: { state: 'blocked', label: 'Rò nước' },
    reserved: { state: 'proposed', label: 'Chè Tân Cương' },
  });
});
