import { useState } from 'react';
import { Button } from '~/ui/actions/button';
import { ButtonGroup } from '~/ui/actions/button-group';
import { Field } from '~/ui/forms/field';
import { TextArea } from '~/ui/forms/text-area';
import { Icon } from '~/ui/icons/icon';
import { ConfirmDialog } from '~/ui/overlay/confirm-dialog';
import { Dialog } from '~/ui/overlay/dialog';
import { Drawer } from '~/ui/overlay/drawer';
import { Menu } from '~/ui/overlay/menu';
import { Popover } from '~/ui/overlay/popover';
import { toast } from '~/ui/overlay/toast-store';
import { Specimen } from './specimen';

export function OverlaySpecimen() {
  const [open, setOpen] = useState<'dialog' | 'drawer' | null>(null);
  const close = () => setOpen(null);
  return (
    <Specimen id="hop" title="Hộp thoại, trình đơn, lời báo">
      <ButtonGroup>
        <Button onClick={() => setOpen('dialog')}>Chuyển gian</Button>
        <Button onClick={() => setOpen('drawer')}>Xem cơ sở</Button>
        <ConfirmDialog
          label="Hủy phương án"
          look={{ kind: 'danger' }}
          title="Hủy phương án 3?"
          confirmLabel="Hủy phương án 3"
          danger
          fields={{ intent: 'discard' }}
          inputs={
            <Field label="Lý do" required>
              <TextArea name="reason" rows={2} />
            </Field>
          }
        >
          <p>
            Phương án hiện tại không đổi. Phương án 3 vẫn nằm trong nhật ký nhưng không áp dụng được
            nữa.
          </p>
        </ConfirmDialog>
        <Menu
          bordered
          trigger="Việc khác"
          items={[
            { label: 'In biển tên', icon: 'print', href: '#hop' },
            {
              label: 'Ghi vào danh sách chờ',
              icon: 'clock',
              action: '/design',
              fields: { intent: 'save' },
            },
            {
              label: 'Trả gian',
              icon: 'trash',
              danger: true,
              onSelect: () => toast({ text: 'Đã trả gian A01' }),
            },
          ]}
        />
        <Popover trigger={<Icon name="help" label="Điểm cụm tỉnh là gì" />} look="quiet">
          <p>Mỗi gian đứng cạnh gian cùng tỉnh được 0,5 điểm, để khách tìm một vùng ở một chỗ.</p>
        </Popover>
      </ButtonGroup>
      <ButtonGroup>
        <Button
          onClick={() =>
            toast({
              text: 'Đã giữ gian G04 đến 14:17',
              action: { label: 'Hoàn tác', post: '/design', fields: { intent: 'save' } },
            })
          }
        >
          Báo xong
        </Button>
        <Button
          onClick={() =>
            toast({
              tone: 'error',
              text: 'Gian G04 vừa có người giữ. Lựa chọn của bạn chưa đổi; hãy chọn gian khác.',
            })
          }
        >
          Báo lỗi
        </Button>
      </ButtonGroup>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title="Chuyển HTX chè Shan tuyết Hoàng Su Phì sang gian khác"
        footer={
          <>
            <Button onClick={close}>Thôi</Button>
            <Button kind="primary" onClick={close}>
              Chuyển sang G11
            </Button>
          </>
        }
      >
        <p>Gian G04 và G05 sẽ trống. Gian G11 và G12 có nước, cùng dãy với Hà Giang.</p>
      </Dialog>
      <Drawer open={open === 'drawer'} onClose={close} title="HTX chè Shan tuyết Hoàng Su Phì">
        <p>Hà Giang (nay Tuyên Quang). Hai gian liền kề, điện 3 kW, nước.</p>
      </Drawer>
    </Specimen>
  );
}
