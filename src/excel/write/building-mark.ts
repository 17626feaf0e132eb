import type { Operation } from "../../book/operations";

/**
 * While a change is being written the workbook's settings carry a mark with the way back from everything written so far, so that the next
 * opening can repair what a dead session left behind. Each request carries the way back from its own operations.
 */
const MARK = "cam_building";
const PIECE = 200_000;

export interface BuildingMark {
  label: string;
  /** To be applied in this order. */
  wayBack: Operation[];
}

/** Queues the mark of the request numbered `index`, ahead of its operations; returns the keys it takes. */
export function queueMark(
  context: Excel.RequestContext,
  label: string,
  index: number,
  wayBack: readonly Operation[],
): string[] {
  const { settings } = context.workbook;
  const entries: [string, string][] = index === 0 ? [[MARK, label]] : [];
  const text = JSON.stringify(wayBack);
  for (let piece = 0; piece * PIECE < text.length; piece++)
    entries.push([`${MARK}_${index}_${piece}`, text.slice(piece * PIECE, (piece + 1) * PIECE)]);
  for (const [key, value] of entries) settings.add(key, value);
  return entries.map(([key]) => key);
}

export function queueUnmark(context: Excel.RequestContext, keys: readonly string[]): void {
  for (const key of keys) context.workbook.settings.getItemOrNullObject(key).delete();
}

/** Reads the mark that a dead session left behind; null when there is none. */
export async function readMark(
  context: Excel.RequestContext,
): Promise<{ mark: BuildingMark; keys: string[] } | null> {
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  await context.sync();
  const entries = new Map(
    settings.items.filter(({ key }) => key.startsWith(MARK)).map(({ key, value }) => [key, String(value)]),
  );
  const label = entries.get(MARK);
  if (label === undefined) return null;
  const requests: string[][] = [];
  for (const [key, text] of entries) {
    const [index, piece] = key
      .slice(MARK.length + 1)
      .split("_")
      .map(Number);
    if (index !== undefined && piece !== undefined) (requests[index] ??= [])[piece] = text;
  }
  // The last request first.
  const wayBack = requests.reverse().flatMap((pieces) => JSON.parse(pieces.join("")) as Operation[]);
  return { mark: { label, wayBack }, keys: [...entries.keys()] };
}
