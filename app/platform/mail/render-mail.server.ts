import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { mailLink } from './mail-address';
import type { MailContent } from './mail-content';
import { MailLayout } from './mail-layout';
import { mailWords } from './mail-words.server';

/** What mail programs know best. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/**
 * Lays a mail out as HTML and as plain text with the same content. Links stand on `mailBase` until it is sent.
 * @example renderMail({ locale: 'vi', title: 'Đơn đã được nhận', paragraphs: ['…'], action: { label: 'Xem đơn', href: path } })
 */
export function renderMail(content: MailContent): {
  readonly html: string;
  readonly text: string;
} {
  const i18n = mailWords(content.locale);
  const words = {
    brand: i18n.t('ui:brand'),
    linkHint: i18n.t('mail:linkHint'),
    footer: i18n.t('mail:footer'),
  };
  const href = content.action ? mailLink(content.action.href) : undefined;
  const html = `${doctype}${renderToStaticMarkup(createElement(MailLayout, { content, href, ...words }))}`;
  const blocks = [
    content.title,
    ...content.paragraphs,
    content.facts?.map(([label, value]) => `${label}: ${value}`).join('\n'),
    content.action && `${content.action.label}:\n${href}`,
    ...(content.notes ?? []),
    `--\n${words.brand}. ${words.footer}`,
  ];
  return { html, text: `${blocks.filter(Boolean).join('\n\n')}\n` };
}
