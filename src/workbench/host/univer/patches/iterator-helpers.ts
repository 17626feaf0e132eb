const VIA_ARRAY = ["some", "every", "map", "filter", "find", "reduce", "forEach", "flatMap"] as const;

/** Univer 0.25.1 uses ES2025's iterator helpers, which Node 20 lacks. `prototype` is %IteratorPrototype% of the realm it runs in. */
export function addIteratorHelpers(prototype: object): void {
  const define = (name: string, value: unknown) => {
    if (!(name in prototype))
      Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  };
  for (const name of VIA_ARRAY)
    define(name, function (this: Iterable<unknown>, ...args: never[]): unknown {
      const items = Array.from(this) as unknown as Record<string, (...args: never[]) => unknown>;
      return items[name]?.(...args);
    });
  define("toArray", function (this: Iterable<unknown>) {
    return Array.from(this);
  });
}
