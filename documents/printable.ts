// these can never be shown: controls, direction overrides, byte order mark
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const joiners = /[\u200d\ufe0e\ufe0f]/;

/** The same data with texts that can be set: line ends as `\n`, no invisible controls, and the characters in `unshown` by their number. */
export function printable(value: unknown, unshown: ReadonlySet<string>): unknown {
  if (typeof value === "string") return printableText(value, unshown);
  if (Array.isArray(value)) return value.map((item) => printable(item, unshown));
  if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item, unshown)]));
  return value;
}

function printableText(text: string, unshown: ReadonlySet<string>): string {
  const plain = text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replaceAll("\t", " ")
    .replace(unseen, "");
  if (unshown.size === 0) return plain;
  return Array.from(plain, (point) => (unshown.has(point) ? (joiners.test(point) ? "" : `[U+${point.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}]`) : point)).join("");
}

/** The characters which Typst says no font has, from its PDF/UA diagnostics (one text run each, quoted as Rust quotes). */
export function unshownIn(diagnostics: string): string[] {
  const runs = diagnostics.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/gs);
  return [...runs].flatMap(([, run = ""]) => Array.from(run.replace(/\\+u\{([0-9a-f]+)\}/g, (_all, code: string) => String.fromCodePoint(parseInt(code, 16)))));
}
