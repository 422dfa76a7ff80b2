import { Form } from '@remix-run/react';
import { useState } from 'react';
import { Button } from '~/ui/actions/button';
import { ButtonGroup } from '~/ui/actions/button-group';
import { IconButton } from '~/ui/actions/icon-button';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Icon } from '~/ui/icons/icon';
import { type IconName, iconPaths } from '~/ui/icons/icon-paths';
import { Tooltip } from '~/ui/overlay/tooltip';
import { Specimen } from './specimen';

export function ActionSpecimen() {
  const [view, setView] = useState<'plan' | 'list'>('plan');
  return (
    <Specimen id="nut" title="Nút và biểu tượng">
      <ButtonGroup>
        <Button kind="primary">Áp dụng phương án</Button>
        <Button kind="ink">Lấy vé tham quan</Button>
        <Button>So với hiện tại</Button>
        <Button kind="quiet">Giải trình</Button>
        <Button kind="danger" icon={<Icon name="trash" />}>
          Hủy đơn
        </Button>
        <Button disabled>Chưa đến hạn</Button>
        <LinkButton href="#nut" icon={<Icon name="download" />}>
          Tải sơ đồ A3
        </LinkButton>
        <Button size="small">Nhỏ</Button>
      </ButtonGroup>
      <Form method="post" preventScrollReset className="button-group">
        <SubmitButton name="intent" value="wait" pendingLabel="Đang nộp đơn…">
          Nộp đơn (đợi một giây)
        </SubmitButton>
        <SubmitButton kind="plain" name="intent" value="save">
          Lưu nháp
        </SubmitButton>
      </Form>
      <ButtonGroup joined label="Cách xem">
        <Button aria-pressed={view === 'plan'} onClick={() => setView('plan')}>
          Sơ đồ
        </Button>
        <Button aria-pressed={view === 'list'} onClick={() => setView('list')}>
          Danh sách
        </Button>
      </ButtonGroup>
      <ButtonGroup>
        <IconButton icon="undo" label="Hoàn tác" bordered />
        <IconButton icon="redo" label="Làm lại" bordered disabled />
        <Tooltip words="In ra khổ A3, mỗi nhà một trang">
          <IconButton icon="print" label="In sơ đồ" bordered />
        </Tooltip>
      </ButtonGroup>
      <ul className="flex flex-wrap gap-x-5 gap-y-3 text-sm">
        {(Object.keys(iconPaths) as IconName[]).map((name) => (
          <li key={name} className="grid w-20 justify-items-center gap-1 text-center">
            <Icon name={name} className="text-xl" />
            <span className="muted">{name}</span>
          </li>
        ))}
      </ul>
    </Specimen>
  );
}
