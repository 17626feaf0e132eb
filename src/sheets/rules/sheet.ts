import { RULE_INPUTS } from "../../domain/relations/rules";
import { rulesTable } from "../../domain/shared/tables/contact-tables";
import { type PageCheck, spelledAlike, standsOnce, worthKnowing } from "../kit/checks";
import type { PageColumns } from "../kit/columns";
import { asOfLine, inputsOf } from "../kit/inputs";
import { Page } from "../kit/page";
import { MaskedRows } from "../kit/partner-rows";
import { innerWidth } from "../kit/sheet-sizes";
import { tableCells } from "../kit/table-cells";
import { wrappedHeight } from "../kit/text-measure";
import { f, type Formula } from "../shared/formula";
import { partnerLines, partnerRefs } from "../shared/partner-block";
import type { PartnerPageInput } from "../shared/partner-pages";
import { each, Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { putSignatures } from "../shared/signatures";
import { wholeTitle } from "../shared/tab-title";
import { countedText, longDateText } from "../shared/words";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import { rulesDefinition } from "./definition";

const WIDTHS = [2, 28, 74, 13, 13, 13, 30] as const;
/** Columns of the page to sign; behind them stand the assumptions. */
const PRINTED = 2;
const LINE = ["number", "position", "topic", "rule"] as const;
type LineKey = (typeof LINE)[number];
const ruleCells = tableCells(rulesTable);

export interface RulesSheetInput extends PartnerPageInput {
  /** Topic and sentence of each that applies, for the height of its line. */
  rules: readonly (readonly [topic: string, rule: string])[];
}

function createModel(rules: number) {
  const one = (label: string) => new Ref(label);
  return {
    partner: partnerRefs(),
    inputs: inputsOf("as_of", "valid_from", "reviewed_on"),
    lines: each(LINE, (label) => new Ref(label, 1, Math.max(1, rules))),
    rules: one("rules"),
    checks: each(["partner", "misspelt", "leftOut", "more", "lines", "all"], one),
  };
}
type Model = ReturnType<typeof createModel>;

/** The rules of engagement with a partner, a page to sign: native formulas over Rules. */
export function rulesSheet({ partner, asOf, values, tables, rules: texts }: RulesSheetInput): SheetPlan {
  const page = new Page({
    kind: rulesDefinition.kind,
    subject: { partner },
    title: wholeTitle(rulesDefinition, { partner }),
    widths: WIDTHS,
    printed: PRINTED,
    closed: true,
    portrait: true,
    firstPageOnly: true,
  });
  const settings = page.settings("asOf", "companyName");
  const model = createModel(texts.length);
  const { lines, inputs, rules, checks } = model;
  const own = ownRules(model);
  const ourselves = f`IF(${settings.companyName}="","For us",${settings.companyName})`;
  page
    .head(headOf(model, settings.companyName))
    .list({ refs: lines, usedWhen: "position" }, ruleColumns(), { heading: "What we agree on" })
    .block((sheet, row) => {
      sheet.put(row, 1, footText(model), "strong");
      return putSignatures(sheet, row + 1, [{ columns: [1, PRINTED], who: ourselves }]);
    })
    .block((sheet, row) =>
      putSignatures(sheet, row, [{ columns: [1, PRINTED], who: f`${model.partner.name}` }]),
    )
    .endPage()
    .inputs(
      inputs,
      {
        as_of: asOfLine(settings, "The day from which the rules hold, unless another one is typed."),
        valid_from: { assumption: RULE_INPUTS.valid_from, default: f`${inputs.as_of.used}` },
        reviewed_on: { assumption: RULE_INPUTS.reviewed_on },
      },
      values,
      { default: 2, override: 3, used: 4, source: 5 },
    );
  texts.forEach(([topic, rule], index) =>
    page.sheet.height(
      lines.rule.box.row + index,
      Math.max(
        ...[topic, rule].map((text, at) =>
          wrappedHeight([text], innerWidth({ columnWidths: WIDTHS }, at + 1)),
        ),
      ) + LEAST_PADDING,
    ),
  );
  page
    .calculate("Partner", (block) => {
      partnerLines(block, model.partner, partner);
      block.single("Rules that apply", rules, own.count, "whole");
    })
    .calculateList(
      "Lines of the page",
      { refs: lines },
      {
        number: { title: "Line", format: "whole", cell: (_, row) => row + 1 },
        position: {
          title: "Row of cam_rules",
          format: "tableRow",
          cell: ({ number }) => f`IF(${number}>${rules},"",${own.at(number)})`,
        },
      },
    );
  return page
    .checks(ruleChecks(model, tables), {
      all: checks.all,
      legend: "Change rules in the table Rules; this page follows.",
      legendColumns: [1, 2, 3, 5],
    })
    .results({
      rules,
      topics: lines.topic,
      sentences: lines.rule,
      valid_from: inputs.valid_from.used,
      reviewed_on: inputs.reviewed_on.used,
      check: checks.all,
    })
    .build({ asOf }, { label: 1, key: 2, value: 3, note: 5 });
}

const LEAST_PADDING = 3;

function ownRules({ partner }: Model): MaskedRows<typeof rulesTable.columns> {
  const filled = f`(LEN(${ruleCells.column("topic")})>0)*(LEN(${ruleCells.column("rule")})>0)`;
  return new MaskedRows(
    rulesTable,
    f`(${ruleCells.column("partner")}=${partner.name})*(${ruleCells.column("applies")}<>"No")*${filled}`,
  );
}

function ruleColumns(): PageColumns<LineKey, "topic" | "rule"> {
  return {
    topic: {
      title: "Topic",
      look: "passage",
      cell: ({ number, position }) => f`${number}&"  "&${ruleCells.at("topic", position)}`,
    },
    rule: { title: "Rule", look: "passage", cell: ({ position }) => ruleCells.text("rule", position) },
  };
}

const dayText = (day: Ref, otherwise: string): Formula =>
  f`IF(${day}="","${otherwise}",${longDateText(f`N(${day})`)})`;

function footText({ inputs }: Model): Formula {
  return f`"Valid from "&${longDateText(inputs.valid_from.used)}&"  ·  Reviewed on "&${dayText(inputs.reviewed_on.used, "____________")}`;
}

function headOf({ partner, inputs, rules }: Model, companyName: Ref): Parameters<Page["head"]>[0] {
  const ourselves = f`IF(${companyName}="","us",${companyName})`;
  return {
    title: f`"Rules of engagement"`,
    subtitle: f`${partner.name}&" and "&${ourselves}`,
    cards: [
      {
        columns: [1, 1],
        label: "Rules",
        value: f`${rules}&""`,
        note: "for both sides",
      },
      {
        columns: [2, 2],
        label: "Valid from",
        value: longDateText(inputs.valid_from.used),
        note: f`"reviewed: "&${dayText(inputs.reviewed_on.used, "not yet")}`,
      },
    ],
    message: f`IF(${rules}=0,"No rule is agreed yet.","We both keep to "&${countedText(rules, "rule", "rules")}&", and look at them together.")`,
  };
}

function ruleChecks({ checks, partner, lines, rules }: Model, tables: TablesRead): PageCheck[] {
  const column = ruleCells.column("partner");
  const { criterion } = partner;
  const all = f`COUNTIFS(${column},${criterion},${ruleCells.column("topic")},"?*",${ruleCells.column("rule")},"?*")`;
  const off = f`COUNTIFS(${column},${criterion},${ruleCells.column("topic")},"?*",${ruleCells.column("rule")},"?*",${ruleCells.column("applies")},"No")`;
  return [
    standsOnce(checks.partner, partner),
    spelledAlike(checks.misspelt, [ruleCells.column("partner")], partner, "of Rules"),
    ...rowsLeftOut(checks.leftOut, tables, partner),
    {
      label: "Lines and rows agree",
      ref: checks.lines,
      value: f`COUNT(${lines.position})+${checks.more}=${all}-${off}`,
      must: { hold: f`${checks.lines}`, failure: f`" The lines and the table differ."` },
    },
    worthKnowing(
      {
        label: "Rules without a line",
        ref: checks.more,
        value: f`MAX(0,${rules}-ROWS(${lines.number}))`,
      },
      { one: "rule", many: "rules", words: "more: build the page again (Rebuild)." },
    ),
  ];
}
