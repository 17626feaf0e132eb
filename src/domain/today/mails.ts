import { cleanText } from "../shared/clean-text";
import { openDeals, type ClassifiedDeal } from "../scorecard/performance/deal-index";
import { shortMoney } from "../shared/plain-words";
import { dayInWords } from "../shared/sentence-words";
import type { ContactRow } from "../shared/tables/relations-tables";
import type { SerialDate } from "../shared/serial-date";
import { exactMoney, inWords } from "./words";

/** Plain text to be copied into a mail. */
export interface Mail {
  subject: string;
  body: string;
}

interface Writer {
  today: SerialDate;
  currency: string;
  /** Who signs; "" where nobody said. */
  by: string;
  /** Whom it goes to; "" where nobody is known. */
  to: string;
}

const MOST_DEALS = 15;

const greeting = ({ to }: Writer) => (cleanText(to) ? `Hello ${cleanText(to)},` : "Hello,");
const ending = ({ by }: Writer) => ["", "Thank you", ...(cleanText(by) ? [cleanText(by)] : [])];

function mailOf(subject: string, lines: readonly string[], writer: Writer): Mail {
  return { subject, body: [greeting(writer), "", ...lines, ...ending(writer)].join("\n") };
}

/** The name of the person who sells at a partner; of whoever is known where nobody is said to; "" without contacts. */
export function whoToAsk(contacts: readonly Pick<ContactRow, "contact" | "level">[]): string {
  const named = contacts.filter(({ contact }) => contact?.trim());
  return (named.find(({ level }) => level === "Sales") ?? named[0])?.contact ?? "";
}

/** Asks a partner how its open deals stand, those first whose registration or close comes first; null without open deals. */
export function updateMail(deals: readonly ClassifiedDeal[], writer: Writer): Mail | null {
  const first = ({ deal }: ClassifiedDeal) =>
    Math.min(deal.registrationEnds ?? Infinity, deal.expectedClose ?? Infinity);
  const open = openDeals(deals).sort(
    (one, other) => compare(first(one), first(other)) || (other.deal.amount ?? 0) - (one.deal.amount ?? 0),
  );
  if (!open.length) return null;
  const asked = open.slice(0, MOST_DEALS);
  const isOne = asked.length === 1;
  const more = open.length - asked.length;
  return mailOf(
    isOne ? "Your open deal: a short update, please" : "Your open deals: a short update, please",
    [
      isOne
        ? "Could you tell me where this deal stands? A line is enough: what happened last, what comes next, and when it closes."
        : "Could you tell me where these deals stand? A line each is enough: what happened last, what comes next, and when it closes.",
      "",
      ...asked.flatMap((each, index) => dealLines(each, index + 1, writer)),
      ...(more > 0 ? [`And ${inWords(more)} more, as you see fit.`] : []),
      "",
      "If one is lost or on hold, please say so too; then it leaves the list.",
    ],
    writer,
  );
}

// Of two deals without any day neither is first.
const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);

function dealLines({ deal }: ClassifiedDeal, number: number, { today, currency }: Writer): string[] {
  const [close, ends] = [deal.expectedClose, deal.registrationEnds ?? null];
  const facts = [
    cleanText(deal.account ?? "") || cleanText(deal.dealId ?? ""),
    cleanText(deal.product ?? ""),
    deal.amount === null ? "" : shortMoney(deal.amount, currency),
    close === null
      ? "no closing date"
      : `${close < today ? "was to close" : "closes"} ${dayInWords(Math.floor(close), today)}`,
    ends === null
      ? ""
      : `registration ${ends < today ? "ended" : "ends"} ${dayInWords(Math.floor(ends), today)}`,
  ];
  const step = cleanText(deal.nextStep ?? "");
  return [
    `${number}. ${facts.filter(Boolean).join(", ")}`,
    ...(step ? [`   Next step as we have it: ${step}`] : ["   Next step: none noted"]),
  ];
}

/** Reminds of the proof of a spend. */
export function claimMail(
  {
    requestId,
    approved,
    claimBy,
  }: Readonly<{ requestId: string | null; approved: number | null; claimBy?: SerialDate | null }>,
  writer: Writer,
): Mail {
  const { today, currency } = writer;
  const by = claimBy == null ? "soon" : `by ${dayInWords(Math.floor(claimBy), today)}`;
  const isLate = claimBy != null && Math.floor(claimBy) < today;
  const request = cleanText(requestId ?? "");
  return mailOf(
    `Marketing funds: proof of the spend ${by}`,
    [
      `We approved ${exactMoney(approved ?? 0, currency)} for you${request ? ` (request ${request})` : ""}. The proof of the spend ${isLate ? `was due ${by}` : `has to be here ${by}`}, or the money goes back to the budget.`,
      "",
      "Please send the invoices, and a line on what came of it: responses, leads, meetings.",
    ],
    writer,
  );
}

/** A note for good news; `news` is the card's own sentence up to its advice. */
export function thanksMail(news: string, writer: Writer): Mail {
  const said = cleanText(news).replace(/\.[^.]*\.$/, "");
  return mailOf(
    said,
    [
      `${said}. That is your work, and it was noticed here.`,
      "",
      "What helped most? I would like to tell others.",
    ],
    writer,
  );
}
