import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signInPath, homePath as workplacePath } from '~/features/accounts/paths';
import { FlashToasts } from '~/features/accounts/ui/flash-toasts';
import { useLanguageChoice } from '~/features/accounts/ui/use-language-choice';
import type { NavItem } from '~/ui/navigation/nav-item';
import { PublicShell } from '~/ui/shell/public-shell';
import { homePath, publicFairsPath } from '../paths';

export interface PublicFrameProps {
  readonly signedIn: boolean;
  readonly hero?: ReactNode;
  readonly links?: readonly NavItem[];
  readonly width?: 'full' | 'text' | 'narrow';
  readonly children: ReactNode;
}

/** The frame of the open pages: the way to the fairs, and to one's own work. */
export function PublicFrame({ signedIn, hero, links = [], width, children }: PublicFrameProps) {
  const { t } = useTranslation(['home', 'fairs']);
  const own: NavItem = signedIn
    ? { label: t('home:workplace'), href: workplacePath() }
    : { label: t('home:signIn'), href: signInPath() };
  return (
    <PublicShell
      homeHref={homePath()}
      language={useLanguageChoice()}
      links={[...links, own]}
      hero={hero}
      width={width}
      toasts={<FlashToasts />}
      footer={{
        text: t('home:footer'),
        links: [{ label: t('fairs:public.fairs'), href: publicFairsPath() }, own],
      }}
    >
      {children}
    </PublicShell>
  );
}
