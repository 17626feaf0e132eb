import { makeStyles, tokens } from "@fluentui/react-components";
import type { Moved } from "../../../domain/setup-lists/setup-effect";
import { Note, Section } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { settingTexts } from "../../strings/settings";
import type { EffectPreview } from "./use-effect-preview";

const texts = settingTexts.effect;
/** More partners or sheets are counted. */
const SHOWN = 8;

const useStyles = makeStyles({
  part: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What a change would move, in words, before it is taken; null: it is still being worked out. */
export function EffectSection({ preview }: { preview: EffectPreview | null }) {
  return (
    <Section title={texts.title}>
      <div role="status">{preview ? <EffectParts {...preview} /> : <Note>{texts.working}</Note>}</div>
    </Section>
  );
}

function EffectParts({ effect, following, sheets }: EffectPreview) {
  const { format } = useApp();
  const { deals, scores, statuses, levels, capabilities, routine } = effect;
  const score = ({ partner, before, after }: Moved<number | null>) =>
    texts.score(partner, before, after, format);
  const parts: [string, readonly string[]][] = [
    ...following.map((each): [string, readonly string[]] => [texts.following(each, format), []]),
    ...deals.map((each): [string, readonly string[]] => [texts.deals(each, format), []]),
    [texts.scores(scores.length), scores.map(score)],
    [texts.statuses(statuses.length), statuses.map((each) => texts.status(each))],
    [texts.levels(levels.length), levels.map((each) => texts.level(each))],
    [texts.capabilities(capabilities.length), capabilities.map(score)],
    [routine ? texts.routine(routine.before, routine.after, format) : "", []],
    [texts.sheets(sheets.length), sheets],
  ];
  const shown = parts.filter(([title]) => title !== "");
  if (shown.length === 0) return <Note>{texts.nothing}</Note>;
  return shown.map(([title, lines]) => <EffectPart key={title} title={title} lines={lines} />);
}

function EffectPart({ title, lines }: { title: string; lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.part}>{title}</p>
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.slice(0, SHOWN).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {lines.length > SHOWN && <li>{texts.more(lines.length - SHOWN)}</li>}
        </ul>
      )}
    </>
  );
}
