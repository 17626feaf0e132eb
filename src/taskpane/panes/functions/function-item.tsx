import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { insertFormula } from "../../../excel/insert-formula";
import { runsFunctions } from "../../../excel/office-ready";
import { FUNCTION_HELP } from "../../../functions/help/content";
import type { CamFunctionId } from "../../../functions/registry";
import { ErrorMessage, Message } from "../../components/message";
import { functionTexts as texts } from "../../strings/functions";
import { copyText } from "../../session/copy-text";

const useStyles = makeStyles({
  item: { paddingBottom: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
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
  buttons: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
});

/** One function: what it is for, an example to insert or to copy, and the way to its help page. */
export function FunctionItem({ id }: { id: CamFunctionId }) {
  const styles = useStyles();
  const [done, setDone] = useState("");
  const [trouble, setTrouble] = useState<unknown>(null);
  const name = `CAM.${id}`;
  const { purpose, example } = FUNCTION_HELP[id];
  const say = (text: string) => {
    setTrouble(null);
    setDone(text);
  };
  const insert = () => insertFormula(example.formula).then((cell) => say(texts.inserted(cell)), setTrouble);
  const copy = async () => say((await copyText(example.formula)) ? texts.copied : texts.notCopied);
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <span className={styles.name}>{name}</span>
        <Link
          href={`help/${id.toLowerCase()}.html`}
          target="_blank"
          rel="noreferrer"
          aria-label={texts.helpFor(name)}
        >
          {texts.help}
        </Link>
      </div>
      <div>{purpose}</div>
      <div className={styles.example}>{example.formula}</div>
      <div className={styles.buttons}>
        {runsFunctions() && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={texts.insertOf(name)}
            onClick={() => void insert()}
          >
            {texts.insert}
          </Button>
        )}
        <Button size="small" appearance="subtle" aria-label={texts.copyOf(name)} onClick={() => void copy()}>
          {texts.copy}
        </Button>
      </div>
      {trouble != null ? <ErrorMessage error={trouble} /> : done && <Message intent="info">{done}</Message>}
    </li>
  );
}
