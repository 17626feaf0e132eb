import {
  ASSESSMENT,
  GAINED,
  HELD,
  OF_PLAN,
  PLANNED,
  REGISTERED_DAYS,
} from "../../domain/cam-scorecard/partner-attainment";
import { CAPABILITIES_KIND } from "../../domain/scorecard/score-kinds";
import { planMonthsTable } from "../../domain/shared/tables/business-plan-tables";
import { talks } from "../cadence/deal-time";
import { tableCells } from "../kit/table-cells";
import { sumOf, closedBetween, countOf, ofClass } from "../portfolio/deals";
import { COUNTS, is, plans, results, rowWith, scoreRow, scores } from "../portfolio/records";
import { from, has, ofPartner, upTo } from "../shared/deal-sums";
import { equalTo, f, type Formula, type FormulaCell, holdsOneOf, joined } from "../shared/formula";
import { type FactKey, isDoneBy, type Line, type LineColumns, type Model } from "./model";

const months = tableCells(planMonthsTable);

/** What else of each partner counts for its CAM. */
export function factColumns(model: Model): LineColumns<FactKey> {
  return {
    ...assessmentColumns(model),
    ...planColumns(model),
    ...activationColumns(model),
    ...routineColumns(model),
  };
}

/** The outcomes of a line's times, in a row of cells: of all rules, or of some. */
function outcomes({ slots, routine }: Model, row: number, rules?: ReadonlySet<number>): Formula[] {
  const cells = routine.grid.state;
  if (!rules) return cells.length ? [f`${cells[0]!.at(0, row)}:${cells.at(-1)!.at(0, row)}`] : [];
  return [...rules].map((rule) => {
    const own = cells.filter((_, index) => slots[index]!.rule === rule);
    return f`${own[0]!.at(0, row)}:${own.at(-1)!.at(0, row)}`;
  });
}

const counted = (ranges: readonly Formula[], criterion: Formula): Formula =>
  ranges.length
    ? joined(
        ranges.map((range) => f`COUNTIFS(${range},${criterion})`),
        "+",
      )
    : f`0`;

function assessmentColumns(model: Model) {
  const { routine, portfolio, slots } = model;
  const ofAssessment = new Set(
    slots.flatMap(({ rule }) => (isDoneBy(routine.read[rule]!, ASSESSMENT) ? [rule] : [])),
  );
  return {
    before: {
      title: "Assessed before",
      format: "score",
      cell: (line) => {
        const row = scoreRow(portfolio, line, CAPABILITIES_KIND, { before: line.start, counts: COUNTS });
        return row;
      },
    },
    late: {
      title: "Assessment late",
      format: "whole",
      cell: ({ counts }, row) => f`IF(${counts}=0,0,${counted(outcomes(model, row, ofAssessment), f`1`)})`,
    },
    capabilitiesDue: {
      title: "Assessment due",
      format: "whole",
      cell: ({ counts, capabilitiesRow: row, over, start, late }) => {
        const assessed = f`IF(${row}=0,0,IF(${over}=0,1,IF(${scores.at("asOf", row)}>=${start},1,0)))`;
        return f`IF(${counts}=0,0,IF(${assessed}+${late}>0,1,0))`;
      },
    },
    capabilitiesReached: {
      title: "Gained or held",
      format: "whole",
      cell: ({ capabilitiesDue, capabilities, certified, before }) => {
        const gained = f`IF(${before}=0,0,IF(ROUND(N(${capabilities})-${scores.at("score", before)},9)>=${GAINED},1,0))`;
        const held = f`IF(ROUND(N(${capabilities}),9)>=${HELD},1,${gained})`;
        return f`IF(OR(${capabilitiesDue}=0,${capabilities}="",${certified}=0),0,${held})`;
      },
    },
  } as const satisfies Partial<LineColumns<FactKey>>;
}

/** The newest version that was agreed and has begun, what its base case brings, and what was won. */
function planColumns(model: Model) {
  const { portfolio, inputs } = model;
  const asOf = inputs.as_of.used;
  return {
    planDue: {
      title: "Plan due",
      format: "whole",
      cell: ({ counts, lifeStage }) => f`IF(${counts}=0,0,IF(${holdsOneOf(lifeStage, PLANNED)},1,0))`,
    },
    agreedRow: {
      title: "Agreed plan",
      format: "whole",
      cell: ({ name }) => {
        const [version, start, date] = (["version", "startMonth", "date"] as const).map((field) =>
          plans.column(field),
        ) as [Formula, Formula, Formula];
        const agreed = f`${is(plans.column("partner"), name)}*(${plans.column("state")}="Agreed")*ISNUMBER(${version})`;
        const begun = f`ISNUMBER(${start})*(${start}<${asOf}+1)*((${date}="")+(${date}<${asOf}+1)>0)`;
        return rowWith(version, f`${agreed}*${begun}`, {
          column: version,
          first: portfolio.firstRows.plans,
          take: "first",
        });
      },
    },
    planCriterion: {
      title: "Its months",
      look: "text",
      cell: ({ agreedRow: row }) => f`IF(${row}=0,"",${equalTo(plans.at("planId", row))})`,
    },
    planFrom: {
      title: "Plan counts from",
      format: "date",
      cell: ({ agreedRow: row, start }) =>
        f`IF(${row}=0,"",MAX(${start},INT(N(${plans.at("startMonth", row)}))))`,
    },
    planKept: {
      title: "Months kept",
      format: "whole",
      cell: ({ agreedRow: row, planCriterion }) =>
        f`IF(${row}=0,0,COUNTIFS(${months.column("planId")},${planCriterion}))`,
    },
    planToDate: {
      title: "Base case to date",
      format: "money",
      cell: (line) => baseCase(line, f`INT(${asOf})`),
    },
    planBefore: {
      title: "Base case before",
      format: "money",
      cell: (line) => baseCase(line, f`(${line.planFrom}-1)`),
    },
    planWon: {
      title: "Won of it",
      format: "money",
      cell: (line) =>
        f`IF(${line.planKept}=0,0,${sumOf(ofPartner(line), ofClass("Won"), ...closedBetween(line.planFrom, asOf))})`,
    },
    planMeasured: {
      title: "Plan measured",
      format: "whole",
      cell: ({ planDue, agreedRow: row, planKept }) =>
        f`IF(${planDue}=0,0,IF(AND(${row}>0,${planKept}=0),0,1))`,
    },
    planReached: {
      title: "Plan reached",
      format: "whole",
      cell: ({ planMeasured, planKept, planWon, planToDate, planBefore }) =>
        f`IF(OR(${planMeasured}=0,${planKept}=0),0,IF(ROUND(${planWon},9)>=ROUND(${OF_PLAN}*(${planToDate}-${planBefore}),9),1,0))`,
    },
  } as const satisfies Partial<LineColumns<FactKey>>;
}

/** What a plan's months bring up to a day, the one in progress by its days. */
function baseCase({ planKept, planCriterion }: Line, day: Formula): Formula {
  const first = f`(${day}-DAY(${day})+1)`;
  const sum = (...days: readonly Formula[]) => {
    const month = joined(
      days.map((criterion) => f`${months.column("month")},${criterion}`),
      ",",
    );
    return f`SUMIFS(${months.column("revenue")},${months.column("planId")},${planCriterion},${month})`;
  };
  const running = f`${sum(f`">="&${first}`, f`"<="&${day}`)}*DAY(${day})/DAY(EOMONTH(${day},0))`;
  return f`IF(${planKept}=0,0,${sum(f`"<"&${first}`)}+${running})`;
}

function activationColumns({ inputs }: Model) {
  const asOf = inputs.as_of.used;
  return {
    registered: {
      title: "Registered itself",
      format: "whole",
      cell: (line) => {
        const first = f`MAX(${asOf}-${REGISTERED_DAYS - 1},${line.over}*${line.start})`;
        const own = [ofPartner(line), from("Registered on", first), upTo("Registered on", asOf)] as const;
        const ours = countOf(...own, has("Led by", f`"Vendor"`));
        return f`IF(${line.counts}=0,0,IF(${countOf(...own)}-${ours}>0,1,0))`;
      },
    },
    answer: {
      title: "Satisfaction",
      cell: ({ counts, satisfactionRow: row, over, start }) => {
        const on = results.at("recordedOn", row);
        const day = f`IF(ISNUMBER(${on}),${on},${results.at("period", row)})`;
        const actual = results.at("actual", row);
        return f`IF(OR(${counts}=0,${row}=0),"",IF(${over}=0,${actual},IF(${day}<${start},"",${actual})))`;
      },
    },
  } as const satisfies Partial<LineColumns<FactKey>>;
}

function routineColumns(model: Model) {
  const asOf = model.inputs.as_of.used;
  const [partner, date, minutes, purpose] = (["partner", "date", "minutes", "purpose"] as const).map(
    (field) => talks.column(field),
  ) as [Formula, Formula, Formula, Formula];
  const time = ({ counts, criterion, start }: Line, what: FormulaCell) =>
    f`IF(${counts}=0,0,SUMIFS(${minutes},${partner},${criterion},${date},">="&${start},${date},"<"&(${asOf}+1),${purpose},${what}))`;
  return {
    things: {
      title: "Due of the routine",
      format: "whole",
      cell: ({ counts }, row) => f`IF(${counts}=0,0,${counted(outcomes(model, row), f`">0"`)})`,
    },
    onTime: {
      title: "Done on time",
      format: "whole",
      cell: ({ counts }, row) => f`IF(${counts}=0,0,${counted(outcomes(model, row), f`3`)})`,
    },
    minutes: { title: "Minutes of talks", format: "whole", cell: (line) => time(line, f`"?*"`) },
    develop: { title: "To develop", format: "whole", cell: (line) => time(line, f`"Develop"`) },
  } as const satisfies Partial<LineColumns<FactKey>>;
}
