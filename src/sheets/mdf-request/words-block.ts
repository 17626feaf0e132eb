import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import { partnerText } from "../shared/partner-block";
import type { Ref } from "../shared/reference";
import { countedText, groupedText, longDateText, shortened, shortMoneyText } from "../shared/words";
import type { Model } from "./model";

/** Characters of the words beside the funnel. */
const NAME = 26;

/** Who asks, who decides, who follows the leads up; the one who asks never decides. */
export function peopleBlock(block: CalculationBlock, model: Model): void {
  const { people, lines, partner, inputs } = model;
  const approver = inputs.approver.used;
  const last = (names: Ref) => names.fixed(0, names.rows - 1);
  const others = (names: Ref, first: Ref) => f`SUMPRODUCT((LEN(${names})>0)*(${names}<>${first}))>0`;
  const andOthers = (names: Ref, first: Ref) => f`IF(${others(names, first)}," and others","")`;
  const asks = f`SUMPRODUCT(--(${lines.asker}=TRIM(${approver})))+(${people.requestedBy}=TRIM(${approver}))`;
  block
    .heading("People")
    .single(
      "Asked by",
      people.requestedBy,
      f`IF(${last(lines.firstAsker)}="",TRIM(${partnerText(partner, "CAM", "")}),${last(lines.firstAsker)})`,
    )
    .single(
      "As the page says it",
      people.askedBy,
      f`IF(${people.requestedBy}="","nobody is named",${shortened(people.requestedBy, NAME)}&${andOthers(lines.asker, people.requestedBy)})`,
    )
    .single("Leads go to", people.leadOwner, f`${last(lines.firstOwner)}&""`)
    .single(
      "As the page says it",
      people.ledBy,
      f`IF(${people.leadOwner}="","nobody yet: name one",${shortened(people.leadOwner, NAME)}&${andOthers(lines.owner, people.leadOwner)})`,
    )
    .single("The approver asks", people.approvesOwn, f`IF(TRIM(${approver})="",FALSE,${asks}>0)`)
    .single(
      "Who decides",
      people.decides,
      f`IF(TRIM(${approver})="","name an approver on Setup",IF(${people.approvesOwn},"not who asks: name another",${shortened(approver, NAME)}))`,
    );
}

/** The sentence above, and until when a proof is due. */
export function sentences(block: CalculationBlock, { lines, totals, texts, settings }: Model): void {
  const there = f`COUNT(${lines.position})`;
  const approved = ["Approved", "Spent", "Verified"]
    .map((word) => f`COUNTIFS(${lines.status},"${word}")`)
    .reduce((sum, each) => f`${sum}+${each}`);
  const expected = f`IF(${totals.mgos}="","no forecast",${groupedText(totals.mgos)}&IF(${totals.mgos}=1," MGO"," MGOs")&" expected")`;
  block
    .heading("In words")
    .single(
      "The sentence",
      texts.headline,
      f`IF(${there}=0,"No request of this quarter is filed yet.",${shortMoneyText(totals.asked, settings.currency)}&" asked, "&${expected}&": "&(${approved})&" of "&${countedText(there, "request", "requests")}&" approved.")`,
    )
    .single(
      "Claim by",
      texts.claim,
      f`IF(${totals.claim}="","no day yet",${longDateText(f`N(${totals.claim})`)})`,
    );
}
