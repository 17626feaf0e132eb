import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { RELATION_INPUTS } from "../../../domain/relations/relation-limits";
import { isToCheck } from "../../../domain/relations/relation-map";
import type { whoToCall } from "../../../domain/relations/contact-sheets";
import type { OurContactRow } from "../../../domain/shared/tables/contact-tables";
import { ChoiceField } from "../../components/choice-field";
import { Buttons } from "../../components/page-parts";
import { RowEntry } from "../../components/row-entry";
import { TextField } from "../../components/text-field";
import { useApp } from "../../session/app-context";
import { contactTexts as texts } from "../../strings/contacts";
import type { SaveOurContact } from "./use-contact-work";

const FIELDS = Object.keys(texts.fields) as (keyof typeof texts.fields)[];
const WHOSE = Object.entries(texts.whoseChoices);
const LONGEST = 100;

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
});

type Line = ReturnType<typeof whoToCall>[number];

/** What a partner calls us for, and whom: for every partner, or for this one alone. */
export function OurContact({ line, partner, save }: { line: Line; partner: string; save: SaveOurContact }) {
  const { today } = useApp();
  const { topic, row, name } = line;
  const check = row?.contact && isToCheck(row, today, RELATION_INPUTS.check_days.default!);
  const right = () =>
    void save(texts.label.right, { partner: row!.partner, topic: row!.topic, checkedOn: today });
  const facts = row
    ? [
        row.contact ?? texts.nobody,
        row.role,
        row.phone,
        row.email,
        row.answersWithin,
        row.partner === null ? texts.everybody : texts.alone,
      ]
    : [name === null ? texts.nobody : texts.cam(name)];
  return (
    <RowEntry
      name={topic}
      facts={facts}
      warning={check && texts.toCheck}
      deeds={check ? [{ label: texts.right, onClick: right }] : []}
      more={{
        open: texts.edit,
        close: texts.close,
        content: (close) => <EditLine {...{ line, partner, save }} onSaved={close} />,
      }}
    />
  );
}

function EditLine({
  line: { topic, row },
  partner,
  save,
  onSaved,
}: {
  line: Pick<Line, "topic" | "row">;
  partner: string;
  save: SaveOurContact;
  onSaved: () => void;
}) {
  const styles = useStyles();
  const { today } = useApp();
  const [edit, setEdit] = useState<Partial<OurContactRow>>({});
  const [whose, setWhose] = useState(row?.partner ? "one" : "all");
  const store = async () => {
    const own = { partner: whose === "one" ? partner : null, topic: row?.topic ?? topic };
    const known = Object.fromEntries(FIELDS.map((field) => [field, row?.[field] ?? null]));
    if (await save(texts.label.save, { ...known, ...edit, ...own, checkedOn: today })) onSaved();
  };
  return (
    <div role="group" aria-label={topic} className={styles.fields}>
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={texts.fields[field]}
          value={(field in edit ? edit[field] : row?.[field]) ?? ""}
          longest={LONGEST}
          onChange={(value) => setEdit((before) => ({ ...before, [field]: value || null }))}
        />
      ))}
      <ChoiceField label={texts.whose} value={whose} options={WHOSE} onChoose={setWhose} />
      <Buttons>
        <Button onClick={() => void store()}>{texts.save}</Button>
      </Buttons>
    </div>
  );
}

/** A line of one's own below the twelve. */
export function NewTopic({ save }: { save: SaveOurContact }) {
  const { today } = useApp();
  const [topic, setTopic] = useState("");
  const words = topic.trim();
  const add = async () => {
    if (await save(texts.label.save, { partner: null, topic: words, checkedOn: today })) setTopic("");
  };
  return (
    <>
      <TextField
        label={texts.own.title}
        value={topic}
        longest={LONGEST}
        placeholder={texts.own.topic}
        onChange={setTopic}
      />
      <Buttons>
        <Button disabledFocusable={words === ""} onClick={() => words !== "" && void add()}>
          {texts.own.add}
        </Button>
      </Buttons>
    </>
  );
}
