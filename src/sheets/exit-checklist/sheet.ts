import { EXIT_INPUTS, EXIT_KEYS, EXIT_STEPS } from "../../domain/relations/exit-checklist";
import { type PageCheck, standsOnce } from "../kit/checks";
import type { PageColumns } from "../kit/columns";
import { asOfLine, inputsOf } from "../kit/inputs";
import { Page } from "../kit/page";
import { innerWidth } from "../kit/sheet-sizes";
import { wrappedHeight } from "../kit/text-measure";
import { f } from "../shared/formula";
import { partnerLines, partnerRefs } from "../shared/partner-block";
import type { PartnerPageInput } from "../shared/partner-pages";
import { each, Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { wholeTitle } from "../shared/tab-title";
import { longDateText, shortDay } from "../shared/words";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import { exitFormulas } from "./counts";
import { exitChecklistDefinition } from "./definition";

const WIDTHS = [2, 34, 13, 13, 62, 16] as const;
const DOES = 4;
const LINE = ["what", "count", "unit", "does", "state"] as const;
type LineKey = (typeof LINE)[number];
/** Points above a line's text. */
const PADDING = 3.75;
const SETTLED = EXIT_KEYS.map((key) => `settled_${key}` as const);

function createModel() {
  const one = (label: string) => new Ref(label);
  return {
    partner: partnerRefs(),
    inputs: inputsOf("as_of", ...SETTLED),
    lines: each(LINE, (label) => new Ref(label, 1, EXIT_KEYS.length)),
    settled: one("settled"),
    checks: each(["partner", "leftOut", "all"], one),
  };
}
type Model = ReturnType<typeof createModel>;

/** What is settled before a partner leaves, so that other relations stay whole: it decides nothing and removes nothing. */
export function exitChecklistSheet({ partner, asOf, values, tables }: PartnerPageInput): SheetPlan {
  const page = new Page({
    kind: exitChecklistDefinition.kind,
    subject: { partner },
    title: wholeTitle(exitChecklistDefinition, { partner }),
    widths: WIDTHS,
    closed: true,
    firstPageOnly: true,
  });
  const settings = page.settings("asOf");
  const model = createModel();
  const { lines, inputs, settled, checks } = model;
  page
    .head(headOf(model))
    .list({ refs: lines }, stepColumns(model), { heading: "Step by step" })
    .endPage()
    .inputs(
      inputs,
      {
        as_of: asOfLine(settings, "The day up to which things are counted and settled."),
        ...(Object.fromEntries(SETTLED.map((key) => [key, { assumption: EXIT_INPUTS[key] }])) as Record<
          (typeof SETTLED)[number],
          { assumption: (typeof EXIT_INPUTS)[(typeof SETTLED)[number]] }
        >),
      },
      values,
      { heading: "Settled on", default: 2, override: 3, used: 4, source: 5 },
    );
  EXIT_KEYS.forEach((key, row) => {
    const room = innerWidth({ columnWidths: WIDTHS }, DOES);
    page.sheet.height(lines.does.box.row + row, wrappedHeight([EXIT_STEPS[key][1]], room) + PADDING);
  });
  page
    .calculate("Partner", (block) => partnerLines(block, model.partner, partner))
    .calculate("How far", (block) =>
      block.single("Settled", settled, f`SUMPRODUCT((LEFT(${lines.state},1)="●")*1)`, "whole"),
    );
  return page
    .checks(checksOf(model, tables), {
      all: checks.all,
      legend: "Type the day on which a step was settled; rows of tables stay as they are.",
      legendColumns: [1, 2, 3, 4],
    })
    .results({ counts: lines.count, states: lines.state, settled, check: checks.all })
    .build({ asOf }, { label: 1, key: 2, value: 3, note: 5 });
}

function stepColumns({ partner, inputs }: Model): PageColumns<LineKey, LineKey> {
  const formulas = exitFormulas(partner, inputs.as_of.used);
  const key = (row: number) => EXIT_KEYS[row]!;
  const settledOn = (row: number) => inputs[`settled_${key(row)}`].used;
  return {
    what: { title: "What", look: "text", cell: (_, row) => EXIT_STEPS[key(row)][0] },
    count: { title: "In the tables", format: "whole", cell: (_, row) => formulas[key(row)] ?? f`""` },
    unit: {
      title: "To look at",
      look: "status",
      cell: ({ count }) => f`IF(${count}="","ask",IF(${count}=0,"none",""))`,
    },
    does: { title: "What to do", look: "passage", cell: (_, row) => EXIT_STEPS[key(row)][1] },
    state: {
      title: "Settled",
      look: "status",
      cell: (_, row) => {
        const day = settledOn(row);
        const done = f`AND(ISNUMBER(${day}),N(${day})<=${inputs.as_of.used})`;
        return f`IF(${done},"● "&${shortDay(f`N(${day})`)},"○ open")`;
      },
    },
  };
}

function headOf({ partner, inputs, lines, settled }: Model): Parameters<Page["head"]>[0] {
  const count = (row: (typeof EXIT_KEYS)[number]) => lines.count.fixed(0, EXIT_KEYS.indexOf(row));
  const open = f`ROWS(${lines.state})-${settled}`;
  return {
    title: f`"Before "&${partner.name}&" leaves"`,
    subtitle: f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  For us alone: not to be handed over"`,
    cards: [
      { columns: [1, 1], label: "Settled", value: f`${settled}&" of "&ROWS(${lines.state})`, note: "steps" },
      { columns: [2, 3], label: "Open deals", value: f`${count("deals")}&""`, note: "who goes on" },
      {
        columns: [4, 4],
        label: "Promises not kept",
        value: f`${count("promises")}&""`,
        note: "of both sides",
      },
    ],
    message: f`IF(${open}=0,"Every step is settled.",IF(${open}=1,"1 step is open","")&IF(${open}>1,${open}&" steps are open","")&": this page decides nothing and removes nothing.")`,
  };
}

function checksOf({ checks, partner }: Model, tables: TablesRead): PageCheck[] {
  return [standsOnce(checks.partner, partner), ...rowsLeftOut(checks.leftOut, tables, partner)];
}
