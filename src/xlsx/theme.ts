import { DRAWING_NAMESPACE } from "./package/namespaces";
import { tag } from "./xml/tag";

/** Office's own colours from 2013 on, in the order of a theme. */
const COLORS = {
  dk2: "44546A",
  lt2: "E7E6E6",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
} as const;

/** A theme for workbooks that begin empty: charts take their colours from it, and some programs draw nothing without one. */
export function themeXml(): string {
  const system = (name: string, val: string, lastClr: string) =>
    tag(`a:${name}`, {}, tag("a:sysClr", { val, lastClr }));
  const colors = [
    system("dk1", "windowText", "000000"),
    system("lt1", "window", "FFFFFF"),
    ...Object.entries(COLORS).map(([name, val]) => tag(`a:${name}`, {}, tag("a:srgbClr", { val }))),
  ];
  const font = (name: string, typeface: string) =>
    tag(
      `a:${name}`,
      {},
      tag("a:latin", { typeface }) + tag("a:ea", { typeface: "" }) + tag("a:cs", { typeface: "" }),
    );
  const plain = tag("a:solidFill", {}, tag("a:schemeClr", { val: "phClr" }));
  // A theme has three of each, for shapes that are subtle, moderate and intense.
  const three = (name: string, each: string) => tag(`a:${name}`, {}, each.repeat(3));
  const line = tag("a:ln", { w: 6350 }, plain + tag("a:prstDash", { val: "solid" }));
  const elements = [
    tag("a:clrScheme", { name: "Office" }, colors.join("")),
    tag(
      "a:fontScheme",
      { name: "Office" },
      font("majorFont", "Calibri Light") + font("minorFont", "Calibri"),
    ),
    tag(
      "a:fmtScheme",
      { name: "Office" },
      three("fillStyleLst", plain) +
        three("lnStyleLst", line) +
        three("effectStyleLst", tag("a:effectStyle", {}, tag("a:effectLst"))) +
        three("bgFillStyleLst", plain),
    ),
  ];
  return tag(
    "a:theme",
    { "xmlns:a": DRAWING_NAMESPACE, name: "Office" },
    tag("a:themeElements", {}, elements.join("")),
  );
}
