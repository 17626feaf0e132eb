import { codeOf } from "../errors";
import { Reader, type Reading } from "./reader";

/** Sessions whose workbook has more names than one answer holds. */
const crowded = new WeakSet<typeof Excel>();

/** Of the names of a built sheet. */
const NAMES_BYTES = 10_000;

export type NameAsFound = Pick<Excel.NamedItem, "name" | "formula">;

/** By id of the sheet. */
export type NamesFound = ReadonlyMap<string, readonly NameAsFound[]>;

/**
 * Queues the loading of all sheets with their names; `properties` with `items/id`. Ask after the sync: where the names of hundreds of sheets are
 * longer than one answer, they come in several.
 */
export function queueSheetsWithNames(
  context: Excel.RequestContext,
  properties: string,
): () => Promise<NamesFound> {
  const { worksheets } = context.workbook;
  if (crowded.has(Excel)) {
    worksheets.load(properties);
    return () => namesInParts(context);
  }
  worksheets.load(`${properties},items/names/items/name,items/names/items/formula`);
  return async () => new Map(worksheets.items.map(({ id, names }) => [id, names.items]));
}

/** All sheets are loaded, with whatever else is queued, and their names found: in one sync, as long as one answer holds those. */
export async function namesOnSheets(
  context: Excel.RequestContext,
  properties = "items/id",
  queueMore: () => void = () => undefined,
): Promise<NamesFound> {
  const attempt = async () => {
    queueMore();
    const take = queueSheetsWithNames(context, properties);
    await context.sync();
    return take();
  };
  try {
    return await attempt();
  } catch (error) {
    if (!isCrowded(error)) throw error;
    return attempt();
  }
}

/** Whether a request failed since the names were too long for one answer: asked again, they come in several. */
export function isCrowded(error: unknown): boolean {
  if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded" || crowded.has(Excel)) return false;
  crowded.add(Excel);
  return true;
}

async function namesInParts(context: Excel.RequestContext): Promise<NamesFound> {
  const reader = new Reader(context);
  const readings: [string, Reading<Excel.NamedItemCollection>][] = [];
  for (const { id } of context.workbook.worksheets.items) {
    const names = await reader.read(
      NAMES_BYTES,
      ({ worksheets }) => worksheets.getItem(id).names,
      "items/name,items/formula",
    );
    readings.push([id, names]);
  }
  await reader.flush();
  return new Map(readings.map(([id, names]) => [id, names().items]));
}
