export interface FileRules {
  /** As the `accept` attribute: `.csv,.xlsx` or `image/*`. */
  readonly accept?: string;
  readonly maxBytes?: number;
}

export type FileFault = 'tooLarge' | 'wrongType';

/** What is wrong with a chosen file before it is sent; the server looks again, and into it. */
export function fileFault(
  file: { readonly name: string; readonly size: number; readonly type: string },
  rules: FileRules,
): FileFault | null {
  if (rules.maxBytes !== undefined && file.size > rules.maxBytes) return 'tooLarge';
  return rules.accept && !isAccepted(file, rules.accept) ? 'wrongType' : null;
}

function isAccepted(
  file: { readonly name: string; readonly type: string },
  accept: string,
): boolean {
  const name = file.name.toLowerCase();
  const type = file.type.toLowerCase();
  return accept
    .toLowerCase()
    .split(',')
    .map((rule) => rule.trim())
    .some((rule) => {
      if (rule.startsWith('.')) return name.endsWith(rule);
      if (rule.endsWith('/*')) return type.startsWith(rule.slice(0, -1));
      return type === rule;
    });
}
