import { type BestLine, placesBetter } from "./best-rank";
import type { PartnerLine } from "./partner-line";

type Line = PartnerLine & { best: BestLine };

/** So many partners have a name in a picture. */
const NAMED = 10;

const byName = (one: Line, other: Line) => one.partner.localeCompare(other.partner, "en");

/** The largest partners of which a picture can show a point, as places in the list. */
export function largestPoints(lines: readonly Line[], isMeasured: (line: Line) => boolean): number[] {
  return placesOf(
    lines,
    lines
      .filter((line) => line.active && isMeasured(line))
      .sort((one, other) => other.wonTwelve - one.wonTwelve || byName(one, other)),
  );
}

/** The partners whose rank by the criteria is furthest from that by revenue, as places in the list. */
export function furthestApart(lines: readonly Line[]): number[] {
  const places = ({ best }: Line) => Math.abs(placesBetter(best) ?? 0);
  return placesOf(
    lines,
    lines
      .filter(({ best }) => placesBetter(best) !== null)
      .sort((one, other) => places(other) - places(one) || byName(one, other)),
  );
}

function placesOf(lines: readonly Line[], chosen: readonly Line[]): number[] {
  return chosen.slice(0, NAMED).map((line) => lines.indexOf(line));
}
