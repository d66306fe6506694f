/**
 * The new value, made of the objects of the old one wherever they hold the same: so that whoever compares by identity sees what
 * has changed. Both are plain JSON.
 */
export function keepSame<Value>(old: unknown, fresh: Value): Value {
  if (Object.is(old, fresh)) return fresh;
  if (Array.isArray(fresh)) return keepSameList(Array.isArray(old) ? old : [], fresh) as Value;
  if (!isObject(fresh) || !isObject(old)) return fresh;
  // Not by assignment, which takes the key `__proto__` for something else.
  const kept = Object.entries(fresh).map(([key, value]) => [key, keepSame(ownValue(old, key), value)] as const);
  const isSame = (key: string, value: unknown) => Object.hasOwn(old, key) && Object.is(value, ownValue(old, key));
  const isOld = kept.length === Object.keys(old).length && kept.every(([key, value]) => isSame(key, value));
  return (isOld ? old : Object.fromEntries(kept)) as Value;
}

function ownValue(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function keepSameList(old: readonly unknown[], fresh: readonly unknown[]): readonly unknown[] {
  const kept = fresh.map((item, index) => keepSame(old[index], item));
  return kept.length === old.length && kept.every((item, index) => Object.is(item, old[index])) ? old : kept;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
