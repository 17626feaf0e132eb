import { Button, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { copyText } from "../session/copy-text";
import { fileTexts as texts } from "../strings/files";
import { Message } from "./message";
import { Buttons, Note } from "./page-parts";

type Copied = "not yet" | "copied" | "shown";

interface CopyTextProps {
  text: string;
  label: string;
  /** Said when it is copied, when it cannot be, and the name of the field that then shows it. */
  words: Readonly<Record<"copied" | "shown" | "name", string>>;
}

const MAIL = { copied: texts.mailCopied, shown: texts.mailShown, name: texts.mailText };

/** An e-mail's text to be copied; shown where this Excel does not let the add-in copy. */
export function CopyMail(props: Omit<CopyTextProps, "words">) {
  return <CopyText {...props} words={MAIL} />;
}

/** A text to be copied; shown where this Excel does not let the add-in copy. */
export function CopyText({ text, label, words }: CopyTextProps) {
  const [copied, setCopied] = useState<Copied>("not yet");
  return (
    <>
      <Buttons>
        <Button onClick={() => void copyText(text).then((done) => setCopied(done ? "copied" : "shown"))}>
          {label}
        </Button>
      </Buttons>
      {copied === "copied" && <Message intent="success">{words.copied}</Message>}
      {copied === "shown" && (
        <>
          <Note>{words.shown}</Note>
          <Textarea aria-label={words.name} readOnly value={text} rows={8} style={{ minWidth: 0 }} />
        </>
      )}
    </>
  );
}
