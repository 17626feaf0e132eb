import { countedWeights } from "../../../src/domain/portfolio/best-rank";
import { teamOf } from "../../../src/domain/team/team";
import { teamWorkbook } from "../../../src/domain/team/team-workbook";
import { teamRollupChange } from "../../../src/sheets/team-rollup/change";
import type { ExampleOfKind } from "../../support/kinds";
import { MemoryTables } from "../../support/memory-tables";
import { PORTFOLIO_AS_OF, portfolioExample } from "../../support/portfolio-example";

const LOCKED = { workbook: "Locked.xlsx", why: "The file is encrypted with a password." };

/** Two CAMs' workbooks, one of them old, and files that could not be read. */
export function exampleTeam(
  unread: readonly (typeof LOCKED)[] = [LOCKED],
  missing: readonly string[] = ["Gone.xlsx"],
) {
  const read = (workbook: string, typedAsOf: number) =>
    teamWorkbook(portfolioExample(), {
      workbook,
      readOn: PORTFOLIO_AS_OF + 5,
      typedAsOf,
      weights: countedWeights(() => null),
    });
  return teamOf(
    [read("Kim & Ola.xlsx", PORTFOLIO_AS_OF), read("=Old.xlsx", PORTFOLIO_AS_OF - 30)],
    unread,
    PORTFOLIO_AS_OF + 5,
    missing,
  );
}

export const example: ExampleOfKind = () => ({
  tables: new MemoryTables(),
  change: teamRollupChange(exampleTeam([], [])),
  input: { name: "in_old_after_days", value: 60 },
});
