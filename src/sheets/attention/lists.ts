import { QUIET_FROM } from "../../domain/today/their-acts";
import { QUIET_WORDS } from "../../domain/portfolio/attention";
import { UNKNOWN_LEVEL } from "../../domain/portfolio/partner-line";
import { ballText, ballWords } from "../kit/balls";
import type { LineCells, PageColumn, PageColumns } from "../kit/columns";
import { partners } from "../portfolio/targets";
import { f, type Formula, type FormulaCell, joined, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { plainMoneyText, shortened } from "../shared/words";
import { decisions } from "./decisions";
import type { DecidedKey, FairKey, Model, OwnKey, ProspectKey, QuietKey } from "./model";

/** Characters of a name that two lines of its column hold. */
export const NAME_LENGTH = 44;
const LONGEST_REGION = 11;

const QUIET_COLOURS = ballWords({
  green: [],
  yellow: [QUIET_WORDS.Yellow, QUIET_WORDS.Falling],
  red: [QUIET_WORDS.Red],
});
const STATE_COLOURS = ballWords({ green: [], yellow: ["Review due"], red: ["Undecided"] });

type At = LineCells<"at">;

/** Which line of the partners has this place: "" where fewer have one. */
export function placed(places: Ref): PageColumns<"at", "at"> {
  return {
    at: { title: "Line", format: "whole", cell: (_, row) => f`IFERROR(MATCH(${row + 1},${places},0),"")` },
  };
}

const columnsOver = ({ own, lines }: Model) => {
  const of = (key: OwnKey, line: At) => f`INDEX(${own[key]},${line.at})`;
  const known = (key: OwnKey) => (line: At) => f`IF(N(${of(key, line)})=0,"",${of(key, line)})`;
  const name: PageColumn<"at"> = {
    title: "Partner",
    look: "passage",
    cell: ({ at }) => shortened(f`INDEX(${lines.name},${at})`, NAME_LENGTH),
  };
  const won: PageColumn<"at"> = {
    title: "Won in 12 months",
    format: "money",
    cell: ({ at }) => f`INDEX(${lines.wonTwelve},${at})`,
  };
  const ofPartners = (field: Parameters<typeof partners.at>[0]) => (line: At) => {
    const row = f`INDEX(${lines.row},${line.at})`;
    return f`IF(${row}="","",${partners.text(field, row)})`;
  };
  return { of, known, name, won, ofPartners };
};

/** Those that are silent or fall, and why it is said of them. */
export function quietLines(model: Model): PageColumns<"at" | QuietKey, QuietKey> {
  const { of, known, name, won } = columnsOver(model);
  const quarter = (title: string, key: "first" | "second" | "third"): PageColumn<"at"> => ({
    title,
    format: "money",
    cell: (line) => of(key, line),
  });
  return {
    state: {
      title: "State",
      look: "status",
      words: QUIET_COLOURS,
      cell: (line) => {
        const order = of("quietOrder", line);
        const { Red, Yellow, Falling } = QUIET_WORDS;
        const word = f`CHOOSE(${order},"${Red}","${Yellow}","${Falling}")`;
        return ballText(word, Object.values(QUIET_WORDS));
      },
    },
    partner: name,
    lastAct: { title: "Their last act", format: "date", cell: known("act1") },
    days: { title: "Days", format: "whole", cell: (line) => of("days", line) },
    usual: {
      title: "Usual gap",
      format: "whole",
      cell: (line) => f`IF(${of("usual", line)}="","",${of("usual", line)})`,
    },
    contact: { title: "Our last contact", format: "date", cell: known("contact") },
    won,
    first: quarter("3 quarters ago", "first"),
    second: quarter("2 quarters ago", "second"),
    third: quarter("Last quarter", "third"),
    why: {
      title: "Why",
      look: "remark",
      cell: (line) => {
        const { yellow, red } = QUIET_FROM;
        const order = of("quietOrder", line);
        const over = f`"over "&IF(${order}=1,${red.days},${yellow.days})&" days"`;
        const times = f`ROUND(${of("days", line)}/${of("usual", line)},1)&"× its usual gap"`;
        const silent = f`IF(N(${of("usual", line)})=0,${over},${times})`;
        const fall = f`"down "&${plainMoneyText(f`(${of("first", line)}-${of("third", line)})`)}`;
        const isFalling = f`${of("falls", line)}=1`;
        const both = f`IF(AND(${order}<3,${isFalling}),"; ","")`;
        return f`IF(${order}<3,${silent},"")&${both}&IF(${isFalling},${fall},"")`;
      },
    },
  };
}

/** Prospects nobody has talked with for long. */
export function prospectLines(model: Model): PageColumns<"at" | ProspectKey, ProspectKey> {
  const { of, known, name, ofPartners } = columnsOver(model);
  const since = (line: At) => f`INDEX(${model.lines.since},${line.at})`;
  return {
    state: {
      title: "State",
      look: "status",
      words: ballWords({ green: [], yellow: ["No talk"], red: [] }),
      cell: () => f`"● No talk"`,
    },
    partner: name,
    cam: { title: "CAM", look: "passage", cell: ofPartners("cam") },
    days: { title: "Days", format: "whole", cell: (line) => of("waits", line) },
    asked: {
      title: "Asked on",
      format: "date",
      cell: (line) => f`IF(${since(line)}="","",${since(line)})`,
    },
    contact: { title: "Our last contact", format: "date", cell: known("contact") },
    region: {
      title: "Region",
      look: "beside",
      cell: (line) => shortened(ofPartners("region")(line), LONGEST_REGION),
    },
  };
}

/** Those to decide on, and what was decided. */
export function decisionLines(model: Model): PageColumns<"at" | DecidedKey, DecidedKey> {
  const { of, name, won } = columnsOver(model);
  const decided = (content: (row: Formula) => Formula) => (line: At) => {
    const row = of("decisionRow", line);
    return f`IF(${row}=0,"",${content(row)})`;
  };
  const share = (some: OwnKey, all: OwnKey) => (line: At) =>
    f`IF(${of(all, line)}=0,"–",${of(some, line)}&" of "&${of(all, line)})`;
  return {
    state: {
      title: "State",
      look: "status",
      words: STATE_COLOURS,
      cell: (line) => ballText(of("state", line), ["Undecided", "Review due"]),
    },
    partner: name,
    margin: { title: "Margin after cost", format: "money", cell: (line) => of("margin", line) },
    late: { title: "Late", look: "status", cell: share("late", "registrations") },
    kept: { title: "Promises kept", look: "status", cell: share("kept", "due") },
    decision: { title: "Decision", look: "status", cell: decided((row) => decisions.text("decision", row)) },
    by: { title: "By", look: "passage", cell: decided((row) => decisions.text("by", row)) },
    decidedOn: {
      title: "Decided on",
      format: "date",
      cell: decided((row) => decisions.number("decidedOn", row)),
    },
    reviewOn: {
      title: "Review on",
      format: "date",
      cell: decided((row) => decisions.number("reviewOn", row)),
    },
    won,
    why: {
      title: "Because of",
      look: "remark",
      cell: (line) =>
        listed([
          [f`${of("costs", line)}=1`, "costs"],
          [f`${of("lates", line)}=1`, "late"],
          [f`${of("breaks", line)}=1`, "promises"],
        ]),
    },
  };
}

/** Words of what holds, with semicolons between them. */
function listed(parts: readonly (readonly [Formula, string])[]): Formula {
  const said = parts.map(([holds, words]) => f`IF(${holds},${quoted(`; ${words}`)},"")`);
  const text = joined(said, "&");
  return f`SUBSTITUTE(SUBSTITUTE("|"&${text},"|; ",""),"|","")`;
}

/** What each active partner gets, beside the median of its level. */
export function fairLines({ own, lines }: Model): PageColumns<FairKey, FairKey> {
  const isActive = (row: number) => f`${lines.active.at(0, row)}=1`;
  const cell = (key: OwnKey) => (_: unknown, row: number) =>
    f`IF(AND(${isActive(row)},${own[key].at(0, row)}<>""),${own[key].at(0, row)},"")`;
  return {
    level: {
      title: "Level",
      look: "passage",
      cell: (_, row) => {
        const level = own.levelKey.at(0, row);
        return f`IF(${isActive(row)},IF(${level}="",${quoted(UNKNOWN_LEVEL)},${level}),"")`;
      },
    },
    partner: {
      title: "Partner",
      look: "passage",
      cell: (_, row) => shortened(lines.name.at(0, row) as FormulaCell as Formula, NAME_LENGTH),
    },
    touches: { title: "Touches", format: "whole", cell: cell("touches") },
    touchesOf: { title: "Median", format: "tenths", cell: cell("median_touches") },
    leads: { title: "Leads", format: "whole", cell: cell("leads") },
    leadsOf: { title: "Median", format: "tenths", cell: cell("median_leads") },
    mdf: { title: "MDF approved", format: "money", cell: cell("mdf") },
    mdfOf: { title: "Median", format: "money", cell: cell("median_mdf") },
    answer: { title: "Days to answer", format: "tenths", cell: cell("answerDays") },
    answerOf: { title: "Median", format: "tenths", cell: cell("median_answerDays") },
    why: {
      title: "Far from its level",
      look: "remark",
      cell: (_, row) =>
        listed([
          [f`${own.short_touches.at(0, row)}=1`, "touches"],
          [f`${own.short_leads.at(0, row)}=1`, "leads"],
          [f`${own.short_mdf.at(0, row)}=1`, "MDF"],
          [f`${own.short_answerDays.at(0, row)}=1`, "waits"],
        ]),
    },
  };
}
