import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { DeckEdits } from "../../../domain/qbr/deck-rows";
import type { SlideWords } from "../../../domain/qbr/review-slides";
import { Buttons } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { qbrTexts as texts } from "../../strings/qbr";
import { headlineEdit, notesEdit, withEdit, type ReviewDraft } from "./review-draft";

const LONGEST = { title: 48, headline: 200, notes: 2000 } as const;

interface SlideEditorProps {
  words: SlideWords;
  edits: DeckEdits;
  onChange: (change: (before: ReviewDraft) => ReviewDraft) => void;
}

/** Title, headline and notes of a slide as somebody writes them. */
export function SlideEditor({ words, edits, onChange }: SlideEditorProps) {
  const { id } = words;
  const before = edits.edits[id] ?? {};
  const [typed, setTyped] = useState(words.headline);
  const [notes, setNotes] = useState(words.ownNotes);
  return (
    <>
      <TextField
        label={texts.name}
        value={words.title}
        longest={LONGEST.title}
        onChange={(title) => onChange((draft) => withEdit(draft, id, before, { title }))}
      />
      <TextField
        label={texts.headline}
        value={typed}
        longest={LONGEST.headline}
        hint={texts.headlineHint(words.suggested)}
        onChange={(headline) => {
          setTyped(headline);
          onChange((draft) => withEdit(draft, id, before, { headline: headlineEdit(headline, words) }));
        }}
      />
      {before.headline && (
        <Buttons>
          <Button
            size="small"
            onClick={() => {
              onChange((draft) => withEdit(draft, id, before, { headline: null }));
              setTyped(words.suggested);
            }}
          >
            {texts.suggested}
          </Button>
        </Buttons>
      )}
      <TextField
        label={texts.notes}
        value={notes}
        longest={LONGEST.notes}
        hint={texts.notesHint}
        onChange={(text) => {
          setNotes(text);
          onChange((draft) => withEdit(draft, id, before, { notes: notesEdit(text, words) }));
        }}
      />
    </>
  );
}
