import { addressOf, boxOf, parseAddress } from "../../book/cells/a1";
import type { Box } from "../../sheets/shared/sheet-plan";

/** The boxes of a list such as `A1 B2:C3`; whole columns and rows are left out. */
export function boxesOf(sqref: string | undefined): Box[] {
  return addressesIn(sqref).flatMap((address) => boxOf(address) ?? []);
}

/** The boxes of such a list, whole columns and rows too. */
export function allBoxesOf(sqref: string | undefined): Box[] {
  return addressesIn(sqref).flatMap((address) => parseAddress(address)?.box ?? []);
}

function addressesIn(sqref = ""): string[] {
  return sqref.trim().split(/\s+/);
}

export function areasText(boxes: readonly Box[]): string {
  return boxes.map(addressOf).join(" ");
}
