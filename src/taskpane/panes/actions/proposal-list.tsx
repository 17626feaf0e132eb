import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useApp } from "../../session/app-context";
import { capabilitiesScorecardDefinition } from "../../../sheets/capabilities-scorecard/definition";
import { Lead, Note, Section } from "../../components/page-parts";
import { actionTexts } from "../../strings/actions";
import { proposalKey, type ActionsDraft, type Taken } from "./actions-draft";
import { OwnerDueFields } from "./owner-due";
import type { Proposals } from "./use-actions";

const texts = actionTexts.proposals;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  action: { color: tokens.colorNeutralForeground1 },
  below: {
    paddingLeft: "32px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
});

/** What the assessment proposes: ticked ones are added, with owner and date as they stand here. */
export function ProposalList({
  partner,
  proposals: { assessedOn, list },
  draft,
  onTake,
}: {
  partner: string;
  proposals: Proposals;
  draft: ActionsDraft;
  /** null unticks. */
  onTake: (key: string, change: Taken | null) => void;
}) {
  const styles = useStyles();
  const { format, open } = useApp();
  if (assessedOn === null)
    return (
      <>
        <Note>{texts.unassessed(partner)}</Note>
        <div>
          <Button type="button" onClick={() => open(capabilitiesScorecardDefinition.page)}>
            {texts.assess}
          </Button>
        </div>
      </>
    );
  return (
    <Section title={texts.title(format.date(assessedOn))}>
      {list.length === 0 ? <Note>{texts.none}</Note> : <Lead>{texts.lead}</Lead>}
      <ul className={styles.list}>
        {list.map((proposal) => {
          const key = proposalKey(proposal);
          const taken = draft.taken[key];
          const { row, score } = proposal;
          const facts = [
            texts.score(row.metric ?? "", format.number(score)),
            row.priority,
            actionTexts.item.due(format.date(row.due!)),
            row.vendorResource && texts.helps(row.vendorResource),
          ];
          return (
            <li key={key}>
              <Checkbox
                checked={taken !== undefined}
                label={{ children: row.action ?? "", className: styles.action }}
                onChange={(_, { checked }) => onTake(key, checked === true ? {} : null)}
              />
              <div className={styles.below}>
                <Note>{actionTexts.item.facts(facts)}</Note>
                {taken && (
                  <div role="group" aria-label={row.action ?? ""}>
                    <OwnerDueFields
                      value={{ ...row, ...taken }}
                      onChange={(change) => onTake(key, { ...taken, ...change })}
                    />
                  </div>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
