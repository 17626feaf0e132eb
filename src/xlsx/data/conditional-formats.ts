import { addressOf } from "../../book/cells/a1";
import { fromFileFormula, toFileFormula } from "../cells/formula-text";
import type { FaceReader } from "../styles/read-faces";
import type { StyleSheet } from "../styles/style-sheet";
import { boxesOf } from "../write/areas";
import { addRule, nextPriority, ruleElement } from "../write/conditional-formats";
import { fileText, fromFileText } from "../xml/cell-text";
import {
  type AttributeValues,
  type XmlElement,
  childNamed,
  childrenNamed,
  isFalse,
  isTrue,
  newElement,
  textOf,
} from "../xml/tree";
import type {
  CellValueOperator,
  ConditionalFormatData,
  ConditionalRule,
  IconCriterion,
} from "./workbook-data";

/** Excel.ConditionalCellValueOperator and what the file says; the same words serve validations. */
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

/** Adds formats behind those of the sheet, in order of priority. */
export function writeConditionalFormats(
  root: XmlElement,
  formats: readonly ConditionalFormatData[],
  styles: StyleSheet,
): void {
  let priority = nextPriority(root);
  for (const { box, rule, format, stopIfTrue } of formats) {
    const { fontColor: color, ...rest } = format ?? {};
    const dxfId =
      format && Object.keys(format).length
        ? styles.differential({ ...rest, ...(color ? { color } : {}) })
        : undefined;
    const shared = { priority: priority++, stopIfTrue: stopIfTrue ? 1 : undefined, dxfId };
    addRule(root, addressOf(box), cfRule(root, rule, shared));
  }
}

function cfRule(root: XmlElement, rule: ConditionalRule, shared: AttributeValues): XmlElement {
  if (rule.type === "Custom") return ruleElement(root, { type: "expression", ...shared }, [rule.formula]);
  if (rule.type === "CellValue") {
    const operator = OPERATORS.find(([ours]) => ours === rule.operator)?.[1];
    const formulas = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
    return ruleElement(root, { type: "cellIs", ...shared, operator }, formulas);
  }
  const thresholds = rule.criteria.map(({ type, operator, formula = "=0" }, index) =>
    newElement(
      root,
      "cfvo",
      index === 0
        ? { type: "percent", val: 0 }
        : {
            type: THRESHOLDS.find(([ours]) => ours === type)?.[1] ?? "percent",
            val: fileText(toFileFormula(formula)),
            gte: operator === "GreaterThan" ? 0 : undefined,
          },
    ),
  );
  const icons = newElement(
    root,
    "iconSet",
    {
      iconSet: ICON_SETS.find(([ours]) => ours === rule.style)?.[1] ?? "3TrafficLights1",
      showValue: rule.showIconOnly ? 0 : undefined,
      reverse: rule.reverseIconOrder ? 1 : undefined,
    },
    thresholds,
  );
  return newElement(root, "cfRule", { type: "iconSet", priority: shared["priority"] }, [icons]);
}

/** Formats of a sheet in order of priority; what we cannot hold is named in `dropped`. */
export function readConditionalFormats(
  root: XmlElement,
  faces: FaceReader,
  dropped: string[],
): ConditionalFormatData[] {
  const found: { priority: number; format: ConditionalFormatData }[] = [];
  for (const block of childrenNamed(root, "conditionalFormatting"))
    for (const element of childrenNamed(block, "cfRule")) {
      const { attributes } = element;
      const rule = readRule(element);
      if (!rule) {
        dropped.push(`conditional format of kind ${attributes.get("type") ?? "unknown"}`);
        continue;
      }
      const format = formatOf(faces, attributes.get("dxfId"));
      for (const box of boxesOf(block.attributes.get("sqref")))
        found.push({
          priority: Number(attributes.get("priority") ?? 0),
          format: {
            box,
            rule,
            ...(Object.keys(format).length ? { format } : {}),
            ...(isTrue(attributes.get("stopIfTrue")) ? { stopIfTrue: true } : {}),
          },
        });
    }
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function formatOf(faces: FaceReader, dxf: string | undefined): NonNullable<ConditionalFormatData["format"]> {
  if (dxf === undefined) return {};
  const { color, ...rest } = faces.differential(Number(dxf));
  return { ...rest, ...(color ? { fontColor: color } : {}) };
}

/** Undefined for kinds that WorkbookData does not have. */
export function readRule(rule: XmlElement): ConditionalRule | undefined {
  const { attributes } = rule;
  const type = attributes.get("type");
  const [formula1, formula2] = childrenNamed(rule, "formula").map((each) =>
    fromFileFormula(fromFileText(textOf(each))),
  );
  if (type === "expression" && formula1 !== undefined) return { type: "Custom", formula: formula1 };
  if (type === "cellIs" && formula1 !== undefined) {
    const operator = OPERATORS.find(([, theirs]) => theirs === attributes.get("operator"))?.[0];
    return (
      operator && { type: "CellValue", operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) }
    );
  }
  const icons = childNamed(rule, "iconSet");
  const set = icons?.attributes.get("iconSet") ?? "3TrafficLights1";
  const style = ICON_SETS.find(([, theirs]) => theirs === set)?.[0];
  if (type !== "iconSet" || !icons || !style) return undefined;
  return {
    type: "IconSet",
    style,
    criteria: childrenNamed(icons, "cfvo").map((each, index) => (index === 0 ? {} : readThreshold(each))),
    ...(isTrue(icons.attributes.get("reverse")) ? { reverseIconOrder: true } : {}),
    ...(isFalse(icons.attributes.get("showValue")) ? { showIconOnly: true } : {}),
  };
}

function readThreshold({ attributes }: XmlElement): IconCriterion {
  return {
    type: THRESHOLDS.find(([, theirs]) => theirs === attributes.get("type"))?.[0] ?? "Percent",
    operator: isFalse(attributes.get("gte")) ? "GreaterThan" : "GreaterThanOrEqual",
    formula: fromFileFormula(fromFileText(attributes.get("val") ?? "0")),
  };
}
