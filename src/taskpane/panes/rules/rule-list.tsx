import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { AgreedRule } from "../../../domain/relations/rules";
import { Buttons, Note, Section } from "../../components/page-parts";
import { RowItem, RowList } from "../../components/row-list";
import { TextField } from "../../components/text-field";
import { ruleTexts as texts } from "../../strings/rules";

const [LONGEST_TOPIC, LONGEST_RULE] = [60, 250];

interface ListProps {
  rules: readonly AgreedRule[];
  onChange: (topic: string, change: Partial<AgreedRule>) => void;
}

/** Topics to tick, each with its sentence and a way to change the words. */
export function RuleList({ rules, onChange }: ListProps) {
  return (
    <RowList>
      {rules.map((rule) => (
        <RuleItem key={rule.topic} rule={rule} onChange={(change) => onChange(rule.topic, change)} />
      ))}
    </RowList>
  );
}

function RuleItem({
  rule: { topic, rule, applies },
  onChange,
}: {
  rule: AgreedRule;
  onChange: (change: Partial<AgreedRule>) => void;
}) {
  const [open, setOpen] = useState(false);
  const deed = open ? texts.close : texts.edit;
  return (
    <RowItem>
      <Checkbox
        checked={applies}
        label={topic}
        onChange={(_, { checked }) => onChange({ applies: checked === true })}
      />
      {open ? (
        <TextField
          label={texts.rule(topic)}
          value={rule}
          longest={LONGEST_RULE}
          onChange={(words) => onChange({ rule: words })}
        />
      ) : (
        <Note>{rule}</Note>
      )}
      <Buttons>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open}
          aria-label={texts.of(deed, topic)}
          onClick={() => setOpen(!open)}
        >
          {deed}
        </Button>
      </Buttons>
    </RowItem>
  );
}

/** A topic that the nineteen have not. */
export function OwnRule({ onAdd }: { onAdd: (rule: AgreedRule) => void }) {
  const [topic, setTopic] = useState("");
  const [rule, setRule] = useState("");
  const isBlank = !topic.trim() || !rule.trim();
  const add = () => {
    onAdd({ topic: topic.trim(), rule: rule.trim(), applies: true });
    setTopic("");
    setRule("");
  };
  return (
    <Section title={texts.own.title}>
      <TextField label={texts.own.topic} value={topic} longest={LONGEST_TOPIC} onChange={setTopic} />
      <TextField label={texts.own.rule} value={rule} longest={LONGEST_RULE} onChange={setRule} />
      <Buttons>
        <Button disabledFocusable={isBlank} onClick={() => !isBlank && add()}>
          {texts.own.add}
        </Button>
      </Buttons>
    </Section>
  );
}
