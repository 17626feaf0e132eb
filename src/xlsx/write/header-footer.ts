/** Excel's limit for a header or footer, its codes included; a longer one makes the file damaged. */
const LONGEST = 255;

/** Left, centre and right of a header or footer. */
export type LinePlace = "L" | "C" | "R";

/** `&LPlan&RPage &P` in its parts; `&&` is no code. */
export function lineParts(line: string): Partial<Record<LinePlace, string>> {
  const parts: Partial<Record<LinePlace, string>> = {};
  let place: LinePlace = "C";
  for (const [piece] of line.matchAll(/&[\s\S]|[^&]+|&$/g)) {
    const code = piece.toUpperCase();
    if (code === "&L" || code === "&C" || code === "&R") place = code[1] as LinePlace;
    else parts[place] = (parts[place] ?? "") + piece;
  }
  return parts;
}

export function joinedLine(parts: Partial<Record<LinePlace, string>>): string {
  const codes = (["L", "C", "R"] as const).flatMap((place) =>
    parts[place] ? [`&${place}${parts[place]}`] : [],
  );
  const line = codes.join("");
  const { L: left = "" } = parts;
  if (line.length <= LONGEST || left === "") return line;
  const room = left.length - (line.length - LONGEST);
  return joinedLine({ ...parts, L: shortened(left, Math.max(0, room)) });
}

/** Without half a code, or half a character, at its end. */
function shortened(text: string, length: number): string {
  let short = "";
  for (const [piece] of text.matchAll(/&&|[\s\S]/gu)) {
    if (short.length + piece.length > length) break;
    short += piece;
  }
  return short;
}
