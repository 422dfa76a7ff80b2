import { describe, expect, it } from 'vitest';
import { makeLazy } from '~/platform/http/lazy-hydration.server';

const page = [
  '<html><head><link rel="preload" as="fetch" href="/locales/1/vi.json" data-words=""/><link rel="stylesheet" href="/a.css"/></head>',
  '<body><p>type="module" in words</p><link rel="modulepreload" href="/assets/entry.js"/>',
  '<script nonce="n0">window.__remixContext = {};</script>',
  '<script nonce="n0" type="module" async="">import "/assets/entry.js";</script></body></html>',
].join('');

describe('makeLazy', () => {
  const lazy = makeLazy(page, 'n0');

  it('leaves nothing that a browser fetches by itself but styles', () => {
    expect(lazy).not.toContain('rel="modulepreload"');
    expect(lazy).not.toContain('rel="preload"');
    expect(lazy).not.toMatch(/<script[^>]* type="module"/);
    expect(lazy).toContain('<link rel="stylesheet" href="/a.css"/>');
  });

  it('keeps every element where hydration expects it, and words as they are', () => {
    const elements = (html: string) => [...html.matchAll(/<(\w+)/g)].map(([, name]) => name);
    expect(elements(lazy)).toEqual([...elements(page), 'script']);
    expect(lazy).toContain('<p>type="module" in words</p>');
    expect(lazy).toContain('data-words=""');
  });

  it('adds one starter under the nonce, last in the body', () => {
    expect(lazy.endsWith('</script></body></html>')).toBe(true);
    expect(lazy.match(/nonce="n0"/g)).toHaveLength(3);
  });

  it('leaves a page without a body as it is', () => {
    expect(makeLazy('half a page', 'n0')).toBe('half a page');
  });
});
