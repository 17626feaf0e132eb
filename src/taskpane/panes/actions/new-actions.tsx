import { withOwnAction, withTaken, type ActionsDraft, type OwnAction } from "./actions-draft";
import { OwnActionFields } from "./own-action";
import { ProposalList } from "./proposal-list";
import type { Proposals } from "./use-actions";

interface NewActionsProps {
  partner: string;
  proposals: Proposals;
  draft: ActionsDraft;
  /** The CAM's own action before anything is typed. */
  blank: OwnAction;
  change: (next: (before: ActionsDraft) => ActionsDraft) => void;
}

/** What to agree next with a partner: what the assessment proposes, and an action of the CAM's own. */
export function NewActions({ partner, proposals, draft, blank, change }: NewActionsProps) {
  return (
    <>
      <ProposalList
        partner={partner}
        proposals={proposals}
        draft={draft}
        onTake={(key, taken) => change((before) => withTaken(before, key, taken))}
      />
      <OwnActionFields
        value={draft.own[partner] ?? blank}
        onChange={(own) => change((before) => withOwnAction(before, partner, own))}
      />
    </>
  );
}
