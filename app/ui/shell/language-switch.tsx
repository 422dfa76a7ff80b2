import { Form } from '@remix-run/react';
import { Icon } from '~/ui/icons/icon';

/** Where the other language is: a link, or a form that posts the choice and comes back. */
export type LanguageChoice =
  | { readonly label: string; readonly lang: string; readonly href: string }
  | {
      readonly label: string;
      readonly lang: string;
      readonly action: string;
      /** Fields sent along: the language, and the page to return to. */
      readonly fields: Readonly<Record<string, string>>;
    };

/** Shows the page in the other language; its words are in that language. */
export function LanguageSwitch({ choice }: { readonly choice: LanguageChoice }) {
  const inner = (
    <>
      <Icon name="globe" />
      <span lang={choice.lang}>{choice.label}</span>
    </>
  );
  if ('href' in choice) {
    // A whole new document: every word on the page changes, the lang of <html> too.
    return (
      <a className="language-switch" href={choice.href} hrefLang={choice.lang}>
        {inner}
      </a>
    );
  }
  return (
    <Form method="post" action={choice.action} reloadDocument>
      {Object.entries(choice.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="language-switch">
        {inner}
      </button>
    </Form>
  );
}
