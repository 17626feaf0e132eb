import { looseName } from "./compare-names";
import type { StageClass } from "./import-decisions";

export interface StageMeaning {
  class: StageClass;
  probability: number;
}

/**
 * Names of stages that mean one thing only, whole, separated by bars: the standard stages of Salesforce, HubSpot, Dynamics, Pipedrive,
 * Zoho, Odoo and SuiteCRM and their plain translations. A part of a name proves nothing: "NDA signed" is not won, "Not won" even less.
 */
const NAMES: readonly (readonly [StageClass, probability: number, names: string])[] = [
  [
    "Won",
    1,
    "won|closed won|close won|won closed|deal won|closed as won|" +
      "gewonnen|abgeschlossen gewonnen|geschlossen gewonnen|gewonnen abgeschlossen|auftrag gewonnen|" +
      "gagné|gagnée|fermé gagné|fermée gagnée|clôturé gagné|clos gagné|affaire gagnée|" +
      "ganado|ganada|cerrado ganado|cerrada ganada|cierre ganado|" +
      "vinto|vinta|chiuso vinto|chiusa vinta|chiuso con successo|" +
      "gesloten gewonnen|afgesloten gewonnen|ganho|ganha|fechado ganho|fechada ganha|" +
      "wygrana|wygrane|vundet|lukket vundet|vunnet|vunnen|stängd vunnen|voitettu|受注|已赢单|赢单",
  ],
  [
    "Lost",
    0,
    "lost|closed lost|close lost|lost closed|deal lost|closed as lost|closed not won|not won|" +
      "closed lost to competition|lost to competition|lost to competitor|cancelled|canceled|disqualified|no decision|" +
      "verloren|abgeschlossen verloren|geschlossen verloren|verloren abgeschlossen|auftrag verloren|nicht gewonnen|" +
      "perdu|perdue|fermé perdu|fermée perdue|clôturé perdu|clos perdu|affaire perdue|non gagné|" +
      "perdido|perdida|cerrado perdido|cerrada perdida|cierre perdido|no ganado|" +
      "perso|persa|chiuso perso|chiusa persa|chiuso perduto|non vinto|" +
      "gesloten verloren|afgesloten verloren|niet gewonnen|fechado perdido|fechada perdida|" +
      "przegrana|przegrane|tabt|lukket tabt|tapt|förlorad|stängd förlorad|hävitty|失注|已丢单|丢单",
  ],
  [
    "Open",
    0.9,
    "verbal commitment|verbal agreement|commit|awaiting signature|contract sent|contract to be signed|" +
      "waiting for signature|out for signature",
  ],
  [
    "Open",
    0.75,
    "negotiation|negotiating|negotiations|negotiation review|negotiations started|contract negotiation|" +
      "in negotiation|legal review|verhandlung|in verhandlung|négociation|negociación|negoziazione|onderhandeling|negociação",
  ],
  [
    "Open",
    0.5,
    "proposal|proposal price quote|proposal quote|proposal made|proposal sent|proposed|proposition|propose|3 propose|quote|quote sent|" +
      "quotation|decision maker bought in|angebot|angebot gesendet|devis|proposition commerciale|propuesta|proposta|offerte|orçamento",
  ],
  [
    "Open",
    0.35,
    "demo|demo scheduled|demo booked|presentation scheduled|presentation|evaluation|technical evaluation|proof of concept|poc|" +
      "trial|pilot|value proposition|perception analysis|develop|2 develop|solution development|démo|demostración",
  ],
  [
    "Open",
    0.25,
    "qualification|qualified|qualify|1 qualify|qualified to buy|engaging|discovery|needs analysis|id decision makers|" +
      "identify decision makers|meeting|meeting booked|meeting scheduled|meeting arranged|appointment scheduled|working|scoping|" +
      "nda signed|qualifizierung|qualifiziert|calificación|qualificazione|qualificação|kwalificatie",
  ],
  [
    "Open",
    0.1,
    "prospecting|prospect|new|open|lead|lead in|contact made|registered|deal registered|submitted|new opportunity|in progress|neu|offen|in bearbeitung|nouveau|ouvert|ouverte|en cours|" +
      "nuevo|abierto|abierta|nuovo|aperto|aperta|nieuw|novo|aberto|aberta",
  ],
];

const MEANINGS: ReadonlyMap<string, StageMeaning> = new Map(
  NAMES.flatMap(([stageClass, probability, names]) =>
    names.split("|").map((name) => [looseName(name), { class: stageClass, probability }] as const),
  ),
);

/** What a stage's whole name says about it, whatever its case, blanks and punctuation; null when it may mean several things. */
export function meaningOfStage(stage: string): StageMeaning | null {
  // "Won?" is a doubt.
  if (/[?？¿]/.test(stage)) return null;
  return MEANINGS.get(looseName(stage)) ?? null;
}

const RESULTS: Readonly<Record<StageClass, string>> = {
  Won: "won|closed won|gewonnen|gagné|gagnée|ganado|ganada|vinto|vinta|ganho|ganha|wygrana",
  Lost: "lost|closed lost|verloren|perdu|perdue|perdido|perdida|perso|persa|przegrana",
  Open: "open|in progress|active|offen|in bearbeitung|ouvert|ouverte|en cours|abierto|abierta|aperto|aperta|aberto|aberta|on hold",
};
const RESULT_NAMES: ReadonlyMap<string, StageClass> = new Map(
  (Object.keys(RESULTS) as StageClass[]).flatMap((result) =>
    RESULTS[result].split("|").map((name) => [looseName(name), result] as const),
  ),
);

/** What a word in a column of results says; null where it is another word, as those of registrations are (Expired, Approved). */
export function meaningOfResult(word: string): StageClass | null {
  return RESULT_NAMES.get(looseName(word)) ?? null;
}
