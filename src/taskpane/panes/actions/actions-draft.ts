import { idMaker, type ActionProposal } from "../../../domain/capabilities/action-plan";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { ActionRow } from "../../../domain/shared/tables/capabilities-tables";
import type { PartnerRow } from "../../../domain/shared/tables/catalogue";

/** What a CAM changes of an action that was agreed. */
export type ActionEdit = Partial<Pick<ActionRow, "owner" | "ownerSide" | "due" | "priority" | "status">>;

/** What was typed over a proposal that is ticked. */
export type Taken = Partial<Pick<ActionRow, "owner" | "ownerSide" | "due">>;

/** An action of the CAM's own words; a blank text is none. */
export interface OwnAction {
  action: string;
  metric: string;
  owner: string | null;
  ownerSide?: string | null;
  due: SerialDate | null;
}

/** What is not saved yet. */
export interface ActionsDraft {
  /** By Action ID. */
  edits: Readonly<Record<string, ActionEdit>>;
  /** By `proposalKey`. */
  taken: Readonly<Record<string, Taken>>;
  /** By partner. */
  own: Readonly<Record<string, OwnAction>>;
}

export const EMPTY_DRAFT: ActionsDraft = { edits: {}, taken: {}, own: {} };

export function proposalKey({ row }: Pick<ActionProposal, "row">): string {
  return JSON.stringify([row.partner, row.metric, row.action]);
}

/** The action as it would be saved. */
export function edited(row: ActionRow, { edits }: ActionsDraft): ActionRow {
  return { ...row, ...edits[row.actionId ?? ""] };
}

/** The rows that differ from the table, with the fields that do. */
export function changesOf(draft: ActionsDraft, rows: readonly ActionRow[]): Partial<ActionRow>[] {
  return rows.flatMap((row) => {
    const edit = Object.entries(draft.edits[row.actionId ?? ""] ?? {});
    const changed = edit.filter(([field, value]) => row[field as keyof ActionEdit] !== value);
    return changed.length ? [{ actionId: row.actionId, ...Object.fromEntries(changed) }] : [];
  });
}

export interface AdditionSources {
  partner: Pick<PartnerRow, "partnerId" | "partner" | "cam">;
  proposals: readonly ActionProposal[];
  /** All rows of `cam_actions`. */
  rows: readonly ActionRow[];
}

/** The proposals that are ticked, as they were edited, and the CAM's own action. */
export function additionsOf(draft: ActionsDraft, { partner, proposals, rows }: AdditionSources): ActionRow[] {
  const newId = idMaker(partner, rows);
  const taken = proposals.flatMap((proposal) => {
    const change = draft.taken[proposalKey(proposal)];
    return change ? [{ ...proposal.row, ...change }] : [];
  });
  const own = draft.own[partner.partner ?? ""];
  const all = own?.action.trim() ? [...taken, ownRow(own, partner)] : taken;
  return all.map((row) => ({ ...row, actionId: newId() }));
}

function ownRow(
  { action, metric, owner, ownerSide = null, due }: OwnAction,
  { partner }: AdditionSources["partner"],
): ActionRow {
  return {
    actionId: null,
    partner,
    metric: metric || null,
    action: action.trim(),
    owner,
    // A new row without a side says nothing of it.
    ...(ownerSide === null ? {} : { ownerSide }),
    vendorResource: null,
    due,
    status: "Open",
    priority: "Medium",
    from: "Own",
  };
}

export function withEdit(draft: ActionsDraft, actionId: string, edit: ActionEdit): ActionsDraft {
  return { ...draft, edits: { ...draft.edits, [actionId]: { ...draft.edits[actionId], ...edit } } };
}

/** A proposal ticked with what was typed over it; null unticks it. */
export function withTaken(draft: ActionsDraft, key: string, taken: Taken | null): ActionsDraft {
  const { [key]: _unticked, ...others } = draft.taken;
  return { ...draft, taken: taken ? { ...others, [key]: taken } : others };
}

export function withOwnAction(draft: ActionsDraft, partner: string, own: OwnAction): ActionsDraft {
  return { ...draft, own: { ...draft.own, [partner]: own } };
}

/** What remains typed once the additions of a partner and all edits are saved. */
export function withoutSaved(draft: ActionsDraft, partner: string): ActionsDraft {
  const { [partner]: _saved, ...own } = draft.own;
  const others = Object.entries(draft.taken).filter(([key]) => (JSON.parse(key) as unknown[])[0] !== partner);
  return { edits: {}, taken: Object.fromEntries(others), own };
}
