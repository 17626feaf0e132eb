import { grouped } from "../shared/plain-words";
import { round9 } from "../shared/rounding";
import type { MgoScenario } from "./mgo-scenario";

/** Forward from A against back from L in one line; the sheet's formula says the same. */
export function worksheetText({ mgos, needed, gap }: MgoScenario, revenueAsked: number): string {
  if (needed === null || gap === null) return "Line I or K is 0: type a close rate and a deal size above 0.";
  if (round9(revenueAsked) <= 0) return "Line L asks for nothing more: it is 0, or already won.";
  const brought = `Forward from A the lines bring ${grouped(mgos)} MGOs`;
  if (gap === 0) return `${brought}, exactly what line L asks for.`;
  const size = grouped(Math.abs(gap));
  return gap > 0
    ? `${brought}, ${size} more than the ${grouped(needed)} that line L asks for.`
    : `${brought}, ${size} fewer than the ${grouped(needed)} that line L asks for.`;
}
