/** 1 lost this week, 2 a promise of ours is late, 3 going wrong, 4 routine, 5 good news. */
export type ReasonClass = 1 | 2 | 3 | 4 | 5;

/** What one does about a reason; the pane says it in the words of its button. */
export type Deed =
  | "askForUpdate"
  | "remind"
  | "nameSuccessor"
  | "buildDeck"
  | "addStep"
  | "keep"
  | "open"
  | "planVisit"
  | "mapAccounts"
  | "call"
  | "openPlan"
  | "doRoutine"
  | "copyNote";

/** What a rule finds of a partner. */
export interface Found {
  /** Money at stake, 0 where nobody can say. */
  money: number;
  /** Days late; below 0 while there is still time. */
  days: number;
  /** The finding, without the partner's name before it. */
  text: string;
  /** Which deal, claim, promise … it is about, where a partner may have several: its ID. */
  subject?: string;
}

export interface Reason extends Found {
  /** "" of a batch of one task. */
  partner: string;
  /** The rule's name. */
  rule: string;
  class: ReasonClass;
  deed: Deed;
  /** Of a batch: with whom. */
  partners?: readonly string[];
}

/** What `cam_snoozes` calls a reason: its rule, and what it is about. */
export function reasonName({ rule, subject }: Pick<Reason, "rule" | "subject">): string {
  return subject === undefined ? rule : `${rule}: ${subject}`;
}

/** What a reason that is called so is about; null: its rule alone. */
export function reasonSubject(name: string): string | null {
  const at = name.indexOf(": ");
  return at < 0 ? null : name.slice(at + 2);
}
