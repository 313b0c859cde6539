/** What every document has: its language for screen readers and hyphenation, and its title in the file's properties. */
type Document = { lang: "fi" | "sv" | "en"; title: string };

/** A label and what belongs to it, both ready to print. */
export type Fact = { label: string; value: string };

/** A piece of a sentence; see `pieces`. */
export type Piece = { text: string; strong?: boolean };

/** The EU's flag and the words beside it, e.g. "Euroopan unionin osarahoittama"; `flag` is the flag's text for screen readers. */
export type Funder = { text: string; flag: string };

/** Left to right in the footer; the page number follows by itself. */
export type Footer = { left: string; right?: string };

/** A4 landscape, one page. `kind` is the word over the name ("Todistus"); the QR code holds `verify.url`. */
export type CertificateData = Document & {
  organiser: string;
  kind: string;
  name: string;
  statement: Piece[];
  facts: Fact[];
  signer: { name: string; role: string; placeAndDate: string };
  verify: { label: string; url: string; shownUrl: string; code: string; qr: string };
  funder?: Funder;
};

/** A part of a letter: its heading in the left column, paragraphs (empty line between) and points beside it. */
export type LetterPart = { heading: string; text: string; points?: string[] };

/**
 * A letter on the Finnish standard layout: sender and addressee left, kind, date and diary number right, side headings.
 * `appeal` is the instruction for rectification or the sentence that the decision cannot be appealed, as the call's profile says.
 */
export type DecisionLetterData = Document & {
  sender: { name: string; lines: string[] };
  addressee: string[];
  kind: string;
  date: string;
  diary: Fact;
  subject: string;
  decision: LetterPart;
  reasons: LetterPart;
  conditions?: LetterPart;
  feedback?: LetterPart;
  next: LetterPart;
  contact: LetterPart;
  appeal: LetterPart;
  signers: { name: string; role: string }[];
  enclosures?: LetterPart;
  funder?: Funder;
};

/** `note` is a word of your own under the answer, e.g. "Liikesalaisuus" or the size of a file. */
export type Answer = { question: string; answer: string; note?: string };

/** An application as it was submitted. An empty answer is the caller's word for it ("Ei vastausta"). */
export type ApplicationCopyData = Document & {
  kind: string;
  facts: Fact[];
  parties: { heading: string; columns: string[]; rows: string[][] };
  sections: { title: string; answers: Answer[] }[];
  footer: Footer;
};

/** What is printed under a question: lines to write on, boxes to tick or number, labels each with a line, or an empty table. */
export type BlankQuestion = { question: string; note: string; lines?: number; boxes?: string[]; labels?: string[]; columns?: string[]; rows?: number };

/** A form to read or to fill in on paper. */
export type BlankFormData = Document & {
  kind: string;
  facts: Fact[];
  sections: { title: string; lead: string; questions: BlankQuestion[] }[];
  footer: Footer;
};

/** A list to sign on paper, rows of 9 mm; `blankRows` more for people who were not expected. */
export type AttendanceListData = Document & {
  kind: string;
  facts: Fact[];
  columns: { number: string; name: string; organisation: string; signature: string };
  people: { name: string; organisation: string }[];
  blankRows: number;
  footer: Footer;
  funder?: Funder;
};

/** The templates by the name of their file. */
export type Documents = {
  certificate: CertificateData;
  "decision-letter": DecisionLetterData;
  "application-copy": ApplicationCopyData;
  "attendance-list": AttendanceListData;
  "blank-form": BlankFormData;
};

/** A translated sentence with `{{name}}` places, cut up so that the filled-in values print bold. An unknown place stays as it is written. */
export const pieces = (sentence: string, values: Record<string, string>): Piece[] =>
  sentence
    .split(/(\{\{\w+\}\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const value = values[part.slice(2, -2)];
      return part.startsWith("{{") && value !== undefined ? { text: value, strong: true } : { text: part };
    });
