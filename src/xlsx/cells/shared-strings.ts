import type { Part } from "../package/part";
import { parseXml } from "../xml/parse";
import { fromFileText } from "../xml/cell-text";

const known = new WeakMap<Part, readonly string[]>();

/** The texts of a workbook's shared strings, without their formatting and without readings in another script. */
export function sharedStrings(part: Part | undefined): readonly string[] {
  if (!part) return [];
  let strings = known.get(part);
  if (!strings) known.set(part, (strings = readStrings(part.text)));
  return strings;
}

function readStrings(xml: string): string[] {
  const strings: string[] = [];
  const path: string[] = [];
  let current = "";
  parseXml(xml, {
    take: (element) =>
      element.local !== "sst"
        ? null
        : {
            open: (local) => {
              if (!path.length) current = "";
              path.push(local);
            },
            close: () => {
              path.pop();
              if (!path.length) strings.push(fromFileText(current));
            },
            text: (text) => {
              if (path.at(-1) === "t" && !path.includes("rPh")) current += text;
            },
            other: () => undefined,
          },
  });
  return strings;
}
