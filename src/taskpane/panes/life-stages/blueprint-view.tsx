import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Blueprint } from "../../../domain/capabilities/content/blueprints";
import { useApp } from "../../session/app-context";
import { pageOf } from "../../session/page-of";
import { Buttons, Lead, Section } from "../../components/page-parts";
import { lifeStageTexts } from "../../strings/life-stages";
import { pageTexts } from "../../strings/pages";

const texts = lifeStageTexts.blueprint;

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

/** What a CAM does with a partner of this life-stage. */
export function BlueprintView({ blueprint }: { blueprint: Blueprint }) {
  const styles = useStyles();
  const { open } = useApp();
  const pages = blueprint.tools.flatMap((tool) => pageOf(tool) ?? []);
  return (
    <>
      <Section title={texts.title(blueprint.stage)}>
        <Lead>{blueprint.aim}</Lead>
        <ol className={styles.list}>
          {blueprint.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section title={texts.kpis}>
        <ul className={styles.list}>
          {blueprint.kpis.map((kpi) => (
            <li key={kpi}>{kpi}</li>
          ))}
        </ul>
      </Section>
      <Section title={texts.tools}>
        <Buttons>
          {pages.map((page) => (
            <Button key={page} onClick={() => open(page)}>
              {pageTexts[page].title}
            </Button>
          ))}
        </Buttons>
      </Section>
    </>
  );
}
