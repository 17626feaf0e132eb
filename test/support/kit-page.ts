import { levelsTable, partnersTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { DEFAULT_LEVELS } from "../../src/domain/program/levels";
import { defaultSettingsRows } from "../../src/domain/program/settings";
import { serialOf } from "../../src/domain/shared/serial-date";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { f } from "../../src/sheets/shared/formula";
import { each, Ref } from "../../src/sheets/shared/reference";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { shortMoneyText } from "../../src/sheets/shared/words";
import { BALL_WORDS, ballText, putBall } from "../../src/sheets/kit/balls";
import { barText, blocksIn, putBar } from "../../src/sheets/kit/bars";
import { equalsShown, hasRoom, worthKnowing } from "../../src/sheets/kit/checks";
import type { PageColumns } from "../../src/sheets/kit/columns";
import { RATE } from "../../src/domain/shared/assumption";
import { inputsOf } from "../../src/sheets/kit/inputs";
import { putLadder, putRequirements } from "../../src/sheets/kit/ladder";
import { Page } from "../../src/sheets/kit/page";
import { tableCells } from "../../src/sheets/kit/table-cells";

export interface KitPageOptions {
  partners?: readonly { partner: string; annualTarget: number | null }[];
  /** Characters of the list's first column. */
  nameWidth?: number;
  /** Rows for partners. */
  rows?: number;
  title?: string;
}

/** The longest that has to fit: 40 characters, long words, nine digits. */
export const LONG_PARTNERS = [
  { partner: "Donaudampfschifffahrtsgesellschaft mbH W", annualTarget: 123_456_789 },
  { partner: "Österreichische Datenverarbeitungs-GmbH", annualTarget: 987_654_321 },
  { partner: "Acme", annualTarget: 250_000 },
  { partner: "Kestrel", annualTarget: null },
] as const;

const partners = tableCells(partnersTable);

/** A small page with one of everything that the kit has, closed calculations and a chart over them. */
export function kitPage(options: KitPageOptions = {}): SheetPlan {
  const { nameWidth = 44, rows = 6, title = "Kit of pages" } = options;
  const widths = [2, nameWidth, 18, 16, 26, 14, 14];
  const page = new Page({ kind: "mdf-budget", title, widths, closed: true });
  const settings = page.settings("asOf", "fiscalStartMonth", "currency");
  const one = (label: string) => new Ref(label);
  const inputs = inputsOf("threshold", "basis");
  const lines = each(
    ["number", "status", "share", "partner", "ball", "target", "bar", "tier"],
    (key) => new Ref(key, 1, rows),
  );
  const cells = each(
    [
      "total",
      "direct",
      "tolerance",
      "room",
      "blank",
      "all",
      "reached",
      "unranked",
      "coverage",
      "overall",
      "largest",
    ],
    one,
  );
  const [monthNames, months] = [new Ref("month names", 1, 6), new Ref("months", 1, 6)];
  type Line = keyof typeof lines;
  const shown: PageColumns<Line, "partner" | "ball" | "target" | "bar" | "tier"> = {
    partner: partners.shown("partner", (line) => line.number),
    ball: { title: "Status", look: "status", words: BALL_WORDS, cell: ({ status }) => ballText(status) },
    target: partners.shown("annualTarget", (line) => line.number, { total: cells.total }),
    bar: {
      title: "Of the largest target of all partners together",
      look: "bar",
      cell: ({ share }) => barText(share, blocksIn(widths[4]!)),
    },
    tier: partners.shown("tier", (line) => line.number),
  };
  const list = { refs: lines, usedWhen: "number" } as const;
  return page
    .head({
      title: f`"Kit of pages – "&ROWS(${partners.column("partner")})&" partners"`,
      subtitle: f`"Every part of the kit once"`,
      cards: [
        {
          columns: [1, 1],
          label: "Targets of all partners",
          value: shortMoneyText(cells.total, settings.currency),
          note: "Recorded in Partners",
        },
        {
          columns: [2, 3],
          label: "Coverage",
          value: f`ROUND(100*${cells.coverage},0)&" %"`,
          note: "of what is needed",
        },
        { columns: [4, 6], label: "Level", value: f`"Gold"`, note: "Platinum is next" },
      ],
      message: f`"The targets of "&ROWS(${partners.column("partner")})&" partners are known."`,
    })
    .block((sheet, row) => {
      sheet.put(row, 1, "Level of the program", "heading").shade(row, 2, 6, "heading");
      putLadder(
        sheet,
        { row: row + 1, column: 2 },
        { rungs: 5, reached: cells.reached, unranked: cells.unranked },
      );
      sheet.height(row + 1, 22);
      const gaps = [
        { label: f`"Annual revenue"`, figure: f`"180k / 250k"`, share: f`180000/250000` },
        { label: f`"Certifications"`, figure: f`"3 / 4"`, share: f`3/4` },
        { label: f`""`, figure: f`""`, share: f`""` },
      ];
      putRequirements(sheet, { row: row + 3, column: 1 }, gaps, { figure: 3, bar: [widths[4]!] });
      return row + 6;
    })
    .block((sheet, row) => {
      sheet.put(row, 1, "Coverage", "label");
      putBall(sheet, { row, column: 2 }, cells.overall);
      const bar = putBar(
        sheet,
        { row, column: 3 },
        { figure: f`${cells.coverage}`, format: "percent", share: (figure) => figure, width: widths[4]! },
      );
      sheet.name("coverage_bar", bar);
      return row + 1;
    })
    .chart({
      name: "Closed figures",
      type: "column",
      title: "Drawn from rows that are closed",
      altText: "A column chart over rows of closed calculations.",
      rows: 10,
      figures: [monthNames, months],
    })
    .endPage()
    .list(list, shown, { heading: "Partners by the order of the table", totalLabel: "All partners" })
    .inputs(
      inputs,
      {
        threshold: {
          assumption: {
            key: "threshold",
            label: "Green from",
            ...RATE,
            default: 0.95,
            source: "Example figure: replace",
            help: "Share of the target from which the ball is green.",
          },
        },
        basis: {
          assumption: {
            key: "basis",
            label: "Basis",
            kind: "choice",
            choices: ["Recorded", "Forecast"],
            default: "Recorded",
            source: "Built in",
            help: "Which figures count.",
          },
        },
      },
      {},
      { default: 2, override: 3, used: 4, source: 5 },
    )
    .calculate("Figures", (block) => {
      block
        .single("Coverage", cells.coverage, f`0.62`, "percent")
        .single("Status", cells.overall, f`IF(${cells.coverage}>=${inputs.threshold.used},"Green","Yellow")`)
        .single("Order of the level", cells.reached, 2, "whole")
        .single("Levels without an order", cells.unranked, 0, "whole")
        .single("Largest target", cells.largest, f`MAX(${partners.column("annualTarget")})`, "money");
    })
    .calculate("By month", (block) =>
      block.list(
        [
          { title: "Month", ref: monthNames, content: (down) => `M${down + 1}` },
          {
            title: "Won",
            ref: months,
            content: (down) => f`${down + 1}*${cells.coverage}*10`,
            format: "tenths",
          },
        ],
        "value",
      ),
    )
    .calculateList<Line, "number" | "status" | "share">("Lines", list, {
      number: {
        title: "Row",
        always: true,
        format: "whole",
        cell: (_, row) => f`IF(${row + 1}>${partners.rows},"",${row + 1})`,
      },
      status: {
        title: "Status",
        cell: ({ target, share }) =>
          f`IF(${target}="","Not measured",IF(${share}>0.5,"Green",IF(${share}>0.1,"Yellow","Red")))`,
      },
      share: {
        title: "Share",
        format: "percent",
        cell: ({ target }) => f`IF(${target}="","",${target}/${cells.largest})`,
      },
    })
    .checks(
      [
        { label: "Tolerance", ref: cells.tolerance, value: 1e-9 },
        equalsShown(
          {
            label: "Targets in Partners",
            ref: cells.direct,
            value: f`SUM(${partners.column("annualTarget")})`,
          },
          cells.total,
          cells.tolerance,
          "The list and Partners",
        ),
        hasRoom(cells.room, "Partners", f`${partners.rows}<=ROWS(${lines.number})`),
        worthKnowing(
          {
            label: "Partners without a target",
            ref: cells.blank,
            value: f`SUMPRODUCT((${lines.number}<>"")*(${lines.target}=""))`,
          },
          { one: "partner", many: "partners", words: "without a target." },
        ),
      ],
      { all: cells.all, legend: "", legendColumns: [1, 2, 3, 4] },
    )
    .results({ status: cells.overall, total: cells.total, check: cells.all })
    .build({ asOf: serialOf(2026, 11, 28) }, { label: 1, key: 2, value: 3, note: 5 });
}

/** The page with the tables it reads. */
export function kitChange(options: KitPageOptions = {}): ChangeSet {
  const rows = (options.partners ?? LONG_PARTNERS).map((each, index) => ({
    ...each,
    partnerId: `P-${index + 1}`,
    tier: "Gold",
  }));
  return {
    label: "Kit",
    tables: [
      changeTable(partnersTable, rows),
      changeTable(levelsTable, DEFAULT_LEVELS),
      changeTable(settingsTable, defaultSettingsRows()),
    ],
    sheets: [kitPage(options)],
  };
}
