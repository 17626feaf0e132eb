import type { PageHead } from "../kit/page";
import type { PortfolioSettings } from "../portfolio/model";
import { f, type FormulaCell } from "../shared/formula";
import { countedText, longDateText, shortMoneyText } from "../shared/words";
import type { Model } from "./model";

/** Who has gone quiet, what that puts at risk, and what waits to be decided. */
export function headOf({ found, inputs }: Model, { companyName, currency }: PortfolioSettings): PageHead {
  const money = (amount: FormulaCell) => shortMoneyText(f`${amount}`, currency);
  const quiet = f`(${found.red}+${found.yellow})`;
  const risk = f`IF(${found.wonAtRisk}>0,"; with them "&${money(found.wonAtRisk)}&" was won in 12 months","")`;
  const said = f`${countedText(quiet, "partner is", "partners are")}&" quiet and "&${countedText(found.falling, "is", "are")}&" falling"&${risk}&". "`;
  const all = f`IF(${found.red}+${found.yellow}+${found.falling}=0,"No partner is quiet or falling. ",${said})`;
  const waits = f`IF(${found.undecided}=0,"Nothing waits to be decided.",${countedText(found.undecided, "partner waits", "partners wait")}&" for a decision.")`;
  return {
    title: f`IF(${companyName}="","Who needs attention",${companyName}&": who needs attention")`,
    subtitle: f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  our own page, never a partner's"`,
    cards: [
      {
        columns: [1, 2],
        label: "Quiet",
        value: f`${quiet}&" of "&${found.active}`,
        note: f`${found.red}&" silent for long, "&${found.yellow}&" longer than usual"`,
      },
      {
        columns: [3, 5],
        label: "Two quarters down",
        value: f`${found.falling}&""`,
        note: f`IF(${found.falling}=0,"nobody falls",${money(found.fall)}&" less in two quarters")`,
      },
      {
        columns: [6, 7],
        label: "Prospects without a talk",
        value: f`${found.waiting}&" of "&${found.prospects}`,
        note: "for 30 days and more",
      },
      {
        columns: [8, 10],
        label: "To decide on",
        value: f`${found.undecided}&""`,
        note: f`${countedText(found.review, "decision", "decisions")}&" to review"`,
      },
      {
        columns: [11, 11],
        label: "Far from their level",
        value: f`${found.short}&" of "&${found.active}`,
        note: "under half of its median",
      },
    ],
    message: f`IF(${found.partners}=0,"There are no partners yet: import them, or add one.",${all}&${waits})`,
  };
}
