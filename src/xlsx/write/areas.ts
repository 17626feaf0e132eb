import { addressOf, boxOf } from "../../book/cells/a1";
import type { Box } from "../../sheets/shared/sheet-plan";

/** The boxes of a list such as `A1 B2:C3`; whole columns and rows are left out. */
export function boxesOf(sqref: string | undefined): Box[] {
  return (sqref ?? "")
    .trim()
    .split(/\s+/)
    .flatMap((address) => boxOf(address) ?? []);
}

export function areasText(boxes: readonly Box[]): string {
  return boxes.map(addressOf).join(" ");
}
