import { ACCOUNT_TABLES, readAccountData } from "../../../domain/accounts/account-data";
import { CO_SELL_QUESTION, proposedCoSell } from "../../../domain/accounts/co-sell";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import type { ProposedAnswers } from "../assessment/questionnaire-definition";

/** What the workbook says of a partner's questions: how it sells with us, by its account plan. */
export const CAPABILITY_PROPOSALS = { reads: ACCOUNT_TABLES, read };

/** Works out a partner's plan once for each day: answers change at every key, the accounts do not. */
function read(snapshot: WorkbookSnapshot): ProposedAnswers {
  const data = readAccountData(snapshot);
  const known = new Map<string, ReturnType<ProposedAnswers>>();
  return (partner, day) => {
    const key = `${day} ${partner}`;
    const proposed = known.get(key) ?? answersOf(proposedCoSell(data, partner, day));
    known.set(key, proposed);
    return proposed;
  };
}

function answersOf(coSell: ReturnType<typeof proposedCoSell>): ReturnType<ProposedAnswers> {
  return new Map(coSell ? [[CO_SELL_QUESTION, coSell]] : []);
}
