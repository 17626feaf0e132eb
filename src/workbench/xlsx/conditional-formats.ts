import type {
  CellValueOperator,
  ConditionalFormatData,
  ConditionalRule,
  IconCriterion,
} from "../../xlsx/data/workbook-data";
import { formatBox, parseAddress } from "../../book/cells/ranges";
import { fromFileFormula, toFileFormula } from "../../xlsx/cells/formula-text";
import { childNamed, childrenNamed, escapeXml, isFalse, isTrue, tag, type XmlElement } from "./xml";

export const OPERATORS: readonly (readonly [CellValueOperator, string])[] = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqual", "greaterThanOrEqual"],
  ["LessThanOrEqual", "lessThanOrEqual"],
];
const ICON_SETS = [
  ["ThreeArrows", "3Arrows"],
  ["ThreeArrowsGray", "3ArrowsGray"],
  ["ThreeFlags", "3Flags"],
  ["ThreeTrafficLights1", "3TrafficLights1"],
  ["ThreeTrafficLights2", "3TrafficLights2"],
  ["ThreeSigns", "3Signs"],
  ["ThreeSymbols", "3Symbols"],
  ["ThreeSymbols2", "3Symbols2"],
  ["FourArrows", "4Arrows"],
  ["FourArrowsGray", "4ArrowsGray"],
  ["FourRedToBlack", "4RedToBlack"],
  ["FourRating", "4Rating"],
  ["FourTrafficLights", "4TrafficLights"],
  ["FiveArrows", "5Arrows"],
  ["FiveArrowsGray", "5ArrowsGray"],
  ["FiveRating", "5Rating"],
  ["FiveQuarters", "5Quarters"],
] as const;
const THRESHOLDS = [
  ["Number", "num"],
  ["Percent", "percent"],
  ["Formula", "formula"],
  ["Percentile", "percentile"],
] as const;

/** The differential formats of a workbook: conditional formats refer to them by their place in styles.xml. */
export class DifferentialFormats {
  private readonly list: string[] = [];

  idOf(format: ConditionalFormatData["format"]): number | undefined {
    if (!format || Object.keys(format).length === 0) return undefined;
    const xml = differentialXml(format, 200 + this.list.length);
    const known = this.list.indexOf(xml);
    return known >= 0 ? known : this.list.push(xml) - 1;
  }

  xml(): string {
    return tag("dxfs", { count: this.list.length }, this.list.join(""));
  }
}

function differentialXml(
  format: NonNullable<ConditionalFormatData["format"]>,
  numberFormatId: number,
): string {
  const rgb = (color: string) => `FF${color.slice(1)}`;
  const font =
    (format.bold === undefined ? "" : tag("b", format.bold ? {} : { val: 0 })) +
    (format.italic === undefined ? "" : tag("i", format.italic ? {} : { val: 0 })) +
    (format.fontColor ? tag("color", { rgb: rgb(format.fontColor) }) : "");
  return tag(
    "dxf",
    {},
    (font ? tag("font", {}, font) : "") +
      (format.numberFormat
        ? tag("numFmt", { numFmtId: numberFormatId, formatCode: format.numberFormat })
        : "") +
      (format.fill
        ? tag(
            "fill",
            {},
            tag("patternFill", { patternType: "solid" }, tag("bgColor", { rgb: rgb(format.fill) })),
          )
        : ""),
  );
}

export function conditionalFormatsXml(
  formats: readonly ConditionalFormatData[],
  dxfs: DifferentialFormats,
): string {
  return formats
    .map((format, i) => {
      const shared = {
        priority: i + 1,
        stopIfTrue: format.stopIfTrue ? 1 : undefined,
        dxfId: dxfs.idOf(format.format),
      };
      return tag("conditionalFormatting", { sqref: formatBox(format.box) }, ruleXml(format.rule, shared));
    })
    .join("");
}

function ruleXml(rule: ConditionalRule, shared: Record<string, number | undefined>): string {
  const formula = (text: string) => tag("formula", {}, escapeXml(toFileFormula(text)));
  if (rule.type === "Custom") return tag("cfRule", { type: "expression", ...shared }, formula(rule.formula));
  if (rule.type === "CellValue") {
    const operator = OPERATORS.find(([ours]) => ours === rule.operator)?.[1];
    const formulas = formula(rule.formula1) + (rule.formula2 === undefined ? "" : formula(rule.formula2));
    return tag("cfRule", { type: "cellIs", ...shared, operator }, formulas);
  }
  const thresholds = rule.criteria.map((c, i) =>
    i === 0
      ? tag("cfvo", { type: "percent", val: 0 })
      : tag("cfvo", {
          type: THRESHOLDS.find(([ours]) => ours === c.type)?.[1] ?? "percent",
          val: toFileFormula(c.formula ?? "=0"),
          gte: c.operator === "GreaterThan" ? 0 : undefined,
        }),
  );
  const iconSet = ICON_SETS.find(([ours]) => ours === rule.style)?.[1] ?? "3TrafficLights1";
  const attributes = {
    iconSet,
    showValue: rule.showIconOnly ? 0 : undefined,
    reverse: rule.reverseIconOrder ? 1 : undefined,
  };
  return tag(
    "cfRule",
    { type: "iconSet", priority: shared.priority },
    tag("iconSet", attributes, thresholds.join("")),
  );
}

/** Formats of a sheet part, in order of priority; what we cannot hold is named in `dropped`. */
export function readConditionalFormats(
  sheet: XmlElement,
  dxfs: readonly XmlElement[],
  dropped: string[],
): ConditionalFormatData[] {
  const found: { priority: number; format: ConditionalFormatData }[] = [];
  for (const block of childrenNamed(sheet, "conditionalFormatting"))
    for (const rule of childrenNamed(block, "cfRule")) {
      const read = readRule(rule);
      if (!read) {
        dropped.push(`conditional format of kind ${rule.attributes.type ?? "unknown"}`);
        continue;
      }
      const format = readDifferential(dxfs[Number(rule.attributes.dxfId ?? NaN)]);
      for (const address of (block.attributes.sqref ?? "").split(/\s+/)) {
        const box = parseAddress(address)?.box;
        if (!box) continue;
        found.push({
          priority: Number(rule.attributes.priority ?? 0),
          format: {
            box,
            rule: read,
            ...(format ? { format } : {}),
            ...(isTrue(rule.attributes.stopIfTrue) ? { stopIfTrue: true } : {}),
          },
        });
      }
    }
  return found.sort((a, b) => a.priority - b.priority).map((f) => f.format);
}

function readRule(rule: XmlElement): ConditionalRule | undefined {
  const [formula1, formula2] = childrenNamed(rule, "formula").map((f) => fromFileFormula(f.text));
  if (rule.attributes.type === "expression" && formula1 !== undefined)
    return { type: "Custom", formula: formula1 };
  if (rule.attributes.type === "cellIs" && formula1 !== undefined) {
    const operator = OPERATORS.find(([, theirs]) => theirs === rule.attributes.operator)?.[0];
    return (
      operator && { type: "CellValue", operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) }
    );
  }
  const icons = childNamed(rule, "iconSet");
  const style = ICON_SETS.find(
    ([, theirs]) => theirs === (icons?.attributes.iconSet ?? "3TrafficLights1"),
  )?.[0];
  if (rule.attributes.type !== "iconSet" || !icons || !style) return undefined;
  return {
    type: "IconSet",
    style,
    criteria: childrenNamed(icons, "cfvo").map((c, i) => (i === 0 ? {} : readThreshold(c))),
    ...(isTrue(icons.attributes.reverse) ? { reverseIconOrder: true } : {}),
    ...(isFalse(icons.attributes.showValue) ? { showIconOnly: true } : {}),
  };
}

function readThreshold(cfvo: XmlElement): IconCriterion {
  const type = THRESHOLDS.find(([, theirs]) => theirs === cfvo.attributes.type)?.[0] ?? "Percent";
  return {
    type,
    operator: isFalse(cfvo.attributes.gte) ? "GreaterThan" : "GreaterThanOrEqual",
    formula: fromFileFormula(cfvo.attributes.val ?? "0"),
  };
}

function readDifferential(dxf: XmlElement | undefined): ConditionalFormatData["format"] | undefined {
  if (!dxf) return undefined;
  const font = childNamed(dxf, "font");
  const fill = color(childNamed(dxf, "fill", "patternFill", "bgColor"));
  const fontColor = color(childNamed(font, "color"));
  const bold = childNamed(font, "b");
  const italic = childNamed(font, "i");
  const numberFormat = childNamed(dxf, "numFmt")?.attributes.formatCode;
  const out = {
    ...(fill ? { fill } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(bold ? { bold: !isFalse(bold.attributes.val) } : {}),
    ...(italic ? { italic: !isFalse(italic.attributes.val) } : {}),
    ...(numberFormat ? { numberFormat } : {}),
  };
  return Object.keys(out).length > 0 ? out : undefined;
}

function color(element: XmlElement | undefined): string | undefined {
  const rgb = element?.attributes.rgb;
  return rgb ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
}
