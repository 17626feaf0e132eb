import { grouped } from "../shared/plain-words";
import { round9 } from "../shared/rounding";
import type { MgoScenario } from "./mgo-scenario";

const whole = (mgos: number) => Math.floor(round9(mgos));

/** Forward from A against back from L in one line, in whole MGOs; the sheet's formula says the same. */
export function worksheetText({ mgos, needed }: MgoScenario, revenueAsked: number): string {
  if (needed === null) return "Line I or K is 0: type a close rate and a deal size above 0.";
  if (round9(revenueAsked) <= 0) return "Line L asks for nothing more: it is 0, or already won.";
  const apart = whole(mgos) - needed;
  const brought = `Forward from A the lines bring ${grouped(whole(mgos))} MGOs`;
  if (apart === 0) return `${brought}, exactly what line L asks for.`;
  const than = `than the ${grouped(needed)} that line L asks for.`;
  return `${brought}, ${grouped(Math.abs(apart))} ${apart > 0 ? "more" : "fewer"} ${than}`;
}

/** The bleak case; "" where it asks for nothing, or has no answer. */
export function bleakText({ mgos, needed }: MgoScenario): string {
  if (needed === null || needed <= 0) return "";
  return `In the bleak case they bring ${grouped(whole(mgos))} of the ${grouped(needed)} that it asks for.`;
}
