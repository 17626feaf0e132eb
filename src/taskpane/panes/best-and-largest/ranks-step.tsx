import { makeStyles, tokens } from "@fluentui/react-components";
import { placesBetter, weakestOf } from "../../../domain/portfolio/best-rank";
import { SHORT_NAMES } from "../../../sheets/best-and-largest/lists";
import { Lead, Note, Section } from "../../components/page-parts";
import { bestTexts } from "../../strings/best-and-largest";
import type { BestLine, BestStepProps } from "./live-best";

const texts = bestTexts.ranks;

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

/** Who is underrated by revenue, and who overrated. */
export function RanksStep({ live, format }: BestStepProps) {
  const styles = useStyles();
  const moved = (line: BestLine) => {
    const places = placesBetter(line.best) ?? 0;
    if (places === 0) return texts.same;
    return (places > 0 ? texts.better : texts.worse)(format.number(Math.abs(places)));
  };
  if (live.apart.length === 0) return <Note>{texts.none}</Note>;
  return (
    <>
      <Lead>{texts.lead}</Lead>
      <Section title={texts.list} level={3}>
        <ul className={styles.list}>
          {live.apart.map((line) => {
            const weakest = weakestOf(line.best);
            return (
              <li key={line.partner} className={styles.line}>
                <div>
                  <div className={styles.name}>{line.partner}</div>
                  <Note>
                    {texts.line(format.number(line.best.rank!), format.number(line.best.largestRank!))}
                    {weakest === null ? "" : `; ${texts.weakest(SHORT_NAMES[weakest])}`}
                  </Note>
                </div>
                <span>{moved(line)}</span>
              </li>
            );
          })}
        </ul>
      </Section>
    </>
  );
}
