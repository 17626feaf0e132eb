// Cells whose values (or formulas) fit in one answer of 5 MB, at some 15 bytes a cell.
export const CELLS_A_SYNC = 250_000;

/** Queues the reading of ranges and sends it off in as few answers as Excel on the web allows. */
export class Reader {
  private cells = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** `cells` counts each cell once for every property that is read for it. */
  async add(cells: number, queue: () => void): Promise<void> {
    if (this.cells && this.cells + cells > CELLS_A_SYNC) await this.flush();
    this.cells += cells;
    queue();
  }

  async flush(): Promise<void> {
    this.cells = 0;
    await this.context.sync();
  }
}
