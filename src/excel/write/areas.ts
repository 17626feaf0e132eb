import type { Box } from "../../sheets/shared/sheet-plan";
import { addressesOf } from "../../book/cells/a1";
import { codeOf } from "../errors";
import { runPatiently } from "../run";
import { rangeOf } from "./range-of";

const SEPARATORS = [",", ";"] as const;
type Separator = (typeof SEPARATORS)[number];

/** By the session's Excel; null where neither separates. */
const learned = new WeakMap<typeof Excel, Separator | null>();

/**
 * Finds out, once a session, what separates areas in an address. Desktop Excel wants the list separator of the user's own region and
 * cannot be asked for it (https://github.com/OfficeDev/office-js/issues/1985, /2891), so it is tried, in syncs that do nothing else.
 * Throws what Excel refuses for another reason.
 */
export async function learnSeparator(): Promise<void> {
  if (learned.has(Excel)) return;
  for (const separator of SEPARATORS)
    if (await separates(separator)) {
      learned.set(Excel, separator);
      return;
    }
  learned.set(Excel, null);
}

function separates(separator: Separator): Promise<boolean> {
  return runPatiently(async (context) => {
    const areas = context.workbook.worksheets.getFirst().getRanges(`A1${separator}C3`);
    areas.load("areaCount");
    try {
      await context.sync();
    } catch (error) {
      if (codeOf(error) === "InvalidArgument") return false;
      throw error;
    }
    return areas.areaCount === 2;
  });
}

/** The boxes of a sheet in as few ranges as may be; one each while it is not known how to say several. */
export function areasOf(sheet: Excel.Worksheet, boxes: readonly Box[]): (Excel.Range | Excel.RangeAreas)[] {
  const separator = learned.get(Excel);
  if (!separator) return boxes.map((box) => rangeOf(sheet, box));
  return addressesOf(boxes, separator).map((addresses) => sheet.getRanges(addresses));
}
