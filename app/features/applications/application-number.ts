/** The running number as people read it: `0123`; '' for a draft, which has none. */
export function applicationNumber(number: number | null): string {
  return number === null ? '' : String(number).padStart(4, '0');
}

/** The number meant by `123`, `0123`, `#0123` or `Đơn 0123`; null when there is none. */
export function readApplicationNumber(text: string): number | null {
  const digits = /^\D*(\d{1,9})$/.exec(text.trim())?.[1];
  const number = digits ? Number(digits) : 0;
  return number > 0 ? number : null;
}
