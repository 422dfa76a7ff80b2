import { Avatar } from '~/ui/feedback/avatar';
import { Menu, type MenuItem } from '~/ui/overlay/menu';

export interface Account {
  readonly name: string;
  /** The e-mail, or the organisation the person acts for. */
  readonly detail?: string;
  /** Profile, change of organisation, sign out (a post). */
  readonly items: readonly MenuItem[];
}

/** Who is signed in, and what they can do about it. */
export function AccountMenu({ account }: { readonly account: Account }) {
  return (
    <Menu
      align="end"
      label={account.name}
      trigger={
        <>
          <Avatar name={account.name} kind="person" />
          <span className="max-md:sr-only max-w-48 truncate">{account.name}</span>
        </>
      }
      heading={
        <>
          <span className="block font-semibold">{account.name}</span>
          {account.detail ? <span className="muted block text-sm">{account.detail}</span> : null}
        </>
      }
      items={account.items}
    />
  );
}
