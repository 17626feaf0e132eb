import { UNASSIGNED } from "../cadence/completion";
import { nameKey } from "../shared/excel-text";
import type { PartnerLine } from "./partner-line";

/** More regions and verticals than a page shows. */
const MOST = { regions: 9, verticals: 16 } as const;

interface MarketField {
  vertical: string;
  region: string;
  /** Active partners, and those of them that won a deal in twelve months. */
  signed: number;
  producing: number;
}

export interface MarketCoverage {
  regions: readonly string[];
  verticals: readonly string[];
  /** Vertical by vertical, in each region by region. */
  fields: readonly MarketField[];
  /** Those without an active partner, of a region and a vertical that have a name. */
  gaps: readonly MarketField[];
}

type Line = Pick<PartnerLine, "active" | "dealsTwelve"> & {
  row: Pick<PartnerLine["row"], "region" | "vertical">;
};

/** Where the market has partners and where it has none, region × vertical, those of most partners first. */
export function marketCoverage(lines: readonly Line[]): MarketCoverage {
  const [regionOf, verticalOf] = [
    ({ row }: Line) => row.region || UNASSIGNED,
    ({ row }: Line) => row.vertical || UNASSIGNED,
  ];
  const regions = mostCommon(lines.map(regionOf)).slice(0, MOST.regions);
  const verticals = mostCommon(lines.map(verticalOf)).slice(0, MOST.verticals);
  const fields = verticals.flatMap((vertical) =>
    regions.map((region): MarketField => {
      const own = lines.filter(
        (line) =>
          line.active &&
          nameKey(regionOf(line)) === nameKey(region) &&
          nameKey(verticalOf(line)) === nameKey(vertical),
      );
      const producing = own.filter(({ dealsTwelve }) => dealsTwelve > 0).length;
      return { vertical, region, signed: own.length, producing };
    }),
  );
  const gaps = fields.filter(
    ({ signed, region, vertical }) => signed === 0 && region !== UNASSIGNED && vertical !== UNASSIGNED,
  );
  return { regions, verticals, fields, gaps };
}

/** Names by how many have them, those of most first; nobody's last. */
export function mostCommon(names: readonly string[], nobodys: ReadonlySet<string> = NOBODYS): string[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const name of names) {
    const found = counts.get(nameKey(name));
    if (found) found.count++;
    else counts.set(nameKey(name), { name, count: 1 });
  }
  const last = (name: string) => Number(nobodys.has(name));
  return [...counts.values()]
    .sort((a, b) => last(a.name) - last(b.name) || b.count - a.count || a.name.localeCompare(b.name, "en"))
    .map(({ name }) => name);
}

const NOBODYS: ReadonlySet<string> = new Set([UNASSIGNED]);
