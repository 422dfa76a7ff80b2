import { clsx } from 'clsx';

/** The mark of the house: nine booths whose aisles leave an H, the middle one certified. Decoration beside the name. */
export function BrandMark({ className }: { readonly className?: string }) {
  return (
    <svg
      className={clsx('brand-mark', className)}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="brand-mark__ground" width="32" height="32" rx="6" />
      <path
        className="brand-mark__booths"
        d="M7 7h5v5H7ZM7 13.5h5v5H7ZM7 20h5v5H7ZM20 7h5v5h-5ZM20 13.5h5v5h-5ZM20 20h5v5h-5Z"
      />
      <path className="brand-mark__heart" d="M13.5 13.5h5v5h-5Z" />
    </svg>
  );
}
