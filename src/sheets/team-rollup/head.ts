import { firstFew } from "../../domain/crm/count-words";
import { MISSING, NOT_READ, type Team } from "../../domain/team/team";
import type { Page } from "../kit/page";
import { f, type FormulaCell, quoted } from "../shared/formula";
import { amountsIn, countedText, longDateText, shortMoneyText } from "../shared/words";
import type { Model } from "./model";

const percent = (share: FormulaCell) => f`ROUND(100*${share},0)&" %"`;

/** What whoever leads the CAMs asks first: what is won, what will be, who is red, and of how many workbooks that is said. */
export function headOf({ totals, facts }: Model, team: Team): Parameters<Page["head"]>[0] {
  const money = (amount: FormulaCell) => shortMoneyText(f`${amount}`, facts.currency);
  const ofPlan = f`IF(${totals.toDate}=0,"no target yet",${percent(f`${totals.won}/${totals.toDate}`)}&" of the plan to date")`;
  const gap = f`IF(${totals.target}=0,"no target yet",IF(${totals.gap}>0,${money(totals.gap)}&" short of the target","covers the target"))`;
  const lacked = f`(${totals.unread}+${totals.missing})`;
  const problems = f`IF(${lacked}+${totals.old}=0,"none is old",IF(${lacked}=0,"",${lacked}&" lacking")&IF(${lacked}*${totals.old}=0,"",", ")&IF(${totals.old}=0,"",${totals.old}&" old"))`;
  const reds = f`IF(${totals.red}+${totals.yellow}+${totals.green}=0,"No partner is scored yet. ",IF(${totals.red}=0,"No partner is red. ",${countedText(totals.red, "partner is", "partners are")}&" red. "))`;
  const unread = f`IF(${totals.unread}=0,"",${countedText(totals.unread, "file", "files")}&" could not be read. ")`;
  const missing = f`${unread}&IF(${totals.missing}=0,"",${countedText(totals.missing, "workbook is", "workbooks are")}&" missing. ")&IF(${lacked}=0,"","The figures lack them.")`;
  return {
    title: f`"Our team's partners"`,
    subtitle: f`IF(${facts.asOf}="","",IF(${totals.old}=0,"As of ","As of days up to ")&${longDateText(facts.asOf)}&"  ·  ")&"Read on "&${longDateText(facts.readOn)}&"  ·  "&${amountsIn(facts.currency)}`,
    cards: [
      {
        columns: [1, 2],
        label: "Partners",
        value: f`${totals.partners}`,
        note: f`${totals.red}&" red, "&${totals.yellow}&" yellow, "&${totals.green}&" green"`,
      },
      { columns: [3, 5], label: "Won to date", value: money(totals.won), note: ofPlan },
      { columns: [6, 8], label: "Forecast of the year", value: money(totals.forecast), note: gap },
      {
        columns: [9, 10],
        label: "Routine done",
        value: f`IF(${totals.completion}="","–",${percent(f`N(${totals.completion})`)})`,
        note: f`${totals.routineDone}&" of "&${totals.routineDue}&" due"`,
      },
      { columns: [11, 12], label: "Workbooks", value: f`${totals.workbooks}`, note: problems },
    ],
    message: f`IF(${totals.workbooks}=0,"No workbook is read yet. ",${reds}&IF(${totals.toDate}=0,"No targets are set yet. ","Together they are at "&${percent(f`${totals.won}/${totals.toDate}`)}&" of plan. "))&${missing}`,
    more: f`${quoted(lackedNames(team))}`,
  };
}

const MOST_NAMES = 4;

/** Always a line, so that the list below it stands where it stood when nothing is to be said. */
function lackedNames({ files }: Team): string {
  return [NOT_READ, MISSING]
    .flatMap((state) => {
      const names = files.flatMap(({ workbook, readFrom }) => (readFrom === state ? workbook : []));
      return names.length ? `${state}: ${firstFew(names, MOST_NAMES)}` : [];
    })
    .join("  ·  ");
}
