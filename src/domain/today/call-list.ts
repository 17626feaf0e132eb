import { nameKey } from "../shared/excel-text";
import type { TableSource } from "../program/setup";
import { dayInWords } from "../shared/sentence-words";
import type { SerialDate } from "../shared/serial-date";
import { runSteps } from "../shared/steps";
import { whoToAsk } from "./mails";
import { type PartnerFacts, readToday } from "./partner-facts";
import type { Card } from "./rank-cards";
import type { Deed, Reason } from "./reason";
import { todayCards } from "./today-cards";
import { capitalised } from "./words";

/** A partner to call, and what to talk about. */
export interface Call {
  partner: string;
  cam: string | null;
  class: Card["class"];
  /** Why now, a sentence. */
  why: string;
  /** Sentences: what to ask or say, what else there is, what was said last. */
  points: readonly string[];
  /** "Kim Olsen, +47 22 00 00 00"; "" where nobody is known. */
  whom: string;
  /** At stake; 0 where nobody can say. */
  money: number;
}

/** A batch of one task of the routine. */
export interface Task {
  activity: string;
  /** "Four scorecards of November are due by 9 December." */
  text: string;
  partners: readonly string[];
}

export interface CallList {
  calls: readonly Call[];
  tasks: readonly Task[];
}

/** What one says or asks on the phone about a reason. */
const SAY: Readonly<Record<Deed, string>> = {
  askForUpdate: "Ask what happened last, what comes next and when.",
  remind: "Ask for the invoices and what came of the spend.",
  nameSuccessor: "Ask who takes the certificate next, by name and date.",
  buildDeck: "Settle the agenda and who decides; send the figures two days before.",
  addStep: "Agree the next step, its owner and its day.",
  keep: "Say when it comes; give a new date only once.",
  open: "Ask what changed, and which two deals can move this month.",
  planVisit: "Ask why it is quiet, and agree a day to meet.",
  mapAccounts: "Name three accounts together that can be registered.",
  call: "Ask whether it is still wanted, and what is missing.",
  openPlan: "Begin with one promise of the plan: who, by when.",
  doRoutine: "Agree a day for it.",
  copyNote: "Thank the seller by name.",
};

/** Whom to call this week and why, as Today ranks them; `cam` where it is one CAM's list. */
export function callList(source: TableSource, today: SerialDate, cam: string | null = null): CallList {
  const { partners } = readToday(source, today);
  const known = new Map(partners.map((facts) => [nameKey(facts.partner), facts]));
  const isOwn = (partner: string) =>
    cam === null || nameKey(known.get(nameKey(partner))?.row.cam ?? "") === nameKey(cam);
  const { shown, rest } = runSteps(todayCards(source, today));
  const cards = [...shown, ...rest];
  return {
    calls: cards
      .filter((card) => card.class !== 4 && isOwn(card.partner))
      .map((card) => callOf(card, known.get(nameKey(card.partner))!, today)),
    tasks: cards.flatMap((card) => {
      const own = (card.partners ?? []).filter((partner) => partner === "" || isOwn(partner));
      if (card.class !== 4 || own.length === 0) return [];
      const text = own.length === card.partners!.length ? card.text : `${card.rule}, ${card.subject}.`;
      return { activity: card.rule, text, partners: own.filter(Boolean) };
    }),
  };
}

function callOf(card: Card, facts: PartnerFacts, today: SerialDate): Call {
  return {
    partner: card.partner,
    cam: facts.row.cam,
    class: card.class,
    why: capitalised(card.text),
    points: [SAY[card.deed], ...card.others.map(alsoText), ...lastTalk(facts, today)],
    whom: whomOf(facts),
    money: card.money,
  };
}

function alsoText({ rule, text }: Reason): string {
  return `${rule}: ${text}`;
}

function lastTalk({ talks }: PartnerFacts, today: SerialDate): string[] {
  const past = talks.filter(({ date, summary }) => date !== null && date < today + 1 && summary?.trim());
  if (!past.length) return [];
  const last = past.reduce((newest, talk) => (talk.date! > newest.date! ? talk : newest));
  const next = last.nextStep?.trim();
  return [
    `Last time, on ${dayInWords(Math.floor(last.date!), today)}: ${ended(last.summary!)}${next ? ` Agreed next: ${ended(next)}` : ""}`,
  ];
}

const ended = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

function whomOf({ contacts }: PartnerFacts): string {
  const name = whoToAsk(contacts);
  const phone = contacts.find(({ contact }) => contact === name)?.phone?.trim();
  return [name.trim(), phone].filter(Boolean).join(", ");
}
