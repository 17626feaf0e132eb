import type { FileDecisions } from "../../../domain/crm/import-decisions";
import type { FilePreview } from "../../../domain/crm/import-preview";
import { ChoiceField } from "../../components/choice-field";
import { TextField } from "../../components/text-field";
import { importTexts } from "../../strings/import-crm";

const texts = importTexts.mappings;
/** No mapping is called so: names have no blank in front. */
const AFRESH = " afresh";
const NAME_LENGTH = 60;

interface SavedMappingFieldsProps {
  saved: FilePreview["saved"];
  /** What the user has typed as its name. */
  name: string | undefined;
  onChange: (names: Pick<FileDecisions, "mapping" | "saveAs">) => void;
}

/** Which saved mapping a file is read by, where there are some for its header, and under which name this one is saved. */
export function SavedMappingFields({ saved, name, onChange }: SavedMappingFieldsProps) {
  return (
    <>
      {saved.names.length > 0 && (
        <ChoiceField
          label={texts.use}
          hint={texts.useHint}
          value={saved.used ?? AFRESH}
          options={[...saved.names.map((each) => [each, each] as const), [AFRESH, texts.afresh]]}
          onChoose={(value) => onChange({ mapping: value === AFRESH ? null : value })}
        />
      )}
      <TextField
        label={texts.saveAs}
        hint={texts.saveAsHint}
        longest={NAME_LENGTH}
        value={name ?? saved.name}
        onChange={(saveAs) => onChange({ saveAs })}
      />
    </>
  );
}
