import { DRAWING_NAMESPACE } from "./package/namespaces";
import { tag } from "./xml/tag";
import { type XmlElement, childNamed, elementsOf } from "./xml/tree";

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

/** In cells the first four are counted with light and dark the other way round. */
const PLACES = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");
const OFFICE: Readonly<Record<string, string>> = { dk1: "000000", lt1: "FFFFFF", ...COLORS };

/** The colours of a theme's part in the order in which cells count them, `RRGGBB`; Office's own where it names none. */
export function themeColors(theme: XmlElement | undefined): string[] {
  const scheme = childNamed(theme, "themeElements", "clrScheme");
  return PLACES.map((place) => {
    const [color] = elementsOf(childNamed(scheme, place));
    return color?.attributes.get("lastClr") ?? color?.attributes.get("val") ?? OFFICE[place]!;
  });
}

/** How a file writes the colour #RRGGBB. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/** #RRGGBB of a file's colour: plain, or one of the theme's with its tint. */
export function fileColor(color: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const rgb = color?.attributes.get("rgb");
  if (rgb) return `#${rgb.slice(-6).toUpperCase()}`;
  const base = theme[Number(color?.attributes.get("theme") ?? NaN)];
  return base === undefined ? undefined : `#${tinted(base, Number(color!.attributes.get("tint") ?? 0))}`;
}

function tinted(hex: string, tint: number): string {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16);
    const mixed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(mixed).toString(16).padStart(2, "0").toUpperCase();
  };
  return channel(0) + channel(2) + channel(4);
}
