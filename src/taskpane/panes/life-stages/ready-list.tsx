import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { runSteps } from "../../../domain/shared/steps";
import { useApp } from "../../session/app-context";
import { Section } from "../../components/page-parts";
import { lifeStageTexts } from "../../strings/life-stages";
import { readyPartners, type StageSource } from "./use-life-stages";

const texts = lifeStageTexts.ready;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { justifyContent: "flex-start", width: "100%", textAlign: "left" },
});

/** Everybody for whom the next life-stage is proposed, at a glance. */
export function ReadyList({ source }: { source: StageSource }) {
  const styles = useStyles();
  const { directory, today, choosePartner } = useApp();
  const ready = useMemo(
    () => runSteps(readyPartners(source, directory?.partners ?? [], today)),
    [source, directory, today],
  );
  return (
    <Section title={texts.title}>
      {ready.length === 0 && <span>{texts.none}</span>}
      <ul className={styles.list}>
        {ready.map(({ partner, from, to }) => (
          <li key={partner}>
            <Button appearance="subtle" className={styles.row} onClick={() => choosePartner(partner)}>
              {texts.button(partner, from, to)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
