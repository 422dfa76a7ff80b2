import type { ReactNode } from 'react';
import { Heading } from '~/ui/text/heading';

export interface SpecimenProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One family of components on the design page. */
export function Specimen({ id, title, children }: SpecimenProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="mt-10 grid grid-cols-1 gap-5 border-t border-line pt-6"
    >
      <Heading id={`${id}-title`}>{title}</Heading>
      {children}
    </section>
  );
}
