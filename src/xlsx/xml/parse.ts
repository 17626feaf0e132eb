import { SaxesParser } from "saxes";
import type { Steps } from "../../domain/shared/steps";
import { escapedAttribute, escapedText } from "./escape";
import { type Scope, type XmlElement, type XmlNode, isElement, namespaceOf, NO_SCOPE } from "./tree";

/** A part's XML: its root, and the comments and processing instructions around it. */
export interface XmlDocument {
  root: XmlElement;
  before: string;
  after: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Sees the elements of a document as they come, before the tree does. */
export interface ElementHandler {
  /** True when the handler takes the element with all that is in it, so that the tree holds it empty. `end` is where its start tag ends. */
  take(element: XmlElement, end: number): ContentHandler | null;
}

/** Gets what is inside an element that the tree does not hold. Positions count characters of the document's text. */
export interface ContentHandler {
  open(local: string, attributes: Readonly<Record<string, string>>, end: number): void;
  close(local: string, end: number): void;
  text(text: string): void;
  /** A comment or a processing instruction. */
  other(verbatim: string): void;
}

/** @throws Error when the text is not well-formed, declares a document type, or uses a prefix that it does not declare. */
export function parseXml(text: string, handler?: ElementHandler): XmlDocument {
  const builder = new TreeBuilder(handler);
  parserOf(builder).write(text).close();
  return builder.document();
}

/** Characters that are parsed without a pause; some milliseconds' worth. */
const CHARACTERS_A_STEP = 200_000;

/** As parseXml, in steps called `step`. */
export function* parseXmlInSteps(step: string, text: string, handler?: ElementHandler): Steps<XmlDocument> {
  const builder = new TreeBuilder(handler);
  const parser = parserOf(builder);
  for (let done = 0; done < text.length; done += CHARACTERS_A_STEP) {
    yield { step, done, total: text.length };
    parser.write(text.slice(done, done + CHARACTERS_A_STEP));
  }
  parser.close();
  return builder.document();
}

function parserOf(builder: TreeBuilder) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("opentag", (tag) => {
    const { position } = parser;
    builder.open(tag.name, tag.attributes as Record<string, string>, position);
  });
  parser.on("closetag", (tag) => builder.close(tag.name, parser.position));
  parser.on("text", (each) => builder.text(each));
  parser.on("cdata", (each) => builder.text(each));
  parser.on("comment", (each) => builder.other(`<!--${each}-->`));
  parser.on("processinginstruction", ({ target, body }) => builder.other(`<?${target} ${body}?>`));
  parser.on("doctype", () => {
    throw new Error("A document type is declared.");
  });
  parser.on("error", (error) => {
    throw error;
  });
  return parser;
}

class TreeBuilder {
  private readonly stack: XmlElement[] = [];
  private root: XmlElement | undefined;
  private before = "";
  private after = "";
  /** Who gets the content of the open element, and how deep inside it we are. */
  private content: { handler: ContentHandler; depth: number } | null = null;

  constructor(private readonly handler: ElementHandler | undefined) {}

  open(name: string, attributes: Readonly<Record<string, string>>, end: number): void {
    if (this.content) {
      this.content.depth++;
      this.content.handler.open(localName(name), attributes, end);
      return;
    }
    const parent = this.stack.at(-1);
    const element = elementOf(name, attributes, parent?.scope ?? NO_SCOPE);
    if (parent) parent.children.push(element);
    else this.root = element;
    this.stack.push(element);
    const handler = this.handler?.take(element, end);
    if (handler) this.content = { handler, depth: 0 };
  }

  close(name: string, end: number): void {
    if (this.content && this.content.depth > 0) {
      this.content.depth--;
      this.content.handler.close(localName(name), end);
      return;
    }
    this.content = null;
    this.stack.pop();
  }

  text(text: string): void {
    if (this.content) this.content.handler.text(text);
    else this.stack.at(-1)?.children.push({ text });
  }

  other(verbatim: string): void {
    const parent = this.stack.at(-1);
    if (this.content) this.content.handler.other(verbatim);
    else if (parent) parent.children.push({ verbatim });
    else if (this.root) this.after += verbatim;
    else this.before += verbatim;
  }

  document(): XmlDocument {
    if (!this.root) throw new Error("There is no element.");
    return { root: this.root, before: this.before, after: this.after };
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function elementOf(name: string, given: Readonly<Record<string, string>>, outer: Scope): XmlElement {
  const attributes = new Map(Object.entries(given));
  const bindings = new Map<string, string>();
  for (const [key, value] of attributes)
    if (key === "xmlns") bindings.set("", value);
    else if (key.startsWith("xmlns:")) bindings.set(key.slice("xmlns:".length), value);
  const scope = bindings.size ? { bindings, parent: outer } : outer;
  const local = localName(name);
  const prefix = name.slice(0, Math.max(0, name.length - local.length - 1));
  const uri = namespaceOf(scope, prefix);
  if (uri === undefined) throw new Error(`The prefix ${prefix} is not declared.`);
  return { name, local, uri, attributes, children: [], scope };
}

export function writeXml({ root, before, after }: XmlDocument): string {
  return HEAD + before + writeElement(root) + after;
}

/** `content` is what the tree does not hold of one element. */
export function writeElement(element: XmlElement, content?: { of: XmlElement; xml: string }): string {
  const pieces: string[] = [];
  write(element, pieces, content);
  return pieces.join("");
}

/** The element's start tag, without what ends it. */
function startOf({ name, attributes }: XmlElement): string {
  let start = `<${name}`;
  for (const [key, value] of attributes) start += ` ${key}="${escapedAttribute(value)}"`;
  return start;
}

function write(node: XmlNode, pieces: string[], content: { of: XmlElement; xml: string } | undefined): void {
  if (!isElement(node)) {
    pieces.push("text" in node ? escapedText(node.text) : node.verbatim);
    return;
  }
  const taken = content?.of === node ? content.xml : "";
  if (!node.children.length && !taken) {
    pieces.push(`${startOf(node)}/>`);
    return;
  }
  pieces.push(`${startOf(node)}>`, taken);
  for (const child of node.children) write(child, pieces, content);
  pieces.push(`</${node.name}>`);
}
