import { MGO_SCENARIOS } from "../../domain/marketing/mgo-lines";
import { barText, blocksIn, bulletText, trackRule } from "../kit/bars";
import type { PageHead } from "../kit/page";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import type { FigureCard } from "../shared/head";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { amountsIn, groupedText, shortMoneyText } from "../shared/words";
import { CARDS, COLUMN, WIDTHS } from "./layout";
import { FUNNEL_ROWS, type Model } from "./model";

/** A bullet's track is as long as what is asked for; what goes beyond runs on behind it. */
const BEYOND = 1.9;
const widthsOf = (from: number, columns: number) => WIDTHS.slice(from, from + columns);

/** Title, cards and forward against backward. */
export function headOf(model: Model): PageHead {
  const { scenario, settings, text, bleakText } = model;
  return {
    title: f`"Marketing generated opportunities (MGOs): the target"`,
    subtitle: f`"Back from the revenue target to the MGOs it takes  ·  Scenario: "&${scenario.used}&"  ·  "&${amountsIn(settings.currency)}`,
    cards: cardsOf(model).map((card, index) => ({ ...card, columns: CARDS[index]! })),
    message: f`${text}`,
    more: f`${bleakText}`,
  };
}

function cardsOf({ target, per, lines, inputs, settings, months }: Model): Omit<FigureCard, "columns">[] {
  const shown = (ref: Ref) => f`IF(${ref}="","No answer",${groupedText(f`ROUNDUP(ROUND(${ref},9),0)`)})`;
  return [
    {
      label: "MGOs a year",
      value: shown(target),
      note: f`"for "&${shortMoneyText(inputs.line_l.used, settings.currency)}&" of revenue"`,
    },
    { label: "A quarter", value: shown(per.quarter), note: "the year ÷ 4" },
    { label: "A month", value: shown(per.month), note: "the year ÷ 12" },
    {
      label: "A week",
      value: f`IF(${per.week}="","No answer",ROUND(${per.week},1))`,
      format: "tenths",
      note: f`"the year ÷ "&${months.weeks}`,
    },
    {
      label: "Forward, the lines bring",
      value: groupedText(f`INT(ROUND(${lines.h.chosen},9))`),
      note: f`"MGOs, worth "&${shortMoneyText(lines.revenue.chosen, settings.currency)}`,
    },
  ];
}

interface Stage {
  label: string;
  /** What the stage comes to, in the scenario that counts. */
  figure: (model: Model) => Formula;
  rate?: (model: Model) => Formula;
  format: CellFormat;
  rateFormat?: CellFormat;
}

const STAGES: readonly Stage[] = [
  { label: "A  Engaged partners", figure: ({ lines }) => f`${lines.a.chosen}`, format: "whole" },
  {
    label: "Campaigns",
    figure: ({ lines }) => f`${lines.a.chosen}*${lines.b.chosen}`,
    rate: ({ lines }) => f`${lines.b.chosen}`,
    format: "whole",
    rateFormat: "tenths",
  },
  {
    label: "Recipients",
    figure: ({ lines }) => f`${lines.a.chosen}*${lines.b.chosen}*${lines.c.chosen}`,
    rate: ({ lines }) => f`${lines.c.chosen}`,
    format: "whole",
    rateFormat: "whole",
  },
  {
    label: "Responses",
    figure: ({ lines }) => f`${lines.a.chosen}*${lines.e.chosen}`,
    rate: ({ lines }) => f`${lines.d.chosen}`,
    format: "whole",
    rateFormat: "finePercent",
  },
  {
    label: "Leads",
    figure: ({ lines }) => f`${lines.a.chosen}*${lines.e.chosen}*${lines.f.chosen}`,
    rate: ({ lines }) => f`${lines.f.chosen}`,
    format: "whole",
    rateFormat: "percent",
  },
  {
    label: "H  MGOs",
    figure: ({ lines }) => f`${lines.h.chosen}`,
    rate: ({ lines }) => f`${lines.g.chosen}`,
    format: "whole",
    rateFormat: "percent",
  },
  {
    label: "J  Deals",
    figure: ({ lines }) => f`${lines.j.chosen}`,
    rate: ({ lines }) => f`${lines.i.chosen}`,
    format: "whole",
    rateFormat: "percent",
  },
  {
    label: "Revenue",
    figure: ({ lines }) => f`${lines.revenue.chosen}`,
    rate: ({ lines }) => f`${lines.k.chosen}`,
    format: "money",
    rateFormat: "money",
  },
];
/** Rows of the stages that a bar shows: from responses to deals. */
const [RESPONSES, DEALS] = [3, 6];

/** The funnel's stages, in whole pieces from the responses on, and the rate that leads to each. */
export function funnelBlock(block: CalculationBlock, model: Model): void {
  const { funnel } = model;
  block.heading("The funnel", ["Figure", "× rate"]).list([
    { ref: new Ref("stages", 1, FUNNEL_ROWS), content: (down) => STAGES[down]!.label, style: "label" },
    {
      ref: funnel.figure,
      content: (down) => {
        const figure = STAGES[down]!.figure(model);
        return down >= RESPONSES && down <= DEALS ? f`INT(ROUND(${figure},9))` : figure;
      },
      format: "general",
    },
    { ref: funnel.rate, content: (down) => STAGES[down]!.rate?.(model) ?? f`""`, format: "general" },
  ]);
}

/** Left the funnel with its rates; right the three scenarios against what is asked for, and the year by quarter. */
export function putPictures(sheet: SheetBuilder, top: number, model: Model): number {
  putFunnel(sheet, top, model);
  putScenarios(sheet, top, model);
  putQuarters(sheet, top + 5, model);
  return top + 2 + FUNNEL_ROWS;
}

function putFunnel(sheet: SheetBuilder, top: number, { funnel, scenario }: Model): void {
  const { label, first, beside } = COLUMN;
  const bars = new Ref("bars of the funnel", 1, DEALS - RESPONSES + 1);
  const row = top + 2;
  sheet
    .put(
      top,
      label,
      f`"The funnel of a year, "&IF(${scenario.used}="","",${scenario.used}&" case")`,
      "heading",
    )
    .shade(top, first, beside - 1, "heading")
    .put(top + 1, label, "Stage", "columnHeaderLeft")
    .put(top + 1, first, "A year", "columnHeader")
    .put(top + 1, first + 1, "× rate", "columnHeader")
    .put(top + 1, first + 2, "Of the responses", "columnHeaderBeside")
    .shade(top + 1, first + 3, beside - 1, "columnHeaderBeside");
  STAGES.forEach(({ label: name, format, rateFormat }, down) => {
    const rate = funnel.rate.at(0, down);
    sheet
      .put(row + down, label, name, name.startsWith("H") ? "metric" : "label")
      .put(row + down, first, f`${funnel.figure.at(0, down)}`, { style: "calculation", format })
      .put(row + down, first + 1, f`IF(${rate}="","",${rate})`, { style: "calculation", format: rateFormat });
  });
  const most = f`MAX(1,${funnel.figure.fixed(0, RESPONSES)})`;
  sheet.fill(
    bars,
    { row: row + RESPONSES, column: first + 2 },
    (_, down) =>
      barText(f`(${funnel.figure.at(0, RESPONSES + down)}/${most})`, blocksIn(...widthsOf(first + 2, 2))),
    "bar",
  );
}

/** Bleak, expected and stretch: what the lines bring, on what is asked for. */
function putScenarios(sheet: SheetBuilder, top: number, { lines }: Model): void {
  const { beside, last } = COLUMN;
  const bars = new Ref("bars of the scenarios", 1, MGO_SCENARIOS.length);
  sheet
    .put(top, beside, "Brought, against what the target asks for", "heading")
    .shade(top, beside + 1, last, "heading")
    .put(top + 1, beside, "Case", "columnHeaderLeft")
    .put(top + 1, beside + 1, "Brought", "columnHeader")
    .put(top + 1, beside + 2, "Asked for", "columnHeader")
    .put(top + 1, beside + 3, "Grey: asked for", "columnHeaderBeside")
    .shade(top + 1, beside + 4, last, "columnHeaderBeside");
  const row = top + 2;
  MGO_SCENARIOS.forEach((name, index) => {
    const [brought, asked] = [lines.h.scenarios.fixed(index), lines.needed.scenarios.fixed(index)];
    sheet
      .put(row + index, beside, name, "label")
      .put(row + index, beside + 1, f`INT(ROUND(${brought},9))`, { style: "calculation", format: "whole" })
      .put(row + index, beside + 2, f`IF(${asked}="","",${asked})`, {
        style: "calculation",
        format: "whole",
      });
  });
  sheet.fill(
    bars,
    { row, column: beside + 3 },
    (_, down) => {
      const [brought, asked] = [lines.h.scenarios.fixed(down), lines.needed.scenarios.fixed(down)];
      return bulletText(
        f`IF(N(${asked})<=0,"",${brought}/${asked})`,
        blocksIn(...widthsOf(beside + 3, 1)),
        BEYOND,
      );
    },
    "bar",
  );
  trackRule(sheet, bars);
}

/** The year's MGOs by quarter, in whole ones that add up. */
function putQuarters(sheet: SheetBuilder, top: number, { months }: Model): void {
  const { beside, last } = COLUMN;
  const bars = new Ref("bars of the quarters", 1, 4);
  sheet
    .put(
      top,
      beside,
      f`IF(${months.seasonal},"By quarter, as Setup's seasonality has it","By quarter, evenly")`,
      "heading",
    )
    .shade(top, beside + 1, last, "heading");
  const row = top + 1;
  const most = f`MAX(1,${months.quartersWhole})`;
  for (let down = 0; down < 4; down += 1) {
    const whole = months.quartersWhole.fixed(0, down);
    sheet
      .put(row + down, beside, `Q${down + 1}`, "label")
      .put(row + down, beside + 1, f`IF(${whole}="","",${whole})`, { style: "calculation", format: "whole" });
  }
  sheet.fill(
    bars,
    { row, column: beside + 2 },
    (_, down) => {
      const whole = months.quartersWhole.fixed(0, down);
      return barText(f`IF(${whole}="","",${whole}/${most})`, blocksIn(...widthsOf(beside + 2, 3)));
    },
    "bar",
  );
}

/** Forward from A against back from L, and the bleak case; domain's worksheetText and bleakText say the same. */
export function textBlock(block: CalculationBlock, { text, bleakText, lines, asked }: Model): void {
  const needed = lines.needed.chosen;
  const brought = f`INT(ROUND(${lines.h.chosen},9))`;
  const [start, than] = [new Ref("what the lines bring, in words"), new Ref("how far apart, in words")];
  const apart = f`(${brought}-${needed})`;
  const none = "Line I or K is 0: type a close rate and a deal size above 0.";
  block.heading("In words");
  block.single(
    "What the lines bring",
    start,
    f`"Forward from A the lines bring "&${groupedText(brought)}&" MGOs, "`,
  );
  block.single(
    "How far apart",
    than,
    f`IF(N(${needed})=0,"",${groupedText(f`ABS(${apart})`)}&IF(${apart}>0," more"," fewer")&" than the "&${groupedText(needed)}&" that line L asks for.")`,
  );
  block.single(
    "In one line",
    text,
    f`IF(${needed}="","${none}",IF(ROUND(${asked},9)<=0,"Line L asks for nothing more: it is 0, or already won.",${start}&IF(${apart}=0,"exactly what line L asks for.",${than})))`,
  );
  const [bleak, asks] = [lines.h.scenarios.at(0), lines.needed.scenarios.at(0)];
  block.single(
    "The bleak case",
    bleakText,
    f`IF(N(${asks})<=0,"","In the bleak case they bring "&${groupedText(f`INT(ROUND(${bleak},9))`)}&" of the "&${groupedText(asks)}&" that it asks for.")`,
  );
}
