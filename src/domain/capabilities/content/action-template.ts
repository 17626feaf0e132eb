/** An action of the library: what may be agreed with a partner that is weak in a metric. */
export interface ActionTemplate {
  /** The metric's label among the 25. */
  metric: string;
  /** What is to be done, as an order to whoever owns it. */
  action: string;
  /** What of the vendor's helps. */
  vendorResource: string;
  /** How long it usually takes. */
  days: number;
  /** From this score of the metric on it no longer applies. */
  appliesBelow: number;
}

type Written = readonly [action: string, vendorResource: string, days: number, appliesBelow: number];

/** The actions of one metric, in the order in which they are proposed: the groundwork first. */
export function actionsFor(metric: string, written: readonly Written[]): ActionTemplate[] {
  return written.map(([action, vendorResource, days, appliesBelow]) => ({
    metric,
    action,
    vendorResource,
    days,
    appliesBelow,
  }));
}
