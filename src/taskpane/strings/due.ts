import type { DueKind, DueThings } from "../../domain/partner-home/due-things";
import type { SerialDate } from "../../domain/shared/serial-date";
import { dayInWords } from "../../domain/shared/sentence-words";
import { count, type Format } from "./format";

const KINDS: Readonly<Record<DueKind, readonly [one: string, many: string]>> = {
  actions: ["agreed action", "agreed actions"],
  promises: ["promise of ours", "promises of ours"],
  proofs: ["proof of MDF spend", "proofs of MDF spend"],
};

/** Texts of what is due this month. */
export const dueTexts = {
  title: "Due this month",
  line: ({ kind, count: things, late, partners, since }: DueThings, today: SerialDate, format: Format) => {
    const whose =
      partners.length === 1 ? partners[0]! : count(partners.length, "partner", "partners", format);
    const state = late === 0 ? "due" : late === things ? "late" : `due, ${format.number(late)} late`;
    return `${count(things, ...KINDS[kind], format)} with ${whose}: ${state}, the first ${late > 0 ? "since" : "by"} ${dayInWords(since, today)}`;
  },
  actions: (things: number, format: Format) => `Open ${count(things, "action", "actions", format)}`,
  partner: (partner: string) => `Open ${partner}`,
} as const;
