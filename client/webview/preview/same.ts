/**
 * The new value, made of the objects of the old one wherever they hold the same: so that whoever compares by identity sees what
 * has changed. Both are plain JSON.
 */
export function keepSame<Value>(old: unknown, fresh: Value): Value {
  if (Object.is(old, fresh)) return fresh;
  if (Array.isArray(fresh)) return keepSameList(Array.isArray(old) ? old : [], fresh) as Value;
  if (!isObject(fresh) || !isObject(old)) return fresh;
  const keys = Object.keys(fresh);
  let isSame = keys.length === Object.keys(old).length;
  const kept: Record<string, unknown> = {};
  for (const key of keys) {
    kept[key] = keepSame(old[key], fresh[key]);
    isSame &&= Object.hasOwn(old, key) && Object.is(kept[key], old[key]);
  }
  return (isSame ? old : kept) as Value;
}

function keepSameList(old: readonly unknown[], fresh: readonly unknown[]): readonly unknown[] {
  const kept = fresh.map((item, index) => keepSame(old[index], item));
  return kept.length === old.length && kept.every((item, index) => Object.is(item, old[index])) ? old : kept;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
