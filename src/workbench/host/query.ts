import { type Enumerable, HostObject, isReadable, readMember } from "./host-object";
import type { RichQuery } from "./rich-api";

type Answer = Record<string, unknown>;

const pascalCase = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function isCollection(object: HostObject): object is HostObject & Enumerable {
  return "$items" in object;
}

/** What an instantiated object tells the client of itself. */
export function identify(object: HostObject): Answer {
  const answer: Answer = {};
  if (object.$id !== undefined) {
    answer["_Id"] = object.$id;
    if (isReadable(object, "id")) answer["Id"] = object.$id;
  }
  if (object.reference) answer["_ReferenceId"] = object.reference;
  return answer;
}

/** Answers `load()`. A name the object does not have is left out, as Excel does: reading it then fails in the client. */
export function query(object: HostObject, asked: RichQuery): Answer {
  return isCollection(object) ? queryCollection(object, asked) : queryObject(object, asked);
}

function queryCollection(collection: HostObject & Enumerable, asked: RichQuery): Answer {
  const all = collection.$items();
  const skip = asked.Skip ?? 0;
  const items = asked.Top ? all.slice(skip, skip + asked.Top) : all.slice(skip);
  const names = (asked.Select ?? [])
    .map((name) => (name === "items" ? "" : name.replace(/^items\//, "")))
    .filter(Boolean);
  const sample = items[0];
  const own = names.filter(
    (n) => isReadable(collection, n) && !(sample && isReadable(sample, n.split("/")[0] ?? n)),
  );
  const inner: RichQuery = {
    Select: names.filter((name) => !own.includes(name)),
    Expand: (asked.Expand ?? []).map((name) => name.replace(/^items\/?/, "")).filter(Boolean),
  };
  const answer: Answer = { _Items: items.map((item) => query(item, inner)) };
  for (const name of own) answer[pascalCase(name)] = plain(readMember(collection, name));
  if (isReadable(collection, "count")) answer["Count"] = all.length;
  return answer;
}

function queryObject(object: HostObject, asked: RichQuery): Answer {
  const answer = identify(object);
  const below = new Map<string, string[]>();
  const deeper = (path: string) => {
    const [head = "", ...tail] = path.split("/");
    const names = below.get(head) ?? [];
    if (tail.length) names.push(tail.join("/"));
    below.set(head, names);
  };
  const names = (asked.Select ?? []).filter(Boolean);
  const wanted = names.length
    ? names.flatMap((name) => (name === "*" ? object.$scalars : [name]))
    : object.$scalars;
  for (const name of wanted) {
    if (name.includes("/")) deeper(name);
    else if (isReadable(object, name)) answer[pascalCase(name)] = plain(readMember(object, name));
  }
  for (const name of asked.Expand ?? []) deeper(name);
  for (const [name, select] of below) {
    if (!isReadable(object, name)) continue;
    const part = readMember(object, name);
    answer[pascalCase(name)] = part instanceof HostObject ? query(part, { Select: select }) : null;
  }
  return answer;
}

function plain(value: unknown): unknown {
  return value instanceof HostObject ? query(value, {}) : (value ?? null);
}
