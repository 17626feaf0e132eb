/** Milliseconds after which a key or a click is felt to wait. What is drawn then takes its time as well, so that it is not less. */
const LONG = 100;

/** Work that takes long gives way from time to time, so that the page answers meanwhile. */
export class Turns {
  private since = performance.now();

  /** `next` calls back when whatever waits has had its turn. */
  constructor(private readonly next: (goOn: () => void) => void) {}

  get due(): boolean {
    return performance.now() - this.since > LONG;
  }
  /** To be asked where the work may be interrupted. */
  async give(): Promise<void> {
    await new Promise<void>((resolve) => this.next(resolve));
    this.since = performance.now();
  }
  /** What came before was not this work. */
  begin(): void {
    this.since = performance.now();
  }
}
