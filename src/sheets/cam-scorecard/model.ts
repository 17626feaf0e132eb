import { CAM_INPUTS } from "../../domain/cam-scorecard/cam-inputs";
import { type Component, COMPONENT_KEYS } from "../../domain/cam-scorecard/cam-pay";
import { inputsOf } from "../kit/inputs";
import { each, Ref, type CellRef } from "../shared/reference";

const LINE_KEYS = ["label", "attained", "bar", "of", "counted", "share", "pay"] as const;
export type LineKey = (typeof LINE_KEYS)[number];
const TOTAL_KEYS = ["builtOn", "target", "weight", "open", "measured", "pay", "score"] as const;

/** Every cell that another cell refers to. */
export function createModel(partners: number) {
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  const one = (label: string) => new Ref(label);
  return {
    inputs: inputsOf(...Object.keys(CAM_INPUTS)),
    lines: each(LINE_KEYS, column(COMPONENT_KEYS.length)),
    partners: column(Math.max(1, partners))("partners"),
    scores: column(COMPONENT_KEYS.length - 1)("component scores"),
    totals: each(TOTAL_KEYS, one),
    checks: each(["shares", "bands", "gone", "new", "all"] as const, one),
  };
}
export type Model = ReturnType<typeof createModel>;

/** What counts of an input, by its key. */
export function countedCell({ inputs }: Model, key: string): Ref {
  return inputs[key]!.used;
}

/** What counts as attained of a component. */
export const attainedCell = ({ lines }: Model, key: Component): CellRef =>
  lines.attained.fixed(0, COMPONENT_KEYS.indexOf(key));
