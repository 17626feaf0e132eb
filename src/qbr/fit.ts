import { linesHeight, wrappedText } from "../sheets/kit/text-measure";
import { cutTo } from "../domain/shared/clean-text";

/** Points an inch. */
export const POINTS_AN_INCH = 72;
/** What a text box and a cell leave free at each side, in inches. */
export const PADDING = 0.06;
/** PowerPoint's line is a little higher than that of a sheet. */
const LEADING = 1.02;

export interface FitRequest {
  /** Inches, with what is left free at the sides. */
  w: number;
  h: number;
  size: number;
  smallest: number;
  bold?: boolean;
  /** How much wider the font is than the one that is measured. */
  wider: number;
}

const inner = ({ w, wider }: Pick<FitRequest, "w" | "wider">) => ((w - 2 * PADDING) * POINTS_AN_INCH) / wider;

function fits(text: string, size: number, request: FitRequest): boolean {
  const look = { size, bold: request.bold ?? false };
  const { lines, breaksAWord } = wrappedText(text, inner(request), look);
  const height = linesHeight(lines, look) * LEADING;
  return height <= (request.h - 2 * PADDING) * POINTS_AN_INCH + 0.5 && (!breaksAWord || lines === 1);
}

/** The size at which a text has room in its box; where none has, the smallest, and the text cut with "…". */
export function fittedText(text: string, request: FitRequest): { text: string; size: number } {
  for (let size = request.size; size >= request.smallest; size -= 1)
    if (fits(text, size, request)) return { text, size };
  const size = request.smallest;
  const broken = (length: number) => fitsBroken(cutTo(text, length), size, request);
  if (broken(text.length)) return { text, size };
  let [shortest, longest] = [1, text.length];
  while (longest - shortest > 1) {
    const middle = Math.floor((shortest + longest) / 2);
    if (broken(middle)) shortest = middle;
    else longest = middle;
  }
  return { text: cutTo(text, shortest), size };
}

/** The same where words may break: nothing else is left. */
function fitsBroken(text: string, size: number, request: FitRequest): boolean {
  const look = { size, bold: request.bold ?? false };
  const { lines } = wrappedText(text, inner(request), look);
  return linesHeight(lines, look) * LEADING <= (request.h - 2 * PADDING) * POINTS_AN_INCH + 0.5;
}
