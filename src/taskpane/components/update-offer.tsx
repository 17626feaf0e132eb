import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { sharedTexts } from "../strings/components";
import type { UpdateNeeded } from "../session/use-work";

const useStyles = makeStyles({
  offer: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
});

/** What an update asks, and the button that does it together with the work that waits for it. */
export default function UpdateOffer({ needed: { questions, goOn } }: { needed: UpdateNeeded }) {
  const styles = useStyles();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  return (
    <div className={styles.offer}>
      {questions.map(({ id, asks, choices }) => (
        <Field key={id} label={asks}>
          <RadioGroup
            value={answers[id] ?? ""}
            onChange={(_, { value }) => setAnswers((before) => ({ ...before, [id]: value }))}
          >
            {choices.map((choice) => (
              <Radio key={choice} value={choice} label={choice} />
            ))}
          </RadioGroup>
        </Field>
      ))}
      <Button
        size="small"
        appearance="primary"
        disabled={questions.some(({ id }) => answers[id] === undefined)}
        onClick={() => goOn(answers)}
      >
        {sharedTexts.message.update}
      </Button>
    </div>
  );
}
