/** The plain text of a mail with its links to click. */
export function MailText({ text, lang }: { readonly text: string; readonly lang: string }) {
  const pieces = text.split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <div className="whitespace-pre-wrap break-words" lang={lang}>
      {pieces.map((piece, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one unchanging text
          <a key={index} className="text-link" href={piece}>
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </div>
  );
}
