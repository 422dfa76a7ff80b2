import type { ReactNode } from 'react';
import { LinkButton } from '~/ui/actions/link-button';
import type { ToastMessage } from '~/ui/overlay/toast-store';
import { Toasts } from '~/ui/overlay/toasts';
import { AppShell } from '~/ui/shell/app-shell';
import { Hero } from '~/ui/shell/hero';
import type { LanguageChoice } from '~/ui/shell/language-switch';
import { PublicShell } from '~/ui/shell/public-shell';
import { PageTitle } from '~/ui/text/page-title';
import { sampleSections } from './sample-sections';

export interface SampleShellProps {
  readonly shell: 'app' | 'public';
  readonly language: LanguageChoice;
  readonly flash: ToastMessage | null;
  readonly children: ReactNode;
}

/** Either frame around the same specimens: `?shell=app` for the one behind sign-in. */
export function SampleShell({ shell, language, flash, children }: SampleShellProps) {
  const toasts = <Toasts flash={flash} />;
  if (shell === 'public') {
    return (
      <PublicShell
        homeHref="/"
        language={language}
        toasts={toasts}
        hero={
          <Hero
            title="Hội chợ hàng công nghiệp nông thôn phía Bắc 2026"
            lines={[
              '15–19 tháng 12, Cung Triển lãm, Hà Nội',
              '701 gian hàng · 294 cơ sở · 28 tỉnh, thành phố',
            ]}
            actions={
              <>
                <LinkButton href="/design" kind="ink">
                  Lấy vé tham quan
                </LinkButton>
                <LinkButton href="/design?shell=app">Xem khung ban tổ chức</LinkButton>
              </>
            }
          />
        }
        footer={{
          text: 'Ban tổ chức: Trung tâm Khuyến công vùng Đồng bằng sông Hồng',
          links: [{ label: 'Quy chế', href: '/design#chu' }],
        }}
      >
        {children}
      </PublicShell>
    );
  }
  return (
    <AppShell
      homeHref="/"
      context={{
        title: 'Hàng CNNT phía Bắc 2026',
        text: 'Hà Nội · 701 gian · còn 23 ngày',
        href: '/design?shell=app',
      }}
      sections={sampleSections}
      shortcuts={[
        { label: 'Mặt bằng', href: '/design/mat-bang', icon: 'plan' },
        { label: 'Xét duyệt', href: '/design/xet-duyet', icon: 'list' },
        { label: 'Phân bổ', href: '/design', icon: 'booth' },
      ]}
      account={{
        name: 'Nguyễn Thị Minh Hạnh',
        detail: 'Trung tâm Khuyến công Hà Nội',
        items: [
          { label: 'Tài khoản', icon: 'person', href: '/design' },
          { label: 'Đăng xuất', icon: 'signOut', action: '/design', fields: { intent: 'save' } },
        ],
      }}
      language={language}
      toasts={toasts}
    >
      <PageTitle
        title="Phân bổ gian hàng"
        description="Phương án 3, tối ưu lúc 14:02. Chênh lệch so với mức tốt nhất có thể: 0,4%."
        actions={
          <>
            <LinkButton href="/design">Xem khung công khai</LinkButton>
            <LinkButton href="#nut" kind="primary">
              Áp dụng phương án
            </LinkButton>
          </>
        }
      />
      {children}
    </AppShell>
  );
}
