// U+0085, U+2028 and U+2029 end a line in some readers although iCalendar knows only CRLF
const lineEnds = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text of several lines: line ends as `\n`, no other control or direction characters, no half surrogates. */
export const plainText = (text: string): string => text.replace(lineEnds, "\n").replace(controls, " ").toWellFormed().trim();

/** Text of one line. */
export const oneLine = (text: string): string => plainText(text).replace(/\s+/g, " ");

/**
 * A person's name as it may stand in a quoted parameter (RFC 5545 3.2 allows no double quote there and readers differ
 * on a backslash). It keeps the look of the name: `"` becomes `”`.
 */
export const parameterName = (name: string): string => oneLine(name).replaceAll('"', "”").replaceAll("\\", "/");

/** RFC 6868: a caret begins an escape in a parameter, so a real one is doubled. */
export const escapedParameter = (value: string): string => value.replaceAll("^", "^^");

/** RFC 5545 3.3.11, for the header lines which `ics` copies without escaping. */
export const escapedText = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

const octets = (point: string): number => {
  const code = point.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** One content line in rows of at most 75 octets (RFC 5545 3.1), never inside a character; the space that opens a row counts. */
function foldedLine(line: string): string {
  let folded = "";
  let used = 0;
  for (const point of line) {
    if (used + octets(point) > 75) {
      folded += "\r\n ";
      used = 1;
    }
    folded += point;
    used += octets(point);
  }
  return folded;
}

/** The same calendar folded by octets; `ics` folds by characters, which is too long for ä, ö and emoji. Ends with CRLF. */
export const refolded = (calendar: string): string =>
  calendar
    .replace(/\r\n[\t ]/g, "")
    .replace(/\r\n$/, "")
    .split("\r\n")
    .map((line) => `${foldedLine(line)}\r\n`)
    .join("");
