/** What a deals file may mean by its rows, asked by column; the first answer of each is proposed. */
export const ROW_ANSWERS = {
  /** Blank cells below a filled one: they belong to the value above, or are blank. */
  groupedBy: ["above", "blank"],
  /** One deal in a row for each product: it counts once, the rows add up, or each row is a deal. */
  repeatedDeals: ["once", "sum", "apart"],
  /** Several partners of one deal: the first has it and the others influenced it, or they are one partner of that name. */
  sharedDeals: ["first", "one name"],
  /** Rows whose partner is a word for none: they are left out, or belong to a partner named in the answer. */
  noPartner: ["leave out", "Direct"],
} as const;

export type RowQuestion = keyof typeof ROW_ANSWERS;
export const ROW_QUESTIONS = Object.keys(ROW_ANSWERS) as RowQuestion[];
export type RowAnswers = Readonly<Partial<Record<RowQuestion, Readonly<Record<string, string>>>>>;

/** Something about the rows of a file that its user has to say. */
export interface RowChoice {
  kind: RowQuestion;
  /** The file's header. */
  column: string;
  message: string;
  /** Null until it is answered. */
  answer: string | null;
}

/** Collects what is asked about the rows of a file, and knows what has been answered. */
export class RowChoices {
  readonly choices: RowChoice[] = [];

  constructor(private readonly answers: RowAnswers) {}

  /** The answer; null while there is none. */
  ask(kind: RowQuestion, column: string, message: string): string | null {
    const answers = this.answers[kind] ?? {};
    // A column may be called "constructor".
    const answer = Object.hasOwn(answers, column) ? answers[column]! : null;
    this.choices.push({ kind, column, message, answer });
    return answer;
  }
}
