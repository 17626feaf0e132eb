import { powerQuery, type QueryPlace } from "../../../sheets/team-rollup/power-query";
import { ChoiceField } from "../../components/choice-field";
import { CopyText } from "../../components/copy-mail";
import { Note, Section } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { useDraft } from "../../session/use-draft";
import { teamTexts } from "../../strings/team";

const texts = teamTexts.query;
const EMPTY = { kind: "sharepoint" as QueryPlace["kind"], site: "", folder: "Shared Documents", path: "" };

/** The same combination as a query, which Microsoft's own engine runs over a folder. */
export function QueryPart() {
  const [draft, update] = useDraft("team-query", EMPTY);
  const change = (more: Partial<typeof EMPTY>) => update((before) => ({ ...before, ...more }));
  const { kind, site, folder, path } = draft;
  const place: QueryPlace =
    kind === "folder" ? { kind, folder: path.trim() } : { kind, site: site.trim(), folder: folder.trim() };
  return (
    <Section title={texts.title}>
      <Note>{texts.note}</Note>
      <ChoiceField
        label={texts.where}
        value={kind}
        options={Object.entries(texts.places)}
        onChoose={(chosen) => change({ kind: chosen as QueryPlace["kind"] })}
      />
      {kind === "folder" ? (
        <TextField
          label={texts.path}
          hint={texts.pathHint}
          value={path}
          onChange={(typed) => change({ path: typed })}
        />
      ) : (
        <>
          <TextField
            label={texts.site}
            hint={texts.siteHint}
            value={site}
            onChange={(typed) => change({ site: typed })}
          />
          <TextField
            label={texts.folder}
            hint={texts.folderHint}
            value={folder}
            onChange={(typed) => change({ folder: typed })}
          />
        </>
      )}
      <CopyText label={texts.copy} text={powerQuery(place)} words={texts.words} />
    </Section>
  );
}
