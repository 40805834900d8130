/** The form that the links of all figures share: a version, then parts with `~` between them, e.g. `1~alipay~court`. */

const VERSION = '1';

export const writeParts = (...parts: readonly (string | number)[]): string => [VERSION, ...parts].join('~');

/** What stands behind the version; null where the link is of another one, or has more than `most` parts. Never throws. */
export function readParts(text: string, most: number): readonly string[] | null {
  const [version, ...parts] = text.split('~');
  return version === VERSION && parts.length <= most ? parts : null;
}
