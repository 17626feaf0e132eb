const TEXT = /[&<>\r]/g;
const ATTRIBUTE = /[&<>"\r\n\t]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** What XML cannot hold in any form: control characters, halves of characters, the two non-characters. */
export const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function escapedText(text: string): string {
  return text.replace(NOT_XML, "\uFFFD").replace(TEXT, (character) => ENTITIES[character]!);
}

export function escapedAttribute(text: string): string {
  return text.replace(NOT_XML, "\uFFFD").replace(ATTRIBUTE, (character) => ENTITIES[character]!);
}
