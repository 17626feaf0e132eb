import { readCapabilityData } from "../../domain/capabilities/capability-data";
import { partnerView } from "../../domain/capabilities/partner-view";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { partner, asOf }) =>
  partnerView({ data: readCapabilityData(source), partner, asOf, overrides: { as_of: asOf } });
