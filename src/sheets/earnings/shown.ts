import { partnerEarnings } from "../../domain/finance/earnings";
import { readEarningsData } from "../../domain/finance/earnings-data";
import type { Shown } from "../shared/shown";
import { keptEarnings } from "./kept-earnings";

export const shownFigures: Shown = (source, { partner, inputs, asOf }) =>
  partnerEarnings({ data: readEarningsData(source), partner, asOf, overrides: keptEarnings(inputs) });
