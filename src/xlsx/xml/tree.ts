/**
 * XML as a tree that keeps everything: names with the prefixes as written, attributes in their order, text, comments and processing
 * instructions. What the code does not know is written again as it was read.
 */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without the prefix. */
  readonly local: string;
  /** The namespace; "" when there is none. */
  readonly uri: string;
  /** By names as written, declarations of namespaces among them. */
  readonly attributes: Map<string, string>;
  children: XmlNode[];
  readonly scope: Scope;
}

/** Namespaces by prefix ("" is the default one), as far as an element adds to those of its parent. */
export interface Scope {
  readonly bindings: ReadonlyMap<string, string>;
  readonly parent: Scope | null;
}

export type XmlNode = XmlElement | { readonly text: string } | { readonly verbatim: string };

export const NO_SCOPE: Scope = {
  bindings: new Map([
    ["", ""],
    ["xml", "http://www.w3.org/XML/1998/namespace"],
  ]),
  parent: null,
};

export function isElement(node: XmlNode): node is XmlElement {
  return "local" in node;
}

export function elementsOf(parent: XmlElement | undefined): XmlElement[] {
  return parent ? parent.children.filter(isElement) : [];
}

/** The children of that local name in the parent's own namespace. */
export function childrenNamed(parent: XmlElement | undefined, local: string): XmlElement[] {
  return elementsOf(parent).filter((child) => child.local === local && child.uri === parent!.uri);
}

/** The first child of that local name in the parent's namespace, and so on down the path. */
export function childNamed(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, local) =>
      at?.children.find(
        (child): child is XmlElement => isElement(child) && child.local === local && child.uri === at.uri,
      ),
    parent,
  );
}

/** The same whatever the namespaces: drawings change from one to another on the way down. */
export function childOfAny(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, local) => elementsOf(at).find((child) => child.local === local),
    parent,
  );
}

/** All elements below, whatever their namespaces. */
export function* descendants(parent: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(parent)) {
    yield child;
    yield* descendants(child);
  }
}

/** The text directly inside. */
export function textOf(element: XmlElement | undefined): string {
  return element ? element.children.map((child) => ("text" in child ? child.text : "")).join("") : "";
}

export function namespaceOf(scope: Scope, prefix: string): string | undefined {
  for (let at: Scope | null = scope; at; at = at.parent) {
    const uri = at.bindings.get(prefix);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/** A prefix (never the default one) that stands for the namespace here; undefined when there is none. */
function prefixFor(scope: Scope, uri: string): string | undefined {
  for (let at: Scope | null = scope; at; at = at.parent)
    for (const [prefix, bound] of at.bindings)
      if (prefix !== "" && bound === uri && namespaceOf(scope, prefix) === uri) return prefix;
  return undefined;
}

/** The value of an attribute of another namespace, such as `r:id`. */
export function foreignAttribute(element: XmlElement, uri: string, local: string): string | undefined {
  for (const [name, value] of element.attributes) {
    const colon = name.indexOf(":");
    if (
      colon > 0 &&
      name.slice(colon + 1) === local &&
      namespaceOf(element.scope, name.slice(0, colon)) === uri
    )
      return value;
  }
  return undefined;
}

/** Sets such an attribute, with a prefix that is known there or one declared on the element itself. */
export function setForeignAttribute(
  element: XmlElement,
  namespace: { uri: string; prefix: string },
  local: string,
  value: string,
): void {
  let prefix = prefixFor(element.scope, namespace.uri);
  if (prefix === undefined) {
    prefix = namespace.prefix;
    element.attributes.set(`xmlns:${prefix}`, namespace.uri);
  }
  element.attributes.set(`${prefix}:${local}`, value);
}

export type AttributeValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** A new element in the namespace of `relative`, written with the same prefix; it is not yet anybody's child. */
export function newElement(
  relative: XmlElement,
  local: string,
  attributes: AttributeValues = {},
  children: XmlNode[] = [],
): XmlElement {
  const prefix = relative.name.slice(0, relative.name.length - relative.local.length);
  const element: XmlElement = {
    name: prefix + local,
    local,
    uri: relative.uri,
    attributes: new Map(),
    children,
    scope: relative.scope,
  };
  setAttributes(element, attributes);
  return element;
}

/** Sets attributes; undefined removes one, booleans are written as 1 and 0. */
export function setAttributes(element: XmlElement, attributes: AttributeValues): void {
  for (const [name, value] of Object.entries(attributes))
    if (value === undefined) element.attributes.delete(name);
    else element.attributes.set(name, typeof value === "boolean" ? (value ? "1" : "0") : String(value));
}

/** Whether a boolean attribute says so; both spellings occur. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

export function isFalse(value: string | undefined): boolean {
  return value === "0" || value === "false";
}

/** A copy that can be changed without the original noticing, but for those elements that `isShared` says nobody changes. */
export function cloned(
  element: XmlElement,
  isShared: (child: XmlElement) => boolean = () => false,
): XmlElement {
  return {
    ...element,
    attributes: new Map(element.attributes),
    children: element.children.map((child) =>
      isElement(child) && !isShared(child) ? cloned(child, isShared) : child,
    ),
  };
}

/**
 * Puts a child where the schema wants it: before the first child that comes later in `order`. What the schema does not know (an
 * mc:AlternateContent) counts as what stands in it.
 */
export function insertInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const rank = order.indexOf(child.local);
  const at = parent.children.findIndex((each) => isElement(each) && rankOf(each, order) > rank);
  if (at < 0) parent.children.push(child);
  else parent.children.splice(at, 0, child);
}

function rankOf(element: XmlElement, order: readonly string[]): number {
  if (element.local !== "AlternateContent") return order.indexOf(element.local);
  return Math.max(
    -1,
    ...elementsOf(element)
      .flatMap(elementsOf)
      .map(({ local }) => order.indexOf(local)),
  );
}

/** The child of that name, made in its place when there is none. */
export function ensureChild(parent: XmlElement, local: string, order: readonly string[]): XmlElement {
  const known = childNamed(parent, local);
  if (known) return known;
  const made = newElement(parent, local);
  insertInOrder(parent, made, order);
  return made;
}

export function removeChild(parent: XmlElement, child: XmlElement): void {
  parent.children = parent.children.filter((each) => each !== child);
}

/** Removes all children of these local names in the parent's own namespace. */
export function removeNamed(parent: XmlElement, ...locals: string[]): void {
  for (const local of locals) for (const child of childrenNamed(parent, local)) removeChild(parent, child);
}
