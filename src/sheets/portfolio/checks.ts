import { partnersTable } from "../../domain/shared/tables/catalogue";
import { mustBeNone, type PageCheck, worthKnowing } from "../kit/checks";
import { tableCells } from "../kit/table-cells";
import { equalTo, f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { PortfolioModel } from "./model";

const partners = tableCells(partnersTable);

export const PORTFOLIO_CHECKS = ["missing", "gone", "twice", "leftOut"] as const;
type Checks = Readonly<Record<(typeof PORTFOLIO_CHECKS)[number], Ref>>;

const named = (words: string) => ({ one: "partner", many: "partners", words });

/** Whether the lines are still the partners of Partners: said in words, with what to do. */
export function samePartners({ lines }: Pick<PortfolioModel, "lines">, checks: Checks): PageCheck[] {
  const known = f`(${partners.column("partner")}<>"")*(${partners.column("status")}<>"Inactive")`;
  const listed = f`COUNTIFS(${lines.name},${equalTo(partners.column("partner"))})`;
  return [
    mustBeNone(
      {
        label: "Partners that are not on this page",
        ref: checks.missing,
        value: f`SUMPRODUCT(${known}*(${listed}=0))`,
      },
      named("of Partners missing here: build it again in the add-in (Rebuild)."),
    ),
    mustBeNone(
      {
        label: "Partners of this page that are gone",
        ref: checks.gone,
        value: f`SUMPRODUCT((${lines.name}<>"")*(COUNTIFS(${partners.column("partner")},${lines.criterion})-COUNTIFS(${partners.column("partner")},${lines.criterion},${partners.column("status")},"Inactive")=0))`,
      },
      named("gone from Partners, renamed or inactive: build it again in the add-in (Rebuild)."),
    ),
  ];
}

/** Whether everything that counts could be read. */
export function readable(
  { lines }: Pick<PortfolioModel, "lines">,
  checks: Checks,
  tables: TablesRead,
): PageCheck[] {
  return [...rowsLeftOut(checks.leftOut, tables), namesTwice({ lines }, checks)];
}

/** Names of the page that have more than one row of Partners. */
export function namesTwice({ lines }: Pick<PortfolioModel, "lines">, checks: Checks): PageCheck {
  return worthKnowing(
    {
      label: "Names that stand twice in Partners",
      ref: checks.twice,
      value: f`SUMPRODUCT((${lines.name}<>"")*(COUNTIFS(${partners.column("partner")},${lines.criterion})>1))`,
    },
    named("in Partners more than once: the first row counts."),
  );
}
