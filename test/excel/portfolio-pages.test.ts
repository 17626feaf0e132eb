import type { TableSource } from "../../src/domain/program/setup";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { attentionChange } from "../../src/sheets/attention/change";
import { bestAndLargestChange } from "../../src/sheets/best-and-largest/change";
import { cadenceChange } from "../../src/sheets/cadence/change";
import { camScorecardChange } from "../../src/sheets/cam-scorecard/change";
import { chiefChange } from "../../src/sheets/chief/change";
import { controlChange } from "../../src/sheets/control/change";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { rollupChange } from "../../src/sheets/rollup/change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { thisWeekChange } from "../../src/sheets/this-week/change";
import { exampleTeam } from "../sheets/team-rollup/example";
import { teamRollupChange } from "../../src/sheets/team-rollup/change";
import { openHost } from "../support/headless";
import { PORTFOLIO_AS_OF, portfolioExample } from "../support/portfolio-example";
import { shownPages } from "../support/shown-contents";

/** As long as a name is expected to be. */
const CAM = "Maximiliane von Hohenzollern-Sigmaringen";
const HANGS_AFTER = 240_000;

/** Partners with long names and amounts of nine digits; the first CAM's name is long too. */
const named = portfolioExample();
const tables = named.with(
  partnersTable,
  named.table(partnersTable).rows.map((row) => (row.cam === "Kim" ? { ...row, cam: CAM } : row)),
);

const asOf = PORTFOLIO_AS_OF;
const CHANGES: readonly ((source: TableSource) => ChangeSet)[] = [
  (source) => rollupChange(source, { asOf }),
  (source) => bestAndLargestChange(source, { asOf }),
  (source) => attentionChange(source, { asOf }),
  (source) => chiefChange(source, { asOf }),
  (source) => controlChange(source, { asOf }),
  (source) => cadenceChange(source, { asOf }),
  (source) => thisWeekChange(source, { today: asOf }),
  (source) => camScorecardChange(source, { cam: CAM, asOf }),
  () => teamRollupChange(exampleTeam()),
];

test(
  "nothing is clipped on the pages over all partners",
  async () => {
    const host = await openHost();
    const pages = await shownPages(
      host,
      tables,
      CHANGES.map((change) => change(tables)),
    );
    const clipped = pages.flatMap(({ plan, shown }) =>
      clippedTexts(plan, shown).map(({ cell, text, why }) => `${plan.title} ${cell} ${why}: ${text}`),
    );
    host.close();
    expect(clipped).toEqual([]);
  },
  HANGS_AFTER,
);
