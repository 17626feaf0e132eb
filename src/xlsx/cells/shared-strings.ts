import { runSteps, type Steps } from "../../domain/shared/steps";
import type { Part } from "../package/part";
import { type ContentHandler, parseXmlInSteps } from "../xml/parse";
import { fromFileText } from "../xml/cell-text";

const known = new WeakMap<Part, readonly string[]>();

/** The texts of a workbook's shared strings, without their formatting and without readings in another script. */
export function sharedStrings(part: Part | undefined): readonly string[] {
  return runSteps(sharedStringsInSteps("Reading texts", part));
}

/** As sharedStrings, in steps called `step`. */
export function* sharedStringsInSteps(step: string, part: Part | undefined): Steps<readonly string[]> {
  if (!part) return [];
  let strings = known.get(part);
  if (!strings) known.set(part, (strings = yield* readStrings(step, part.text)));
  return strings;
}

function* readStrings(step: string, xml: string): Steps<string[]> {
  const strings: string[] = [];
  const path: string[] = [];
  let current = "";
  const items: ContentHandler = {
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
  };
  yield* parseXmlInSteps(step, xml, { take: ({ local }) => (local === "sst" ? items : null) });
  return strings;
}
