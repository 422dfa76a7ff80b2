import { Dialog, type DialogProps } from './dialog';

/** Details beside the page: a panel at the right on a desk, a sheet from below on a phone. */
export function Drawer(props: Omit<DialogProps, 'look'>) {
  return <Dialog {...props} look="drawer" />;
}
