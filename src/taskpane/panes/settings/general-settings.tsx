import { SEASONALITY_TOLERANCE } from "../../../domain/shared/bounds";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type FormEvent } from "react";
import { readSettings, SEASONALITY, SETTINGS } from "../../../domain/program/settings";
import type { Assumption, AssumptionValue } from "../../../domain/shared/assumption";
import { settingsTable } from "../../../domain/shared/tables/catalogue";
import type { AppliedChange } from "../../../book/workbook-port";
import { useApp } from "../../session/app-context";
import { AssumptionField } from "../../components/assumption-field";
import { CurrencyField } from "../../components/currency-field";
import { AppliedMessage } from "../../components/applied-message";
import { firstInvalid } from "../../components/first-invalid";
import { ErrorMessage } from "../../components/message";
import { Lead, Note, Section } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { SaveBar } from "../../components/save-bar";
import { useDraft } from "../../session/use-draft";
import { useWork } from "../../session/use-work";
import { rememberYourName, yourName } from "../../session/your-name";
import { settingTexts as texts } from "../../strings/settings";
import { EffectSection } from "./effect-section";
import { settingGroups } from "./setting-groups";
import { changedSettings, settingsChange, valuesIn, type SettingDraft } from "./settings-change";
import type { SettingsSource } from "./settings-source";
import { useEffectPreview } from "./use-effect-preview";

const NOTHING_TYPED: SettingDraft = {};

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", flexGrow: 1, rowGap: tokens.spacingVerticalL },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  months: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(130px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

/** The settings that are one value each, and what a change of them would move. */
export function GeneralSettings({ source }: { source: SettingsSource }) {
  const styles = useStyles();
  const { workbook, refresh, announce, format } = useApp();
  const [draft, update] = useDraft<SettingDraft>("settings", NOTHING_TYPED);
  const { state: work, run, reset } = useWork<AppliedChange>();
  const { snapshot } = source;
  const rows = useMemo(() => snapshot.table(settingsTable).rows, [snapshot]);
  const stored = useMemo(() => valuesIn(rows), [rows]);
  const problems = useMemo(
    () => new Map(readSettings(rows).problems.map(({ setting, message }) => [setting, message])),
    [rows],
  );
  const changed = changedSettings(stored, draft).length > 0;
  const change = useMemo(
    () => (changed ? settingsChange(rows, stored, draft) : null),
    [changed, rows, stored, draft],
  );
  const preview = useEffectPreview(source, change?.tables ?? null);

  const type = (key: string, value: AssumptionValue) => {
    reset();
    update((before) => ({ ...before, [key]: value }));
  };
  const changes = changedSettings(stored, draft).length;
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = firstInvalid(event.currentTarget);
    if (wrong) {
      wrong.focus();
      announce(wrong.validationMessage);
      return;
    }
    if (!change) return;
    const applied = await run(texts.saving, (handle) => workbook.apply(change, handle));
    if (applied) update(() => NOTHING_TYPED);
    refresh();
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void save(event)}>
      <Lead>{texts.lead}</Lead>
      {settingGroups().map(([group, definitions]) => (
        <Section key={group} title={texts.groups[group]}>
          {group === "general" && <YourName />}
          {group === "seasonality" && <Note>{texts.seasonLead}</Note>}
          <div className={group === "seasonality" ? styles.months : styles.fields}>
            {definitions.map((definition) =>
              definition === SETTINGS.currency ? (
                <CurrencyField
                  key={definition.key}
                  label={definition.label}
                  value={wordOf(draft[definition.key] ?? stored[definition.key])}
                  hint={definition.source}
                  onChoose={(value) => type(definition.key, value)}
                />
              ) : (
                <AssumptionField
                  key={definition.key}
                  assumption={definition}
                  value={typedIn(definition, { ...stored, ...draft })}
                  hint={
                    (definition.key in draft ? undefined : problems.get(definition.key)) ??
                    hintFor(definition)
                  }
                  onChange={(value) => type(definition.key, value)}
                />
              ),
            )}
          </div>
          {group === "seasonality" && <SeasonTotal values={{ ...stored, ...draft }} />}
        </Section>
      ))}
      {change && <EffectSection preview={preview} />}
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      {work.kind === "done" && (
        <AppliedMessage applied={work.result} title={texts.saved} onUndone={refresh}>
          {texts.savedBody}
        </AppliedMessage>
      )}
      <SaveBar work={work}>
        <Button type="submit" appearance="primary" disabledFocusable={changes === 0}>
          {texts.save(changes, format)}
        </Button>
        {changes > 0 && <Button onClick={() => update(() => NOTHING_TYPED)}>{texts.discard}</Button>}
      </SaveBar>
    </form>
  );
}

const wordOf = (value: AssumptionValue | undefined) =>
  value === undefined || value === null || value === "" ? null : String(value);

/** A number of the table that is the default is still the default. */
function typedIn({ key, default: standard }: Assumption, values: SettingDraft): AssumptionValue {
  const value = values[key] ?? null;
  return typeof value === "number" && value === standard ? null : value;
}

/** Where a number has a default, its field shows the source beside it. */
function hintFor({ default: standard, unit, source }: Assumption): string | undefined {
  return typeof standard === "number" && unit !== "month" ? undefined : source;
}

/** It is no setting of the workbook: kept as it is typed. */
function YourName() {
  const [name, setName] = useState(yourName);
  return (
    <TextField
      label={texts.you.label}
      hint={texts.you.hint}
      value={name}
      longest={100}
      onChange={(typed) => {
        setName(typed);
        rememberYourName(typed);
      }}
    />
  );
}

function SeasonTotal({ values }: { values: SettingDraft }) {
  const styles = useStyles();
  const { format } = useApp();
  const shares = SEASONALITY.map(({ key }) => values[key]).filter(
    (each): each is number => typeof each === "number",
  );
  if (shares.length === 0) return null;
  const total = shares.reduce((sum, share) => sum + share, 0);
  const right = shares.length === SEASONALITY.length && Math.abs(total - 1) <= SEASONALITY_TOLERANCE;
  const text = format.percent(total, 2);
  return (
    <span className={right ? undefined : styles.wrong}>
      {right ? texts.total(text) : texts.totalWrong(text)}
    </span>
  );
}
