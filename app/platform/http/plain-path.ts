/**
 * The path as the router understands it, so that a rule cannot be walked around by spelling: dots resolved, percent signs decoded,
 * slashes single, letters small. Undecodable paths are refused elsewhere and come back as they are.
 */
export function plainPath(path: string): string {
  try {
    const resolved = new URL(path.replace(/^\/*/, '/'), 'http://x').pathname;
    return decodeURIComponent(resolved)
      .replaceAll('\\', '/')
      .replace(/\/{2,}/g, '/')
      .toLowerCase();
  } catch {
    return path;
  }
}
