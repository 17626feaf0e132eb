import { Field, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Message } from "./message";
import { ProblemList } from "./problem-list";

interface PastedRowsProps {
  texts: {
    rows: string;
    rowsHint: string;
    example: string;
    /** Above what cannot be read. */
    problems: string;
    line: (line: number) => string;
  };
  /** Lines to show before it scrolls. */
  lines: number;
  text: string;
  onText: (text: string) => void;
  problems: readonly { line: number; message: string }[];
  /** What else there is to say of the rows, right below them. */
  children?: ReactNode;
}

/** A pasted table that a draft keeps: read at every change, with what cannot be read listed by line. */
export function PastedRows({ texts, lines, text, onText, problems, children }: PastedRowsProps) {
  return (
    <>
      <Field label={texts.rows} hint={texts.rowsHint}>
        <Textarea
          value={text}
          placeholder={texts.example}
          resize="vertical"
          style={{ minWidth: 0, width: "100%" }}
          textarea={{ style: { minWidth: 0 } }}
          rows={lines}
          onChange={(_, { value }) => onText(value)}
        />
      </Field>
      {children}
      {problems.length > 0 && (
        <>
          <Message intent="warning">{texts.problems}</Message>
          <ProblemList
            label={texts.problems}
            problems={problems.map(({ line, message }) => ({ where: texts.line(line), message }))}
          />
        </>
      )}
    </>
  );
}
