import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ClipboardEvent } from "react";
import { hintOf } from "./hint-of";

const useStyles = makeStyles({
  paste: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
  field: { width: "100%", minWidth: 0 },
});

interface PasteFieldProps {
  label: string;
  hint?: string;
  /** What the button does with the text. */
  action: string;
  onText: (text: string) => void;
}

/** Where a table that was copied elsewhere is pasted, seen and handed on. */
export function PasteField({ label, hint, action, onText }: PasteFieldProps) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const hasRows = text.trim() !== "";
  // The page around it takes what is pasted outside a field.
  const keep = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) event.stopPropagation();
  };
  return (
    <div className={styles.paste} onPaste={keep}>
      <Field label={label} className={styles.field} {...hintOf(hint)}>
        <Textarea
          value={text}
          resize="vertical"
          style={{ minWidth: 0, width: "100%" }}
          textarea={{ style: { minWidth: 0, overflowWrap: "anywhere" } }}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <Button
        type="button"
        disabledFocusable={!hasRows}
        onClick={() => {
          if (!hasRows) return;
          onText(text);
          setText("");
        }}
      >
        {action}
      </Button>
    </div>
  );
}
