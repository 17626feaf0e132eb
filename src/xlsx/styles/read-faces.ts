import { fileColor } from "../theme";
import { type XmlElement, childNamed, childrenNamed, elementsOf, isFalse, isTrue } from "../xml/tree";
import type { BorderLine, BorderSide, Differential, Face } from "./face";
import { BUILT_IN } from "./number-formats";

const SIDES = ["top", "bottom", "left", "right"] as const;

/** Tells what a workbook's cell formats look like; what they leave to Excel is absent. */
export class FaceReader {
  private readonly formats: ReadonlyMap<number, string>;
  private readonly known = new Map<number, Face>();
  private readonly xfs: readonly XmlElement[];
  private readonly fonts: readonly XmlElement[];
  private readonly fills: readonly XmlElement[];
  private readonly borders: readonly XmlElement[];
  private readonly dxfs: readonly XmlElement[];

  constructor(
    /** Of the styles' part; undefined when the workbook has none. */
    root: XmlElement | undefined,
    /** The theme's colours, `RRGGBB`. */
    private readonly theme: readonly string[],
  ) {
    const section = (local: string) => elementsOf(childNamed(root, local));
    this.xfs = section("cellXfs");
    this.fonts = section("fonts");
    this.fills = section("fills");
    this.borders = section("borders");
    this.dxfs = section("dxfs");
    this.formats = new Map(
      childrenNamed(childNamed(root, "numFmts"), "numFmt").map(({ attributes }) => [
        Number(attributes.get("numFmtId")),
        attributes.get("formatCode") ?? "General",
      ]),
    );
  }

  face(style: number): Face {
    let face = this.known.get(style);
    if (!face) this.known.set(style, (face = this.read(this.xfs[style])));
    return face;
  }

  private read(xf: XmlElement | undefined): Face {
    if (!xf) return {};
    const place = (name: string) => Number(xf.attributes.get(name) ?? 0);
    const id = place("numFmtId");
    const code = this.formats.get(id) ?? BUILT_IN[id] ?? "General";
    const fill = this.fillOf(this.fills[place("fillId")]);
    const borders = this.bordersOf(this.borders[place("borderId")]);
    return {
      ...(code === "General" ? {} : { numberFormat: code }),
      ...this.fontOf(this.fonts[place("fontId")]),
      ...(fill ? { fill } : {}),
      ...(Object.keys(borders).length ? { borders } : {}),
      ...alignmentOf(childNamed(xf, "alignment")),
      ...protectionOf(childNamed(xf, "protection")),
    };
  }

  private fontOf(font: XmlElement | undefined): Face {
    if (!font) return {};
    const value = (local: string) => childNamed(font, local)?.attributes.get("val");
    const isOn = (local: string) => childNamed(font, local) !== undefined && !isFalse(value(local));
    const underline = childNamed(font, "u") && (value("u") ?? "single");
    const color = childNamed(font, "color");
    // The theme's text colour is what a cell has anyway.
    const own = color?.attributes.get("theme") === "1" ? undefined : fileColor(color, this.theme);
    const [name, size] = [value("name"), value("sz")];
    return {
      ...(name === undefined ? {} : { font: name }),
      ...(size === undefined ? {} : { size: Number(size) }),
      ...(own ? { color: own } : {}),
      ...(isOn("b") ? { bold: true as const } : {}),
      ...(isOn("i") ? { italic: true as const } : {}),
      ...(isOn("strike") ? { strike: true as const } : {}),
      ...(underline && underline !== "none"
        ? { underline: underline.startsWith("double") ? ("double" as const) : ("single" as const) }
        : {}),
    };
  }

  private fillOf(fill: XmlElement | undefined): string | undefined {
    const pattern = childNamed(fill, "patternFill");
    if (pattern?.attributes.get("patternType") !== "solid") return undefined;
    return fileColor(childNamed(pattern, "fgColor"), this.theme);
  }

  private bordersOf(border: XmlElement | undefined): Partial<Record<BorderSide, BorderLine>> {
    const lines: Partial<Record<BorderSide, BorderLine>> = {};
    for (const side of SIDES) {
      const element = childNamed(border, side);
      const line = element?.attributes.get("style");
      if (line === undefined || line === "none") continue;
      lines[side] = { line, color: fileColor(childNamed(element, "color"), this.theme) ?? "#000000" };
    }
    return lines;
  }

  /** What the conditional format of that number adds to a cell. */
  differential(number: number): Differential {
    const dxf = this.dxfs[number];
    const font = childNamed(dxf, "font");
    const fill = fileColor(childNamed(dxf, "fill", "patternFill", "bgColor"), this.theme);
    const color = fileColor(childNamed(font, "color"), this.theme);
    const either = (local: "b" | "i") => {
      const element = childNamed(font, local);
      return element && !isFalse(element.attributes.get("val"));
    };
    const [bold, italic] = [either("b"), either("i")];
    const numberFormat = childNamed(dxf, "numFmt")?.attributes.get("formatCode");
    return {
      ...(fill ? { fill } : {}),
      ...(color ? { color } : {}),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(numberFormat ? { numberFormat } : {}),
    };
  }
}

function protectionOf(protection: XmlElement | undefined): Face {
  return {
    ...(isFalse(protection?.attributes.get("locked")) ? { unlocked: true as const } : {}),
    ...(isTrue(protection?.attributes.get("hidden")) ? { formulaHidden: true as const } : {}),
  };
}

function alignmentOf(alignment: XmlElement | undefined): Face {
  if (!alignment) return {};
  const { attributes } = alignment;
  const [align, vertical] = [attributes.get("horizontal"), attributes.get("vertical")];
  const indent = Number(attributes.get("indent") ?? 0);
  return {
    ...(align && align !== "general" ? { align: align as NonNullable<Face["align"]> } : {}),
    ...(vertical ? { vertical: vertical as NonNullable<Face["vertical"]> } : {}),
    ...(isTrue(attributes.get("wrapText")) ? { wrap: true as const } : {}),
    ...(indent ? { indent } : {}),
  };
}
