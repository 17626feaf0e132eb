import { PROGRAM_LINE } from "../../domain/cadence/board";
import { UNASSIGNED } from "../../domain/cadence/completion";
import { REGISTERED } from "../../domain/program/levels";
import { nameKey } from "../../domain/shared/excel-text";
import { partnersTable } from "../../domain/shared/tables/catalogue";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import type { CalculationBlock, ListColumn } from "../shared/calculation-block";
import { has, numberOf, ofPartner } from "../shared/deal-sums";
import { escaped, f, type Formula, type FormulaCell, joined, quoted } from "../shared/formula";
import { cadenceLog } from "./deal-time";
import { type GridKey, type LineKey, type Model, type ReadRule, type RuleKey } from "./model";
import { dueIn, gridPlaces, type Window, windowStart } from "./rules";

const partners = tableCells(partnersTable);

/** In a key, a day is worth so much, a line and a rule less: the smallest key is what comes first. */
export const KEY = { day: 10_000_000, line: 100 } as const;

type Line = Readonly<Record<LineKey, FormulaCell>>;
type Identity = Exclude<LineKey, "done" | "due" | "overdue" | "later" | "onTime" | "next">;

/** Who each partner is, as Partners has it now; the program has a line of its own, last. */
export function identityColumns({ days }: Model, names: readonly string[]): PageColumns<LineKey, Identity> {
  const isProgram = (row: number) => names[row] === "";
  const partner = (row: number, content: Formula, otherwise: string): Formula =>
    isProgram(row) ? f`${otherwise}` : content;
  const text = (line: Line, field: Parameters<typeof partners.at>[0], otherwise: string) => {
    const cell = partners.text(field, line.row);
    return f`IF(${line.row}="","",IF(${cell}="",${quoted(otherwise)},${cell}))`;
  };
  return {
    number: { title: "Line", format: "whole", cell: (_, row) => row + 1 },
    name: { title: "Partner", look: "text", cell: (_, row) => names[row]! },
    key: { title: "Without wildcards", look: "text", cell: ({ name }) => escaped(name) },
    criterion: { title: "Criterion", look: "text", cell: ({ key }) => f`"="&${key}` },
    row: {
      title: "Row",
      format: "whole",
      cell: ({ key, name }) => f`IF(${name}="","",IFERROR(MATCH(${key},${partners.column("partner")},0),""))`,
    },
    kind: {
      title: "About",
      look: "text",
      cell: (line, row) => {
        const status = partners.text("status", line.row);
        const kind = f`IF(${partners.text("managed", line.row)}="No","Other partners","Managed partners")`;
        return partner(
          row,
          f`IF(${line.row}="","",IF(OR(${status}="Prospect",${status}="Inactive"),"",${kind}))`,
          quoted(PROGRAM_LINE),
        );
      },
    },
    cam: {
      title: "CAM",
      look: "text",
      cell: (line, row) => partner(row, text(line, "cam", UNASSIGNED), `""`),
    },
    level: {
      title: "Level",
      look: "text",
      cell: (line, row) => partner(row, text(line, "tier", REGISTERED), `""`),
    },
    lifeStage: {
      title: "Life-stage",
      look: "text",
      cell: (line, row) => partner(row, text(line, "lifeStage", ""), `""`),
    },
    levelKey: { title: "Level, as lists have it", look: "text", cell: ({ level }) => asListed(level) },
    stageKey: {
      title: "Life-stage, as lists have it",
      look: "text",
      cell: ({ lifeStage }) => asListed(lifeStage),
    },
    first: {
      title: "Known since",
      format: "date",
      cell: (line) =>
        f`IF(${line.row}="",${days.first},MAX(${days.first},INT(N(${partners.at("partnerSince", line.row)}))))`,
    },
    open: {
      title: "Open deals",
      format: "whole",
      cell: (line, row) => partner(row, numberOf("Open", ofPartner(line), has("Deal ID", f`"<>"`)), "1"),
    },
  };
}

const asListed = (name: FormulaCell) => f`","&${escaped(f`TRIM(${name})`)}&","`;

type Totals = Exclude<LineKey, Identity>;

/** What each line comes to. */
export function totalColumns({ grid }: Model): PageColumns<LineKey, Totals> {
  const across = (key: GridKey, row: number): Formula => {
    const all = grid[key];
    return all.length === 0 ? f`0` : f`${all[0]!.at(0, row)}:${all.at(-1)!.at(0, row)}`;
  };
  const count = (title: string, word: string) => ({
    title,
    format: "whole" as const,
    cell: (_: Line, row: number) =>
      grid.state.length ? f`COUNTIFS(${across("state", row)},"${word}")` : f`0`,
  });
  return {
    done: count("Done", "Done"),
    due: count("Due", "Due"),
    overdue: count("Overdue", "Overdue"),
    later: count("Not started", "Not started"),
    onTime: { title: "Done on time", format: "whole", cell: (_, row) => f`SUM(0,${across("onTime", row)})` },
    next: {
      title: "First to do",
      format: "whole",
      cell: (_, row) => f`IFERROR(SMALL(${across("key", row)},1),"")`,
    },
  };
}

export interface GridPlace {
  /** The line's row, and the rule's place in the list of rules and in the grid. */
  row: number;
  rule: number;
  index: number;
  /** Another time than that of the day, and its own place in the grid. */
  other?: { window: Window; since: FormulaCell; index: number };
}

/** What the grid reads. */
export type GridModel = Pick<Model, "rules" | "lines" | "grid" | "days" | "inputs">;

/** Each partner with each rule: whether it holds, by when, whether done. */
export function gridLists(block: CalculationBlock, model: Model, read: readonly ReadRule[]): void {
  const places = gridPlaces(read);
  const columns = (
    key: GridKey,
    content: (at: GridPlace) => Formula,
    format?: ListColumn["format"],
  ): void => {
    block.heading(TITLES[key]);
    block.list(
      model.grid[key].map((ref, index): ListColumn => {
        const rule = places.indexOf(index);
        return {
          title: read[rule]!.row.activity ?? "",
          ref,
          content: (row) => content({ row, rule, index }),
          ...(format ? { format } : {}),
        };
      }),
      "value",
    );
  };
  const grid = new CadenceGrid(model, read);
  columns("holds", (at) => grid.holds(at), "whole");
  columns("day", (at) => grid.day(at), "date");
  columns("due", (at) => grid.due(at), "date");
  columns("done", (at) => grid.done(at), "whole");
  columns("onTime", (at) => grid.onTime(at), "whole");
  columns("state", (at) => grid.state(at));
  columns("key", (at) => grid.key(at), "whole");
}

const TITLES: Readonly<Record<GridKey, string>> = {
  holds: "Rules that hold for each partner",
  day: "By when, whatever takes its place",
  due: "By when",
  done: "Times done",
  onTime: "Done on time",
  state: "State",
  key: "In which order",
};

/** The formulas of partners with rules: those of the day, or of another time. */
export class CadenceGrid {
  private readonly places: readonly (number | null)[];

  constructor(
    private readonly model: GridModel,
    private readonly read: readonly ReadRule[],
  ) {
    this.places = gridPlaces(read);
  }

  private rule(key: RuleKey, { rule }: Pick<GridPlace, "rule">) {
    return this.model.rules[key].fixed(0, rule);
  }

  private line(key: LineKey, { row }: Pick<GridPlace, "row">) {
    return this.model.lines[key].at(0, row);
  }

  private cell(key: GridKey, { row, index, other }: Pick<GridPlace, "row" | "index" | "other">) {
    const column = key === "holds" ? index : (other?.index ?? index);
    return this.model.grid[key][column]!.at(0, row);
  }

  private get asOf() {
    return this.model.inputs.as_of.used;
  }

  /** Rules of an activity that are understood, by their place. */
  private named(activity: string, row: number): GridPlace[] {
    return this.read.flatMap(({ row: own, rule }, at) =>
      rule && nameKey(own.activity) === nameKey(activity) ? { row, rule: at, index: this.places[at]! } : [],
    );
  }

  /** Of rules of one activity the first that holds counts. */
  holds(at: GridPlace): Formula {
    const { row, rule: place, index } = at;
    const rule = this.read[place]!.rule!;
    const isIn = (list: "levels" | "stages", name: "levelKey" | "stageKey") => {
      const names = this.rule(list, at);
      return f`OR(${names}="",${this.line("kind", at)}=${quoted(PROGRAM_LINE)},ISNUMBER(SEARCH(${this.line(name, at)},${names})))`;
    };
    const earlier = this.named(rule.activity, row).filter((each) => each.index < index);
    const conditions = [
      f`${this.line("kind", at)}=${this.rule("about", at)}`,
      isIn("levels", "levelKey"),
      isIn("stages", "stageKey"),
      ...(rule.withOpenDeals ? [f`${this.line("open", at)}>0`] : []),
      ...(earlier.length
        ? [
            f`${joined(
              earlier.map((each) => this.cell("holds", each)),
              "+",
            )}=0`,
          ]
        : []),
    ];
    return f`IF(AND(${joined(conditions, ",")}),1,0)`;
  }

  /** By when, whatever takes its place. */
  day(at: GridPlace): Formula {
    const { due } = this.read[at.rule]!.rule!;
    const day = due.by === "before-other" ? this.beforeOther(at, due) : this.plainDay(at);
    return f`IF(${this.cell("holds", at)}=0,"",${day ?? f`""`})`;
  }

  /** Not where another activity takes its place: both are due on the same day. */
  due(at: GridPlace): Formula {
    const { without } = this.read[at.rule]!.rule!;
    const day = this.cell("day", at);
    const instead = without === null ? [] : this.named(without, at.row);
    const same = instead.flatMap((other) => {
      const every = this.rule("every", other);
      const start = windowStart(day, every, this.model.days.fiscalStart);
      const there = this.plainDay(other, { start, end: f`(EDATE(${start},${every})-1)`, every });
      return there ? f`IF(${this.cell("holds", other)}=1,IF(${there}=${day},1,0),0)` : [];
    });
    const own = f`IF(${day}="","",${day})`;
    return same.length ? f`IF(${day}="","",IF(${joined(same, "+")}>0,"",${day}))` : own;
  }

  private window(at: GridPlace): Window {
    return (
      at.other?.window ?? {
        start: this.rule("start", at),
        end: this.rule("end", at),
        every: this.rule("every", at),
      }
    );
  }

  /** The rule's own day, where it does not count from another's; its own window's stands with the rule. */
  private plainDay(at: GridPlace, window = at.other?.window): Formula | null {
    const rule = this.read[at.rule]!.rule!;
    const length = f`LEN(${this.line("name", at)})`;
    if (window || rule.due.by === "spread") return dueIn(rule, window ?? this.window(at), length);
    return rule.due.by === "before-other" ? null : f`${this.rule("due", at)}`;
  }

  /** So many days before the other's day in this window; "" without it. */
  private beforeOther(at: GridPlace, { other, count }: { other: string; count: number }): Formula {
    const days = this.named(other, at.row).flatMap((each) => {
      const day = this.plainDay(each, this.window(at));
      return day ? f`IF(${this.cell("holds", each)}=1,${day}-${count},` : [];
    });
    return f`${joined(days, "")}""${")".repeat(days.length)}`;
  }

  private times(at: GridPlace, until: FormulaCell): Formula {
    const own = f`${cadenceLog.column("partner")},${this.line("criterion", at)},${cadenceLog.column("activity")},${this.rule("criterion", at)}`;
    const day = cadenceLog.column("doneOn");
    return f`COUNTIFS(${own},${day},${at.other?.since ?? this.rule("since", at)},${day},${until})`;
  }

  /** Of another time: 3 done on time, 2 done, 1 its day has passed, 0 does not count. What was due before `from` never does. */
  outcome(at: GridPlace, from: FormulaCell): Formula {
    const [due, end, asOf] = [this.cell("due", at), this.window(at).end, this.asOf];
    const by = (...days: readonly FormulaCell[]) => f`"<"&(MIN(${joined([end, asOf, ...days], ",")})+1)`;
    const late = f`IF(AND(${asOf}>${due},${due}>=${this.line("first", at)}),1,0)`;
    const done = f`IF(${this.times(at, by(due))}>0,3,IF(${this.times(at, by())}>0,2,${late}))`;
    return f`IF(${due}="",0,IF(${due}<${from},0,${done}))`;
  }

  done(at: GridPlace): Formula {
    return f`IF(${this.cell("due", at)}="",0,${this.times(at, this.rule("until", at))})`;
  }

  onTime(at: GridPlace): Formula {
    const last = f`MIN(${this.rule("end", at)},${this.asOf},${this.cell("due", at)})`;
    return f`IF(${this.cell("done", at)}=0,0,MIN(1,${this.times(at, f`"<"&(${last}+1)`)}))`;
  }

  state(at: GridPlace): Formula {
    const due = this.cell("due", at);
    const soon = f`IF(${this.asOf}>=${due}-${this.model.days.soon},"Due","Not started")`;
    const open = f`IF(${this.asOf}>${due},IF(${due}<${this.line("first", at)},"Not started","Overdue"),${soon})`;
    return f`IF(${due}="","",IF(${this.cell("done", at)}>0,"Done",${open}))`;
  }

  key(at: GridPlace): Formula {
    const [due, state] = [this.cell("due", at), this.cell("state", at)];
    const ahead = f`OR(${state}="Overdue",${state}="Due",AND(${state}="Not started",N(${due})>=${this.asOf}))`;
    return f`IF(${ahead},${due}*${KEY.day}+${this.line("number", at)}*${KEY.line}+${at.index},"")`;
  }
}
