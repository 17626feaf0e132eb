import { addressOf, parseAddress } from "../../book/cells/a1";
import type { Box } from "../../sheets/shared/sheet-plan";

/** The boxes of a list such as `A1 B2:C3 D:D`. */
export function boxesOf(sqref = ""): Box[] {
  return sqref
    .trim()
    .split(/\s+/)
    .flatMap((address) => parseAddress(address)?.box ?? []);
}

export function areasText(boxes: readonly Box[]): string {
  return boxes.map(addressOf).join(" ");
}
