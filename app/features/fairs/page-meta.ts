export interface PageMeta {
  readonly title: string;
  readonly description: string;
  /** Absolute, without `lang`. */
  readonly url: string;
  readonly locale: 'vi' | 'en';
  readonly type?: 'website' | 'article';
}

/** Title, description, Open Graph and the two languages of an open page, as Remix' meta descriptors. */
export function pageMeta({ title, description, url, locale, type = 'website' }: PageMeta) {
  const inLanguage = (lang: string) => `${url}${url.includes('?') ? '&' : '?'}lang=${lang}`;
  return [
    { title },
    { name: 'description', content: description },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:type', content: type },
    { property: 'og:url', content: url },
    { property: 'og:locale', content: locale === 'vi' ? 'vi_VN' : 'en_GB' },
    { property: 'og:site_name', content: 'Hội Chợ' },
    { tagName: 'link', rel: 'canonical', href: url },
    { tagName: 'link', rel: 'alternate', hrefLang: 'vi', href: inLanguage('vi') },
    { tagName: 'link', rel: 'alternate', hrefLang: 'en', href: inLanguage('en') },
    { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: url },
  ];
}
