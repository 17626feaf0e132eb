import { makeStyles, tokens } from "@fluentui/react-components";
import { ChoiceField } from "../../components/choice-field";
import { Lead, Note, Section } from "../../components/page-parts";
import { StatusBadge } from "../../components/status-badge";
import { rollupTexts } from "../../strings/rollup";
import { FILTERS, type RollupLine, type RollupStepProps } from "./live-rollup";

const texts = rollupTexts.partners;
const ALL = "";
/** Rows that a pane has room for. */
const SHOWN = 25;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: "anywhere" },
});

/** Everybody, worst first, and three ways to look at fewer. */
export function PartnersStep({ draft, update, live, format }: RollupStepProps) {
  const styles = useStyles();
  const { chosen, choices } = live;
  return (
    <>
      <Lead>{texts.lead}</Lead>
      {FILTERS.map((filter) => (
        <ChoiceField
          key={filter}
          label={texts[filter]}
          value={draft.filters[filter] ?? ALL}
          options={[[ALL, texts.all] as const, ...choices[filter].map((name) => [name, name] as const)]}
          onChoose={(name) =>
            update((before) => ({
              ...before,
              filters: { ...before.filters, [filter]: name === ALL ? null : name },
            }))
          }
        />
      ))}
      <Section title={texts.list} level={3}>
        {chosen.length === 0 && <Note>{texts.none}</Note>}
        <ul className={styles.list}>
          {chosen.slice(0, SHOWN).map((line) => (
            <li key={line.partner} className={styles.line}>
              <div>
                <div className={styles.name}>{line.partner}</div>
                <Note>{figuresOf(line, format)}</Note>
              </div>
              <StatusBadge status={line.status} />
            </li>
          ))}
        </ul>
        {chosen.length > SHOWN && <Note>{texts.more(format.number(chosen.length - SHOWN))}</Note>}
      </Section>
    </>
  );
}

function figuresOf({ toTarget, forecast }: RollupLine, format: RollupStepProps["format"]): string {
  const plan = toTarget === null ? texts.noPlan : texts.ofPlan(format.percent(toTarget, 0));
  return texts.line(plan, format.moneyShort(forecast));
}
