/** The mail a calendar travels in: the `method` parameter of its part and the address in From. */
export type CalendarMail = { method?: string; from?: string };

/**
 * What is wrong with a calendar as bytes and as iTIP (RFC 5545, 5546, 6047): one sentence each, none when it is good.
 * Reads lines and not through a library, since libraries forgive what a mail client does not.
 */
export function lintCalendar(text: string, mail?: CalendarMail): string[] {
  const rows = text.split("\r\n");
  const lines = text.replace(/\r\n[\t ]/g, "").split("\r\n");
  const having = (property: string) => lines.filter((line) => line.startsWith(`${property}:`) || line.startsWith(`${property};`));
  const value = (property: string) => having(property)[0]?.replace(/^[^:]*:/, "");
  const method = value("METHOD");
  const feed = method === "PUBLISH";
  const events = lines.filter((line) => line === "BEGIN:VEVENT").length;
  const alarms = lines.filter((line) => line === "BEGIN:VALARM").length;
  const uids = new Set(having("UID"));
  const problems: [boolean, string][] = [
    [rows.some((row) => Buffer.byteLength(row) > 75), "a row is longer than 75 octets"],
    [/[\r\n]/.test(text.replaceAll("\r\n", "")), "a line ends without CRLF"],
    [!text.endsWith("END:VCALENDAR\r\n"), "the last line is not END:VCALENDAR with CRLF"],
    [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text), "there is a control character"],
    [lines.some((line) => /^(ORGANIZER|ATTENDEE)/.test(line) && line.includes('\\"')), "a name holds an escaped double quote"],
    [method === undefined, "there is no METHOD"],
    [having("UID").length !== events, "an event has no UID or more than one"],
    [feed ? uids.size !== events : uids.size !== 1, feed ? "two events share a UID" : "an invitation has exactly one UID"],
    [having("DTSTAMP").length !== events || having("DTSTART").length !== events || having("SEQUENCE").length !== events, "an event lacks DTSTAMP, DTSTART or SEQUENCE"],
    [having("DTSTART").some((line) => !/^DTSTART:\d{8}T\d{6}Z$/.test(line)), "a start is not in UTC"],
    [having("ORGANIZER").length !== events, "an event lacks its ORGANIZER"],
    [feed && having("ATTENDEE").length > 0, "PUBLISH carries an ATTENDEE"],
    [!feed && having("ATTENDEE").length !== 1, "an invitation has exactly one ATTENDEE"],
    [method === "REQUEST" && value("STATUS") === "CANCELLED", "REQUEST carries STATUS:CANCELLED"],
    [method === "CANCEL" && having("STATUS").some((line) => line !== "STATUS:CANCELLED"), "CANCEL carries another STATUS than CANCELLED"],
    [alarms > 0, "there is a VALARM"],
    [mail?.method !== undefined && mail.method.toUpperCase() !== method, "the mail's method is not METHOD"],
    [mail?.from !== undefined && !having("ORGANIZER").every((line) => line.toLowerCase().endsWith(`:mailto:${mail.from?.toLowerCase()}`)), "From is not ORGANIZER"],
  ];
  return problems.filter(([wrong]) => wrong).map(([, problem]) => problem);
}
