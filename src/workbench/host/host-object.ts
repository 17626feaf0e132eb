import { sameName } from "./same-name";
import { apiNotFound, itemNotFound, RichError } from "./rich-error";

/**
 * An object of the Excel API as the host plays it. The executor dispatches by name, and what it can reach is exactly:
 * accessors and methods of the class (own or inherited) whose name does not begin with `$`. Instance fields and `$` members
 * are internal. A member that is not there answers ApiNotFound.
 */
export abstract class HostObject {
  /** Excel's name of the class, for messages and error locations. */
  abstract get $type(): string;
  /** What `load()` without names brings. */
  abstract get $scalars(): readonly string[];
  /** Stable identity the client keeps (`_Id`). */
  get $id(): string | number | undefined {
    return undefined;
  }
  /** Set by the executor while the client tracks the object. */
  reference = "";
}

export interface Enumerable {
  $items(): HostObject[];
}

/** A collection whose items are found by id or name. */
export abstract class Collection<T extends HostObject> extends HostObject implements Enumerable {
  abstract $items(): T[];
  abstract $nameOf(item: T): string;

  get $scalars(): readonly string[] {
    return [];
  }
  $find(key: unknown): T | undefined {
    if (typeof key !== "string" && typeof key !== "number") return undefined;
    return this.$items().find((item) => item.$id === key || sameName(this.$nameOf(item), String(key)));
  }
  getItem(key: unknown): T {
    return this.$find(key) ?? itemNotFound(`${this.$type}.getItem`);
  }
  getItemOrNullObject(key: unknown): T | null {
    return this.$find(key) ?? null;
  }
  getItemAt(index: number): T {
    return this.$items()[index] ?? itemNotFound(`${this.$type}.getItemAt`);
  }
  getCount(): number {
    return this.$items().length;
  }
  get count(): number {
    return this.$items().length;
  }
}

type Kind = "get" | "set" | "method";

function descriptor(object: object, name: string): PropertyDescriptor | undefined {
  if (name.startsWith("$") || name === "constructor") return undefined;
  for (let p = Object.getPrototypeOf(object); p && p !== Object.prototype; p = Object.getPrototypeOf(p)) {
    const found = Object.getOwnPropertyDescriptor(p, name);
    if (found) return found;
  }
  return undefined;
}

const camelCase = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** The client sends `Values`, the class says `values`; `_ValidateArraySize` stays as it is. */
function member(object: HostObject, name: string, kind: Kind): PropertyDescriptor | undefined {
  const found = descriptor(object, camelCase(name)) ?? descriptor(object, name);
  if (!found) return undefined;
  if (kind === "method") return typeof found.value === "function" ? found : undefined;
  return found[kind] ? found : undefined;
}

function missing(object: HostObject, name: string): never {
  return apiNotFound(`${object.$type}.${camelCase(name)}`);
}

export function isReadable(object: HostObject, name: string): boolean {
  return member(object, name, "get") !== undefined;
}

export function readMember(object: HostObject, name: string): unknown {
  const found = member(object, name, "get") ?? missing(object, name);
  return found.get?.call(object) as unknown;
}

export function writeMember(object: HostObject, name: string, value: unknown): void {
  const found = member(object, name, "set") ?? missing(object, name);
  found.set?.call(object, value);
}

export function callMember(object: HostObject, name: string, args: unknown[]): unknown {
  const found = member(object, name, "method") ?? missing(object, name);
  return (found.value as (...args: unknown[]) => unknown).apply(object, args);
}

/** An enumeration's value, or InvalidArgument as Excel answers a word it does not know. */
export function oneOf<T extends string>(allowed: readonly T[], value: unknown, location: string): T {
  if (!allowed.includes(value as T))
    throw new RichError("InvalidArgument", `${String(value)} is not one of ${allowed.join(", ")}.`, location);
  return value as T;
}
