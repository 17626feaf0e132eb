export interface LineFigures {
  amount: number;
  /** Of a known amount. */
  deals: number;
}

const FROM_DEALS = {
  perf_to_plan: ({ amount }: LineFigures): number | null => amount,
  average_deal_size: ({ amount, deals }: LineFigures): number | null => (deals > 0 ? amount / deals : null),
} as const;

/** A metric whose actual is counted from deals; of all others `cam_results` holds what somebody typed. */
export type DealMetric = keyof typeof FROM_DEALS;

export function isFromDeals(metric: string): metric is DealMetric {
  return Object.hasOwn(FROM_DEALS, metric);
}

export function fromDeals(metric: DealMetric, won: LineFigures): number | null {
  return FROM_DEALS[metric](won);
}
