import { COMPONENT_KEYS, COMPONENTS } from "../../domain/cam-scorecard/cam-pay";
import type { PageHead } from "../kit/page";
import { f, joined, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { countedText, currencyPrefix, groupedText, longDateText } from "../shared/words";
import { attainedCell, type Model } from "./model";

/** What the CAM's pay comes to, in four figures and a sentence. */
export function headOf(model: Model, cam: string, currency: Ref): PageHead {
  const { totals, inputs } = model;
  const missing = joined(
    COMPONENT_KEYS.map(
      (key) => f`IF(${attainedCell(model, key)}="",${quoted(`, ${COMPONENTS[key].label}`)},"")`,
    ),
    "&",
  );
  const ofTarget = f`IF(${totals.target}=0,"",": "&ROUND(100*${totals.pay}/${totals.target},0)&" %")`;
  const pays = f`"Pays "&${groupedText(f`N(${totals.pay})`)}&" of "&${groupedText(totals.target)}&${ofTarget}&"."`;
  const gate = f`IF(${totals.open},""," Sales and pipeline stop at 100 %: planning and reviews are below the gate.")`;
  return {
    title: f`${quoted(`${cam}: CAM scorecard`)}`,
    subtitle: f`"For the manager alone, in a workbook that nobody else opens  ·  fiscal year to "&${longDateText(inputs.as_of.used)}`,
    cards: [
      {
        columns: [1, 1],
        label: "Pay",
        value: f`${currencyPrefix(currency)}&${groupedText(f`N(${totals.pay})`)}`,
        note: f`"of "&${groupedText(totals.target)}&" target pay"`,
      },
      {
        columns: [2, 3],
        label: "Score",
        value: f`IF(${totals.score}="","–",ROUND(N(${totals.score}),0)&"")`,
        note: f`"100: all reached; "&${totals.measured}&" of ${COMPONENT_KEYS.length} measured"`,
      },
      {
        columns: [4, 4],
        label: "Time to develop",
        value: f`IF(${totals.time}="","–",ROUND(100*N(${totals.time}),0)&" %")`,
        note: f`IF(${totals.time}="","no minutes with a purpose","of "&ROUND(${totals.minutes}/60,0)&" hours with a purpose")`,
      },
      {
        columns: [5, 7],
        label: "Partners",
        value: f`${totals.partners}&""`,
        note: f`IF(${totals.overtaken}=0,"managed directly",${totals.overtaken}&" since the handover")`,
      },
    ],
    message: f`IF(${totals.measured}=0,"Nothing is measured yet.",${pays}&${gate})`,
    more: f`IF(${totals.measured}=${COMPONENT_KEYS.length},"Everything is measured.","Not measured, their shares go to the others: "&SUBSTITUTE(${missing},", ","",1)&".")&IF(${totals.unkept}=0,""," "&${countedText(totals.unkept, "agreed plan", "agreed plans")}&" without a base case left out.")`,
  };
}
