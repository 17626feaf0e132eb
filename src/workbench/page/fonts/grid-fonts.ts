import { DEFAULT_STYLES } from "@univerjs/core";
import { signsFont } from "./signs";

const SIGNS_FAMILY = "Workbench signs";
/** Of workbench.css: other fonts, drawn as wide as Excel's own. */
const STAND_INS = ["Workbench Carlito", "Workbench Open Sans"];

/**
 * Has the grid draw in Excel's own font, or in one of its widths where that is not installed, and with every sign of the sheets; to be awaited
 * before it draws. Univer 0.25.1 names one family a text and none that would stand in, and Arial where a cell has no font.
 */
export async function useGridFonts(): Promise<void> {
  DEFAULT_STYLES.ff = "Calibri";
  const signs = new FontFace(SIGNS_FAMILY, signsFont());
  document.fonts.add(signs);
  const loading = STAND_INS.flatMap((family) =>
    ["400", "700"].map((weight) => document.fonts.load(`${weight} 11pt "${family}"`)),
  );
  // A stand-in that the machine does not have either is passed over.
  await Promise.all([signs.load(), Promise.allSettled(loading)]);
  drawAlsoWith([...STAND_INS, SIGNS_FAMILY]);
}

/** Every font of a canvas goes on with these families. */
function drawAlsoWith(families: readonly string[]): void {
  const { prototype } = CanvasRenderingContext2D;
  const stock = Object.getOwnPropertyDescriptor(prototype, "font")!;
  const list = families.map((family) => `"${family}"`).join(", ");
  Object.defineProperty(prototype, "font", {
    ...stock,
    set(this: CanvasRenderingContext2D, font: string) {
      stock.set!.call(this, `${font}, ${list}`);
    },
  });
}
