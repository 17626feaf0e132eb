import type { WorkbookError } from "../../book/workbook-error";
import { refusal } from "../refusals";
import { argb } from "../theme";
import { type XmlDocument, writeElement } from "../xml/parse";
import {
  type AttributeValues,
  type XmlElement,
  childNamed,
  childrenNamed,
  cloned,
  elementsOf,
  ensureChild,
  insertInOrder,
  isTrue,
  newElement,
  removeChild,
  removeNamed,
  setAttributes,
} from "../xml/tree";
import type { BorderLine, BorderSide, Differential, Face } from "./face";
import { BUILT_IN, builtInId } from "./number-formats";

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
const BORDER_ORDER = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];
/** What of a face the font says. */
const FONT = ["bold", "italic", "underline", "strike", "font", "size", "color"] as const;
const XF_ORDER = ["alignment", "protection", "extLst"];
/** Below are the formats that Excel keeps for itself. */
const FIRST_OWN_FORMAT = 164;

/** Excel's limit for one workbook. */
const MOST_FORMATS = 65_490;

type Section = "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** The styles of a workbook. What is there keeps its number; what is new is put behind, once. */
export class StyleSheet {
  private readonly root: XmlElement;
  private readonly known = new Map<Section, Map<string, number>>();
  private readonly faces = new Map<string, number>();
  /** The same by the face itself, which nobody changes: most cells share theirs. */
  private readonly found = new WeakMap<Face, Map<number, number>>();

  constructor(readonly document: XmlDocument) {
    this.root = document.root;
    this.ensureDefaults();
  }

  /** The number of a cell format that is `base` with some things different. */
  styled(base: number, face: Face): number {
    let ofFace = this.found.get(face);
    if (!ofFace) this.found.set(face, (ofFace = new Map()));
    let style = ofFace.get(base);
    if (style === undefined) ofFace.set(base, (style = this.equalTo(base, face)));
    return style;
  }

  private equalTo(base: number, face: Face): number {
    const key = `${base} ${JSON.stringify(face)}`;
    let style = this.faces.get(key);
    if (style === undefined) this.faces.set(key, (style = this.make(base, face)));
    return style;
  }

  /** An Excel format code. */
  numberFormat(style: number): string {
    const id = Number(this.at("cellXfs", style)?.attributes.get("numFmtId") ?? 0);
    const own = childrenNamed(childNamed(this.root, "numFmts"), "numFmt").find(
      ({ attributes }) => Number(attributes.get("numFmtId")) === id,
    );
    return own?.attributes.get("formatCode") ?? BUILT_IN[id] ?? "General";
  }

  /** What a conditional format adds to a cell; false takes it away. */
  differential({ fill, color, bold, italic, numberFormat }: Differential): number {
    const dxfs = ensureChild(this.root, "dxfs", ORDER);
    const make = (local: string, attributes = {}, children: XmlElement[] = []) =>
      newElement(dxfs, local, attributes, children);
    const either = (local: string, on: boolean | undefined) =>
      on === undefined ? [] : [make(local, { val: on ? undefined : 0 })];
    const font = [
      ...either("b", bold),
      ...either("i", italic),
      ...(color ? [make("color", { rgb: argb(color) })] : []),
    ];
    const background = (colour: string) =>
      make("fill", {}, [
        make("patternFill", { patternType: "solid" }, [make("bgColor", { rgb: argb(colour) })]),
      ]);
    const format = (code: string) => make("numFmt", { numFmtId: this.formatId(code), formatCode: code });
    return this.interned(
      "dxfs",
      make("dxf", {}, [
        ...(font.length ? [make("font", {}, font)] : []),
        ...(numberFormat ? [format(numberFormat)] : []),
        ...(fill ? [background(fill)] : []),
      ]),
    );
  }

  private make(base: number, face: Face): number {
    const xf = cloned(this.at("cellXfs", base) ?? this.at("cellXfs", 0)!);
    const set = (
      section: Section,
      id: string,
      applied: string,
      change: (element: XmlElement) => XmlElement,
    ) => {
      const current = this.at(section, Number(xf.attributes.get(id) ?? 0)) ?? this.at(section, 0)!;
      setAttributes(xf, { [id]: this.interned(section, change(cloned(current))), [applied]: true });
    };
    if (FONT.some((part) => face[part] !== undefined))
      set("fonts", "fontId", "applyFont", (font) => withFont(font, face));
    if (face.fill !== undefined) set("fills", "fillId", "applyFill", (fill) => filled(fill, face.fill!));
    if (face.borders) set("borders", "borderId", "applyBorder", (border) => lined(border, face.borders!));
    if (face.numberFormat !== undefined)
      setAttributes(xf, { numFmtId: this.formatId(face.numberFormat), applyNumberFormat: true });
    align(xf, face);
    if (face.unlocked || face.formulaHidden) {
      setAttributes(ensureChild(xf, "protection", XF_ORDER), {
        ...(face.unlocked ? { locked: false } : {}),
        ...(face.formulaHidden ? { hidden: true } : {}),
      });
      setAttributes(xf, { applyProtection: true });
    }
    return this.interned("cellXfs", xf);
  }

  private formatId(code: string): number {
    const builtIn = builtInId(code);
    if (builtIn !== undefined) return builtIn;
    const section = ensureChild(this.root, "numFmts", ORDER);
    const formats = childrenNamed(section, "numFmt");
    const known = formats.find(({ attributes }) => attributes.get("formatCode") === code);
    if (known) return Number(known.attributes.get("numFmtId"));
    const ids = formats.map(({ attributes }) => Number(attributes.get("numFmtId")));
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1;
    section.children.push(newElement(section, "numFmt", { numFmtId: id, formatCode: code }));
    setAttributes(section, { count: formats.length + 1 });
    return id;
  }

  private at(section: Section, index: number): XmlElement | undefined {
    return elementsOf(childNamed(this.root, section))[index];
  }

  /** The place of an element among its like; it is put behind them when there is none that is equal. */
  private interned(section: Section, element: XmlElement): number {
    const parent = ensureChild(this.root, section, ORDER);
    let places = this.known.get(section);
    if (!places) {
      places = new Map();
      for (const [index, each] of elementsOf(parent).entries()) {
        const key = writeElement(each);
        if (!places.has(key)) places.set(key, index);
      }
      this.known.set(section, places);
    }
    const key = writeElement(element);
    const place = places.get(key);
    if (place !== undefined) return place;
    const added = elementsOf(parent).length;
    if (section === "cellXfs" && added >= MOST_FORMATS) throw tooManyFormats();
    parent.children.push(element);
    places.set(key, added);
    setAttributes(parent, { count: added + 1 });
    return added;
  }

  /** Programs leave out what they do not use; places among nothing would be wrong. */
  private ensureDefaults(): void {
    const { root } = this;
    const ensure = (section: string, children: () => XmlElement[]) => {
      const parent = ensureChild(root, section, ORDER);
      if (elementsOf(parent).length) return;
      parent.children = children();
      setAttributes(parent, { count: parent.children.length });
    };
    const make = (local: string, attributes = {}, children: XmlElement[] = []) =>
      newElement(root, local, attributes, children);
    ensure("fonts", () => [make("font", {}, [make("sz", { val: 11 }), make("name", { val: "Calibri" })])]);
    ensure("fills", () =>
      ["none", "gray125"].map((patternType) => make("fill", {}, [make("patternFill", { patternType })])),
    );
    ensure("borders", () => [
      make(
        "border",
        {},
        ["left", "right", "top", "bottom", "diagonal"].map((side) => make(side)),
      ),
    ]);
    ensure("cellStyleXfs", () => [make("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]);
    ensure("cellXfs", () => [make("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })]);
  }
}

function tooManyFormats(): WorkbookError {
  return refusal(
    "The workbook has as many cell formats as Excel allows, so that no sheet with others can be added.",
    "Remove formatting that is not needed (Home > Clear > Clear Formats, or File > Info > Check Performance) and try again.",
    "too-large",
  );
}

function replaced(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const old = childNamed(parent, child.local);
  if (old) removeChild(parent, old);
  insertInOrder(parent, child, order);
}

function withFont(
  font: XmlElement,
  { bold, italic, underline, strike, font: name, size, color }: Face,
): XmlElement {
  const set = (local: string, attributes: AttributeValues = {}) =>
    replaced(font, newElement(font, local, attributes), FONT_ORDER);
  if (bold) set("b");
  if (italic) set("i");
  if (strike) set("strike");
  if (underline) set("u", { val: underline === "double" ? "double" : undefined });
  if (size !== undefined) set("sz", { val: size });
  if (color !== undefined) set("color", { rgb: argb(color) });
  if (name !== undefined && childNamed(font, "name")?.attributes.get("val") !== name) {
    set("name", { val: name });
    // They tell of the font that was there.
    removeNamed(font, "family", "charset", "scheme");
  }
  return font;
}

function filled(fill: XmlElement, color: string): XmlElement {
  const colors = [
    newElement(fill, "fgColor", { rgb: argb(color) }),
    newElement(fill, "bgColor", { indexed: 64 }),
  ];
  fill.children = [newElement(fill, "patternFill", { patternType: "solid" }, colors)];
  return fill;
}

function lined(border: XmlElement, lines: Partial<Record<BorderSide, BorderLine>>): XmlElement {
  for (const [side, { line: style, color }] of Object.entries(lines)) {
    const line = newElement(border, side, { style }, [newElement(border, "color", { rgb: argb(color) })]);
    replaced(border, line, BORDER_ORDER);
  }
  return border;
}

function align(xf: XmlElement, { align: horizontal, vertical, wrap, indent }: Face): void {
  if (horizontal === undefined && vertical === undefined && !wrap && indent === undefined) return;
  const alignment = ensureChild(xf, "alignment", XF_ORDER);
  if (horizontal !== undefined) setAttributes(alignment, { horizontal });
  if (vertical !== undefined) setAttributes(alignment, { vertical });
  if (wrap) setAttributes(alignment, { wrapText: true });
  if (indent !== undefined) setAttributes(alignment, { indent });
  setAttributes(xf, { applyAlignment: true });
}

/** Whether a row or column gives its own format to cells that are not written down. */
export function ownStyle(attributes: ReadonlyMap<string, string>): number | undefined {
  return isTrue(attributes.get("customFormat")) ? Number(attributes.get("s") ?? 0) : undefined;
}
