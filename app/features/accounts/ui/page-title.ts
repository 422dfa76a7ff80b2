import type { LoaderFunction, MetaFunction } from '@remix-run/node';

/** `meta` of a page whose loader answers `title`: "Đăng nhập · Hội Chợ". Kept from search engines: these pages are nobody's find. */
export function pageTitle<Loader extends LoaderFunction>(): MetaFunction<Loader> {
  return ({ data }) => {
    const title: unknown =
      typeof data === 'object' && data !== null ? Reflect.get(data, 'title') : '';
    return [
      { title: typeof title === 'string' && title ? `${title} · Hội Chợ` : 'Hội Chợ' },
      { name: 'robots', content: 'noindex' },
    ];
  };
}
