import type { Cells } from "../../book/book";
import type { Box } from "../../sheets/shared/sheet-plan";
import { codeOf } from "../errors";
import { boxOfRange } from "./box-of-range";
import { rangeOf } from "../write/range-of";

/** Excel on the web answers at most 5 MB; how long the cells are is estimated, so some room is left. */
export const ANSWER_BYTES = 4_000_000;

/** A number, a date or a short text. */
export const CELL_BYTES = 15;

/** What was read is there once the reader was flushed. */
export type Reading<Found = Excel.Range> = () => Found;

/** Something that Excel can be asked for by properties. */
interface Loadable {
  load(properties: string): unknown;
}

/** Cells of whole rows, in as many answers as they took. */
export interface ReadCells {
  values: Cells;
  formulas: Cells;
  numberFormat: Cells;
}

export interface UsedCells extends Pick<ReadCells, "values" | "formulas"> {
  used: Box;
}

interface Load {
  bytes: number;
  queue: () => void;
  /** What to ask for instead when the answer to this alone is too long; absent: nothing less would do. */
  narrower?: () => Promise<readonly Load[]> | readonly Load[];
}

/** Queues the reading of ranges and sends it off in as few answers as Excel on the web allows. */
export class Reader {
  private loads: Load[] = [];
  private waiting = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /**
   * Queues the reading of `properties`; `bytes` is how long the answer will be, as far as one knows. A range does not outlive a request that
   * failed, so it is found anew for each.
   */
  async read<Found extends Loadable>(
    bytes: number,
    find: (workbook: Excel.Workbook) => Found,
    properties: string,
  ): Promise<Reading<Found>> {
    return this.ask(bytes, (workbook) => {
      const found = find(workbook);
      found.load(properties);
      return found;
    });
  }

  /** The same of whatever `queue` loads. */
  async ask<Found>(bytes: number, queue: (workbook: Excel.Workbook) => Found): Promise<Reading<Found>> {
    let found: Found;
    await this.queue({ bytes, queue: () => void (found = queue(this.context.workbook)) });
    return () => found;
  }

  /** The same of cells of a sheet, whose rows may come in several answers where they are longer than expected. */
  async readCells(
    bytes: number,
    sheet: string,
    box: Box,
    properties: "values" | "formulas" | "values,formulas" | "numberFormat",
  ): Promise<Reading<ReadCells>> {
    const { loads, take } = this.rowsOf(sheet, box, { bytes, properties });
    for (const load of loads) await this.queue(load);
    return take;
  }

  private rowsOf(
    sheet: string,
    box: Box,
    { bytes, properties }: { bytes: number; properties: string },
  ): { loads: readonly Load[]; take: Reading<ReadCells> } {
    const ranges = new Map<number, Excel.Range>();
    const part = (at: Box, size: number): Load => ({
      bytes: size,
      queue: () => {
        const range = rangeOf(this.context.workbook.worksheets.getItem(sheet), at);
        range.load(properties);
        ranges.set(at.row, range);
      },
      ...(at.rows > 1 ? { narrower: () => halves(at).map((half) => part(half, size / 2)) } : {}),
    });
    const asked = new Set(properties.split(","));
    const take = () => {
      const inOrder = [...ranges].sort(([a], [b]) => a - b).map(([, range]) => range);
      const cells = (property: keyof ReadCells) =>
        asked.has(property) ? inOrder.flatMap((range) => range[property] as Cells) : [];
      return {
        values: cells("values"),
        formulas: cells("formulas"),
        numberFormat: cells("numberFormat"),
      };
    };
    return { loads: [part(box, bytes)], take };
  }

  /** Everything on a sheet that holds something. */
  async readUsed(bytes: number, sheet: string): Promise<Reading<UsedCells>> {
    const place = "rowIndex,columnIndex,rowCount,columnCount";
    let range: Excel.Range;
    const find = () => this.context.workbook.worksheets.getItem(sheet).getUsedRange(true);
    let inParts: Reading<ReadCells> | undefined;
    await this.queue({
      bytes,
      queue: () => {
        range = find();
        range.load(`values,formulas,${place}`);
      },
      narrower: async () => {
        range = find();
        range.load(place);
        await this.context.sync();
        const { loads, take } = this.rowsOf(sheet, boxOfRange(range), {
          bytes,
          properties: "values,formulas",
        });
        inParts = take;
        return loads;
      },
    });
    return () => {
      const { values, formulas } = inParts?.() ?? range;
      return { used: boxOfRange(range), values, formulas };
    };
  }

  private async queue(load: Load): Promise<void> {
    if (this.waiting && this.waiting + load.bytes > ANSWER_BYTES) await this.flush();
    this.add(load);
  }

  async flush(): Promise<void> {
    const { loads } = this;
    this.loads = [];
    this.waiting = 0;
    try {
      await this.context.sync();
    } catch (error) {
      if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
      const parts = await partsOf(loads);
      if (!parts) throw error;
      await this.oneByOne(parts);
    }
  }

  private add(load: Load): void {
    this.loads.push(load);
    this.waiting += load.bytes;
    load.queue();
  }

  /** Cells were longer than expected. */
  private async oneByOne(parts: readonly (readonly Load[])[]): Promise<void> {
    for (const part of parts) {
      for (const load of part) this.add(load);
      await this.flush();
    }
  }
}

/** What was asked for in one answer, to be asked for in several; null where it cannot be. */
async function partsOf(loads: readonly Load[]): Promise<(readonly Load[])[] | null> {
  const [only, ...others] = loads;
  if (!only) return null;
  if (!others.length) return only.narrower ? (await only.narrower()).map((load) => [load]) : null;
  const middle = loads.length >> 1;
  return [loads.slice(0, middle), loads.slice(middle)];
}

function halves(box: Box): [Box, Box] {
  const rows = box.rows >> 1;
  return [
    { ...box, rows },
    { ...box, row: box.row + rows, rows: box.rows - rows },
  ];
}
