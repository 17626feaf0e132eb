import { capabilitiesScorecard } from "../../domain/capabilities/capabilities-scorecard";
import { readCapabilityData } from "../../domain/capabilities/capability-data";
import type { Shown } from "../shared/shown";
import { keptCapabilityOverrides } from "./change";

export const shownFigures: Shown = (source, { partner, inputs, asOf }) => {
  const data = readCapabilityData(source);
  return capabilitiesScorecard({ data, partner, asOf, overrides: keptCapabilityOverrides(inputs) });
};
