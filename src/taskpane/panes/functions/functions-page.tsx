import { Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FUNCTION_HELP, HELP_GROUPS } from "../../../functions/help/content";
import type { CamFunctionId } from "../../../functions/registry";
import { runsFunctions } from "../../../excel/office-ready";
import { Message } from "../../components/message";
import { useApp } from "../../session/app-context";
import { Lead, Section, Stack } from "../../components/page-parts";
import { functionTexts as texts } from "../../strings/functions";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalS },
  item: { paddingBottom: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  example: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
});

/** Every CAM function in one line, with an example and the way to its help page. */
export default function FunctionsPage() {
  const styles = useStyles();
  const { announce } = useApp();
  const [typed, setTyped] = useState("");
  const shown = HELP_GROUPS.map(({ title, functions }) => ({
    title,
    functions: functions.filter((id) => matches(id, typed)),
  })).filter(({ functions }) => functions.length);
  return (
    <Stack>
      {runsFunctions() ? (
        <Lead>{texts.lead}</Lead>
      ) : (
        <Message intent="warning" title={texts.missing.title}>
          {texts.missing.body}
        </Message>
      )}
      <Field label={texts.find}>
        <Input
          type="search"
          value={typed}
          style={{ minWidth: 0 }}
          onChange={(_, { value }) => {
            setTyped(value);
            announce(
              texts.found(
                HELP_GROUPS.flatMap(({ functions }) => functions).filter((id) => matches(id, value)).length,
              ),
            );
          }}
        />
      </Field>
      {shown.length === 0 && <span>{texts.none(typed)}</span>}
      {shown.map(({ title, functions }) => (
        <Section key={title} title={title}>
          <ul className={styles.list}>
            {functions.map((id) => (
              <li key={id} className={styles.item}>
                <div className={styles.head}>
                  <span className={styles.name}>CAM.{id}</span>
                  <Link
                    href={`help/${id.toLowerCase()}.html`}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={texts.helpFor(`CAM.${id}`)}
                  >
                    {texts.help}
                  </Link>
                </div>
                <div>{FUNCTION_HELP[id].purpose}</div>
                <div className={styles.example}>{FUNCTION_HELP[id].example.formula}</div>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Stack>
  );
}

function matches(id: CamFunctionId, typed: string): boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const text = `cam.${id} ${FUNCTION_HELP[id].purpose}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
