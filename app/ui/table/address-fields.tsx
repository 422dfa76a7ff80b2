import { type ComponentPropsWithoutRef, useEffect, useRef } from 'react';

/**
 * Fields whose value is in the address. They are not controlled, since they must answer before the address does, and
 * not made anew when it changes, since the reader may be standing on them: they follow it.
 */
export function AddressCheckbox({
  on,
  ...rest
}: { readonly on: boolean } & Omit<ComponentPropsWithoutRef<'input'>, 'type'>) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.checked = on;
  }, [on]);
  return <input ref={box} type="checkbox" defaultChecked={on} {...rest} />;
}

export function AddressSelect({
  chosen,
  ...rest
}: { readonly chosen: string } & ComponentPropsWithoutRef<'select'>) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current) select.current.value = chosen;
  }, [chosen]);
  return <select ref={select} defaultValue={chosen} {...rest} />;
}
