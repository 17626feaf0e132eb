import type { RTree } from "@univerjs/core";
import type { UniverLib } from "../lib";

/** Cells of a sheet that a formula reads. */
export interface CellsRead {
  unitId: string;
  sheetId: string;
  range: { startRow: number; startColumn: number; endRow: number; endColumn: number };
}
/** Formulas by row and column of the one cell that they read. */
type Cells = Map<number, Map<number, Set<number>>>;

/**
 * Which formulas, told by their numbers, read a cell. Core 0.25.1 keeps each range of each formula for itself, so that what sixty scorecards
 * read of the deals stands there ten thousand times, and one of them is found among all others when it is taken out. Here a range stands
 * once, with all who read it.
 */
export class ReadPlaces {
  private readonly cells = new Map<string, Cells>();
  private readonly ranges: RTree;
  private readonly numbers = new Map<string, number>();
  /** Of the range of each number. */
  private readonly readers: Set<number>[] = [];
  /** Where each formula stands. */
  private readonly standing = new Map<number, ReadonlySet<Set<number>>>();

  constructor(core: UniverLib["core"]) {
    this.ranges = new core.RTree();
  }

  /** Now this is what the formula reads. */
  enter(id: number, places: readonly CellsRead[]): void {
    const now = new Set(places.map((place) => this.readersOf(place)));
    this.standing.get(id)?.forEach((readers) => now.has(readers) || readers.delete(id));
    now.forEach((readers) => readers.add(id));
    this.standing.set(id, now);
  }

  leave(id: number): void {
    this.standing.get(id)?.forEach((readers) => readers.delete(id));
    this.standing.delete(id);
  }

  bulkSearch(places: readonly CellsRead[], except?: ReadonlySet<number>): Set<number> {
    const found = new Set<number>();
    const add = (readers: ReadonlySet<number> | undefined) =>
      readers?.forEach((id) => {
        if (!except?.has(id)) found.add(id);
      });
    for (const place of places) {
      this.eachCell(place, add);
      for (const number of this.ranges.bulkSearch([place])) add(this.readers[Number(number)]);
    }
    return found;
  }

  removeById(unitId: string, sheetId: string): void {
    this.ranges.removeById(unitId, sheetId);
    const sheet = sheetKey({ unitId, sheetId });
    this.cells.delete(sheet);
    for (const key of this.numbers.keys()) if (key.startsWith(`${sheet} `)) this.numbers.delete(key);
  }

  clear(): void {
    this.ranges.clear();
    this.cells.clear();
    this.numbers.clear();
    this.readers.length = 0;
    this.standing.clear();
  }

  // Core's index is told when it is asked often, which is all the same to this one.
  openKdTree(): void {}
  closeKdTree(): void {}

  private readersOf(place: CellsRead): Set<number> {
    const { startRow, startColumn, endRow, endColumn } = place.range;
    if (startRow === endRow && startColumn === endColumn) {
      const rows = upsert(this.cells, sheetKey(place), () => new Map() as Cells);
      const columns = upsert(rows, startRow, () => new Map<number, Set<number>>());
      return upsert(columns, startColumn, () => new Set());
    }
    const key = [sheetKey(place), startRow, startColumn, endRow, endColumn].join(" ");
    const number = upsert(this.numbers, key, () => {
      const next = this.readers.push(new Set()) - 1;
      this.ranges.insert({ ...place, id: next });
      return next;
    });
    return this.readers[number]!;
  }

  private eachCell(place: CellsRead, visit: (readers: ReadonlySet<number> | undefined) => void): void {
    const rows = this.cells.get(sheetKey(place));
    if (!rows) return;
    const { startRow, endRow, startColumn, endColumn } = place.range;
    eachWithin(rows, startRow, endRow, (columns) => eachWithin(columns, startColumn, endColumn, visit));
  }
}

const sheetKey = ({ unitId, sheetId }: Pick<CellsRead, "unitId" | "sheetId">): string =>
  `${unitId} ${sheetId}`;

function upsert<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** Entries whose keys lie between two numbers; whole columns and rows say NaN. */
function eachWithin<V>(
  map: ReadonlyMap<number, V>,
  first: number,
  last: number,
  visit: (value: V) => void,
): void {
  if (last - first < map.size) {
    for (let key = first; key <= last; key++) {
      const value = map.get(key);
      if (value !== undefined) visit(value);
    }
    return;
  }
  for (const [key, value] of map) if (!(key < first) && !(key > last)) visit(value);
}
