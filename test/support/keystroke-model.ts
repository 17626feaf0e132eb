/**
 * Seconds that practised people take for what they do at a keyboard and a mouse: the Keystroke-Level Model of Card, Moran and Newell,
 * "The keystroke-level model for user performance time with interactive systems", Communications of the ACM 23 (1980), pages 396–410.
 */
const SECONDS = {
  /** A key, or a press of the mouse's button, of a good typist. */
  key: 0.2,
  /** Pointing at something on the screen. */
  point: 1.1,
  /** A hand from the mouse to the keyboard or back. */
  home: 0.4,
  /** Making up one's mind before a step. */
  think: 1.35,
} as const;

type Device = "mouse" | "keyboard";

/** Adds up what a person does, and moves the hand by itself when the device changes. The hand begins at the mouse. */
export class KeystrokeModel {
  private readonly counts: Record<keyof typeof SECONDS, number> = { key: 0, point: 0, home: 0, think: 0 };
  private hand: Device = "mouse";

  /** Decides, points at something and presses the button. */
  click(): this {
    this.use("mouse");
    return this.add("think").add("point").add("key");
  }

  /** Decides what to type; each key counts. Keys that end a thought already thought, as Enter after a name, take no further one. */
  type(keys: number, { decided = false }: { decided?: boolean } = {}): this {
    this.use("keyboard");
    if (!decided) this.add("think");
    return this.add("key", keys);
  }

  get seconds(): number {
    return (Object.keys(SECONDS) as (keyof typeof SECONDS)[]).reduce(
      (total, each) => total + this.counts[each] * SECONDS[each],
      0,
    );
  }

  private use(device: Device): void {
    if (this.hand !== device) this.add("home");
    this.hand = device;
  }

  private add(operator: keyof typeof SECONDS, times = 1): this {
    this.counts[operator] += times;
    return this;
  }
}
