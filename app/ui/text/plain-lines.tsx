import { Prose } from './prose';

/** Text people typed into a text area, as paragraphs: an empty line parts them, a single break stays a break. */
export function PlainLines({ text }: { readonly text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return (
    <Prose>
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text have no other identity
        <p key={index} className="whitespace-pre-line">
          {paragraph.trim()}
        </p>
      ))}
    </Prose>
  );
}
