/** An element without its namespace prefix; attributes keep theirs (`r:id`). `text` is all character data directly inside. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/[^>]+>|<([^\s/>!]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** Text for element content and attribute values. Control characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\n/g, "&#10;")
    .replace(/\r/g, "&#13;")
    .replace(/\t/g, "&#9;");
}

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(parseInt(decimal, 10));
      return ENTITIES[name ?? ""] ?? whole;
    },
  );
}

/** Parses a part of an Office package: well-formed, without DTD. Returns the root element. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const stack = [root];
  for (const [token, cdata, open, attributeText, selfClosing, plain] of text.matchAll(TOKEN)) {
    const current = stack[stack.length - 1] ?? root;
    if (plain !== undefined) current.text += unescapeXml(plain);
    else if (cdata !== undefined) current.text += cdata;
    else if (token.startsWith("</")) stack.pop();
    else if (open !== undefined) {
      const element: XmlElement = {
        name: localName(open),
        attributes: attributesOf(attributeText ?? ""),
        children: [],
        text: "",
      };
      current.children.push(element);
      if (!selfClosing) stack.push(element);
    }
  }
  return root.children[0] ?? root;
}

/** `<name a="1">…</name>`; attributes that are undefined are left out, without content the element closes itself. */
export function tag(
  name: string,
  attributes: Record<string, string | number | undefined>,
  content = "",
): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export function childNamed(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) => at?.children.find((c) => c.name === name),
    element,
  );
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((c) => c.name === name) ?? [];
}

/** `val` of the child at this path: how DrawingML writes nearly every property. */
export function valueOf(element: XmlElement | undefined, ...path: string[]): string | undefined {
  return childNamed(element, ...path)?.attributes.val;
}

/** A boolean attribute; both spellings occur. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

export function isFalse(value: string | undefined): boolean {
  return value === "0" || value === "false";
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributesOf(text: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    out[name ?? ""] = unescapeXml(double ?? single ?? "");
  return out;
}
