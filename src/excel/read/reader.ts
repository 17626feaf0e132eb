import { codeOf } from "../errors";

/** Excel on the web answers at most 5 MB; how long the cells are is estimated, so some room is left. */
export const ANSWER_BYTES = 4_000_000;

/** A number, a date or a short text. */
export const CELL_BYTES = 15;

/** A range whose cells are there once the reader was flushed. */
export type Reading<Found = Excel.Range> = () => Found;

interface Load {
  bytes: number;
  queue: () => void;
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
  async read<Found extends Excel.Range | Excel.RangeAreas>(
    bytes: number,
    find: (workbook: Excel.Workbook) => Found,
    properties: string,
  ): Promise<Reading<Found>> {
    if (this.waiting && this.waiting + bytes > ANSWER_BYTES) await this.flush();
    let range: Found;
    this.add({
      bytes,
      queue: () => {
        range = find(this.context.workbook);
        range.load(properties);
      },
    });
    return () => range;
  }

  async flush(): Promise<void> {
    const { loads } = this;
    this.loads = [];
    this.waiting = 0;
    try {
      await this.context.sync();
    } catch (error) {
      if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded" || loads.length < 2) throw error;
      await this.inHalves(loads);
    }
  }

  private add(load: Load): void {
    this.loads.push(load);
    this.waiting += load.bytes;
    load.queue();
  }

  /** Cells were longer than expected. */
  private async inHalves(loads: readonly Load[]): Promise<void> {
    const middle = loads.length >> 1;
    for (const half of [loads.slice(0, middle), loads.slice(middle)]) {
      for (const load of half) this.add(load);
      await this.flush();
    }
  }
}
