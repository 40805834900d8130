/**
 * A number in [0, 1) that depends on the keys and on nothing else: the finalizer of MurmurHash3 (Austin Appleby, public
 * domain), folded over the keys. Each chance in a town has keys of its own, so turning one control leaves every other chance
 * as it was, and two settings differ only by what was changed.
 */
export function draw(...keys: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const key of keys) {
    hash = Math.imul(hash ^ key, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return (hash >>> 0) / 2 ** 32;
}
