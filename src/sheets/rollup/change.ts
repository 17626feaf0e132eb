import { UNASSIGNED } from "../../domain/cadence/completion";
import { marketCoverage, mostCommon } from "../../domain/portfolio/market-coverage";
import { type PartnerLine, UNKNOWN_LEVEL } from "../../domain/portfolio/partner-line";
import { largestPoints } from "../../domain/portfolio/pictured";
import type { TableSource } from "../../domain/program/setup";
import { nameKey } from "../../domain/shared/excel-text";
import { linkName } from "../index/entries";
import { businessPlanDefinition } from "../business-plan/definition";
import { capabilitiesScorecardDefinition } from "../capabilities-scorecard/definition";
import { performanceScorecardDefinition } from "../performance-scorecard/definition";
import { type PortfolioForm, portfolioFor, weightValues } from "../portfolio/form";
import type { ChangeSet } from "../shared/change-set";
import { dayValues } from "../shared/day-inputs";
import { tablesRead } from "../shared/tables-read";
import type { SheetSubject } from "../shared/sheet-plan";
import { sheetSetup } from "../shared/sheet-setup";
import { rollupDefinition } from "./definition";
import { type Group, GROUPED } from "./page-lists";
import { rollupSheet } from "./sheet";
import type { SheetLinks } from "./table-columns";

/** As many fields of the market without a partner as the page names. */
const NAMED_GAPS = 12;

export interface RollupForm extends PortfolioForm {
  /** Sheets that are there, to which the rows lead. */
  sheets?: readonly { kind: string; subject: SheetSubject; uid: string }[];
}

/** Everything that building the roll-up writes: the tables it refers to, and the sheet. */
export function rollupChange(source: TableSource, form: RollupForm): ChangeSet {
  const { asOf, sheets = [] } = form;
  const { settings, found } = portfolioFor(source, form);
  const { lines } = found;
  const { regions, verticals, gaps } = marketCoverage(lines);
  return {
    label: `Build ${rollupDefinition.title}`,
    tables: sheetSetup(source, rollupDefinition),
    sheets: [
      rollupSheet({
        asOf,
        values: { ...dayValues(settings, asOf), ...weightValues(form) },
        lines,
        links: lines.map(({ partner }) => linksOf(partner, sheets)),
        groups: groupsOf(lines),
        regions,
        verticals,
        gaps: Math.min(NAMED_GAPS, gaps.length),
        points: largestPoints(lines, ({ score, growth }) => score !== null && growth !== null),
        tables: tablesRead(source, rollupDefinition),
      }),
    ],
  };
}

const LINKED = {
  scorecard: performanceScorecardDefinition.kind,
  capabilitiesSheet: capabilitiesScorecardDefinition.kind,
  planSheet: businessPlanDefinition.kind,
} as const;

/** The partner's newest sheet of each kind. */
function linksOf(partner: string, sheets: NonNullable<RollupForm["sheets"]>): SheetLinks {
  const linkTo = (kind: string) => {
    const found = sheets.findLast(
      (each) => each.kind === kind && nameKey(each.subject.partner) === nameKey(partner),
    );
    return found ? linkName(found.uid) : null;
  };
  return {
    scorecard: linkTo(LINKED.scorecard),
    capabilitiesSheet: linkTo(LINKED.capabilitiesSheet),
    planSheet: linkTo(LINKED.planSheet),
  };
}

/** Groups of those that have none. */
const NOBODYS: ReadonlySet<string> = new Set([UNASSIGNED, UNKNOWN_LEVEL]);

const nameOf = {
  cam: ({ cam }: PartnerLine) => cam,
  region: ({ row }: PartnerLine) => row.region || UNASSIGNED,
  level: ({ level }: PartnerLine) => level || UNKNOWN_LEVEL,
  lifeStage: ({ row }: PartnerLine) => row.lifeStage || UNASSIGNED,
};

/** Where no partner has any of a kind, its one line would say nothing. */
function groupsOf(lines: readonly PartnerLine[]): Group[] {
  return GROUPED.flatMap(({ by, field }) => {
    const names = mostCommon(lines.map(nameOf[field]), NOBODYS);
    return names.some((name) => !NOBODYS.has(name)) ? names.map((name) => ({ by, name })) : [];
  });
}
