import type { CSSProperties } from 'react';
import type { MailContent } from './mail-content';

/** Mail programs read neither style sheets nor variables: colours of the design, written out. */
const ink = '#211C18';
const quiet = '#5C534B';
const line = '#E6DECF';
const lacquer = '#9E1B1E';
const gold = '#B98A2F';

const text: CSSProperties = { margin: '0 0 14px', fontSize: 15, lineHeight: 1.6, color: ink };
const small: CSSProperties = { ...text, fontSize: 13, color: quiet, margin: '0 0 8px' };

/** The one layout of all mails: paper ground, one sheet, one button, no pictures, nothing that tells when it was read. */
export function MailLayout({
  content,
  href,
  brand,
  linkHint,
  footer,
}: {
  readonly content: MailContent;
  readonly href?: string;
  readonly brand: string;
  readonly linkHint: string;
  readonly footer: string;
}) {
  return (
    <html lang={content.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{content.title}</title>
      </head>
      <body style={{ margin: 0, padding: '24px 12px', backgroundColor: '#FBF8F1' }}>
        <table
          role="presentation"
          align="center"
          width="100%"
          cellPadding={0}
          cellSpacing={0}
          style={sheet}
        >
          <tbody>
            <tr>
              <td style={{ padding: '18px 28px', borderBottom: `2px solid ${gold}` }}>
                <span style={{ fontSize: 16, fontWeight: 600, color: lacquer }}>{brand}</span>
              </td>
            </tr>
            <tr>
              <td style={{ padding: '26px 28px 16px' }}>
                <h1 style={{ margin: '0 0 16px', fontSize: 21, lineHeight: 1.35, color: ink }}>
                  {content.title}
                </h1>
                {content.paragraphs.map((paragraph) => (
                  <p key={paragraph} style={text}>
                    {paragraph}
                  </p>
                ))}
                {content.facts?.length ? <Facts facts={content.facts} /> : null}
                {content.action && href ? (
                  <Action label={content.action.label} href={href} linkHint={linkHint} />
                ) : null}
                {content.notes?.map((note) => (
                  <p key={note} style={small}>
                    {note}
                  </p>
                ))}
              </td>
            </tr>
            <tr>
              <td style={{ padding: '14px 28px 20px', borderTop: `1px solid ${line}` }}>
                <p style={{ ...small, margin: 0 }}>{footer}</p>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

const sheet: CSSProperties = {
  maxWidth: 560,
  backgroundColor: '#FFFFFF',
  border: `1px solid ${line}`,
  borderRadius: 8,
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
};

function Facts({ facts }: { readonly facts: NonNullable<MailContent['facts']> }) {
  const cell: CSSProperties = { padding: '7px 0', borderTop: `1px solid ${line}`, fontSize: 14 };
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} style={{ margin: '4px 0 18px' }}>
      <tbody>
        {facts.map(([label, value]) => (
          <tr key={label}>
            <td style={{ ...cell, color: quiet, paddingRight: 16, verticalAlign: 'top' }}>
              {label}
            </td>
            <td style={{ ...cell, color: ink, textAlign: 'right' }}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Action({ label, href, linkHint }: { label: string; href: string; linkHint: string }) {
  const button: CSSProperties = {
    display: 'inline-block',
    padding: '12px 22px',
    backgroundColor: lacquer,
    color: '#FFFFFF',
    fontSize: 15,
    fontWeight: 600,
    textDecoration: 'none',
    borderRadius: 6,
  };
  return (
    <>
      <p style={{ margin: '6px 0 16px' }}>
        <a href={href} style={button}>
          {label}
        </a>
      </p>
      <p style={{ ...small, wordBreak: 'break-all' }}>
        {linkHint}{' '}
        <a href={href} style={{ color: quiet }}>
          {href}
        </a>
      </p>
    </>
  );
}
