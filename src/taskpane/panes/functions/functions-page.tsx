import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FUNCTION_HELP, HELP_GROUPS } from "../../../functions/help/content";
import type { CamFunctionId } from "../../../functions/registry";
import { runsFunctions } from "../../../excel/office-ready";
import { Message } from "../../components/message";
import { useApp } from "../../session/app-context";
import { Lead, Section, Stack } from "../../components/page-parts";
import { functionTexts as texts } from "../../strings/functions";
import { FunctionItem } from "./function-item";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalS },
});

/** Every CAM function: an example for the selected cell or the clipboard, and the way to its help page. */
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
              <FunctionItem key={id} id={id} />
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
