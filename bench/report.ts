import { cpus } from "node:os";
import type { AllocationTime } from "./allocation.ts";
import type { CertificateResult } from "./certificates/measure-certificates.ts";
import type { IntakeResult } from "./intake/measure-intake.ts";
import type { PageResult } from "./pages/measure-pages.ts";
import type { ReminderResult } from "./reminders/measure-reminders.ts";

export type Results = { pages?: PageResult[]; allocation?: AllocationTime[]; certificates?: CertificateResult; reminders?: ReminderResult[]; intake?: IntakeResult };

export const promise = { share: 0.5, slowdown: 1.3, lastMinuteP99: 2_000, tableP95: 100, assignment: 1_000 };

const two = (value: number) => value.toFixed(2);
const whole = (value: number) => String(Math.round(value));
const kept = (is: boolean) => (is ? "yes" : "**no**");

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

const pagesTable = (pages: PageResult[]) =>
  table(
    ["Page", "kB", "Floor, requests/s", "Demo data, requests/s", "Of the floor", "Hundredfold data, requests/s", "Times slower", "Promise kept"],
    pages.map((p) => [p.name, whole(p.kilobytes), whole(p.floor), whole(p.demo), two(p.share), whole(p.scaled), two(p.slowdown), kept(p.share >= promise.share && p.slowdown <= promise.slowdown)]),
  );

const allocationTable = (times: AllocationTime[]) =>
  table(
    ["Peer feedback", "Reviews a work", "Median, ms"],
    times.map((t) => [`${t.n} × ${t.n}`, String(t.k), t.milliseconds.toFixed(1)]),
  );

const certificatesTable = (c: CertificateResult) =>
  table(
    ["A certificate", "ms", "Times the floor"],
    [
      ["From its row to the PDF", two(c.ours), two(c.ratio)],
      ["Typst alone (floor)", two(c.typst), "1"],
    ],
  );

const remindersTable = (all: ReminderResult[]) =>
  table(
    ["Queue", "Reminders", "Worker, s", "Nodemailer alone (floor), s", "Times the floor"],
    all.map((r) => [r.engine, String(r.count), two(r.worker), two(r.nodemailer), two(r.ratio)]),
  );

const lastMinuteTable = ({ lastMinute: m }: IntakeResult) =>
  table(
    ["Sent in the last minute of a call", "p50, ms", "p95, ms", "p99, ms", "Promise kept"],
    [
      [`${m.sent} applications`, whole(m.ours.p50), whole(m.ours.p95), whole(m.ours.p99), kept(m.ours.p99 < promise.lastMinuteP99 && m.lost + m.refusedInTime + m.takenLate + m.wrongNumbers === 0)],
      ["1000 rows (floor)", whole(m.floor.p50), whole(m.floor.p95), whole(m.floor.p99), ""],
    ],
  );

const lastMinuteCounts = ({ lastMinute: m }: IntakeResult) =>
  `Lost: ${m.lost}. In time and refused as late: ${m.refusedInTime}. Of ${m.late} sent after the deadline taken: ${m.takenLate}. Diary numbers missing or given twice: ${m.wrongNumbers}.`;

const applicationTable = ({ tables }: IntakeResult) => {
  const perRow = (t: (typeof tables)[number]) => t.ours.p50 / t.applications;
  return table(
    ["The table of applications", "p50, ms", "p95, ms", "Floor, p50, ms", "Floor, p95, ms", "µs an application", "Promise kept"],
    tables.map((t, i) => [
      `${t.applications} in the call`,
      two(t.ours.p50),
      two(t.ours.p95),
      two(t.floor.p50),
      two(t.floor.p95),
      two(1000 * perRow(t)),
      kept(i === 0 ? t.ours.p95 < promise.tableP95 : perRow(t) <= perRow(tables[0]!)),
    ]),
  );
};

const assignmentTable = ({ assignment: a, assigning }: IntakeResult) =>
  table(
    ["Three reviews for each of 1,000 applications among 60 reviewers", "ms", "Dearer than the best", "Promise kept"],
    [
      ["Exact", whole(a.ours), "0 %", kept(a.ours < promise.assignment)],
      ["In turn, whoever has least (floor)", whole(a.greedy), `${(100 * a.dearer).toFixed(1)} %`, ""],
      ["The manager's command: conflicts looked for, exact, 3,000 assignments and their facts written", whole(assigning), "", kept(assigning < promise.assignment)],
    ],
  );

/** What was measured, as tables in Markdown. */
export function tablesOf({ pages, allocation, certificates, reminders, intake }: Results): string {
  return [
    pages && pagesTable(pages),
    allocation && allocationTable(allocation),
    certificates && certificatesTable(certificates),
    reminders && remindersTable(reminders),
    intake && intakeTables(intake),
  ]
    .filter(Boolean)
    .join("\n\n");
}

const intakeTables = (intake: IntakeResult) => [lastMinuteTable(intake), lastMinuteCounts(intake), applicationTable(intake), assignmentTable(intake)].join("\n\n");

const intakeSection = (
  intake: IntakeResult,
) => `Promise: of a thousand applications sent in the last minute none is lost, none that was in time refused, p99 under ${promise.lastMinuteP99 / 1000} s; the table of a thousand under ${promise.tableP95} ms at p95, and no slower per application with ten times as many; the assignment under ${promise.assignment / 1000} s.

${lastMinuteTable(intake)}

${lastMinuteCounts(intake)}

- **Crowd**: a thousand organisations, each with its own session, draft and connection, send the real form to one \`npm start\` process: four of five over 59 seconds, ever denser, the fifth within the last second; a few more just after it. The call has no grace. Each request says when it was taken, as a proxy does (\`TRUST_REQUEST_START\`): without that, what waits before a busy process counts from when the process takes it.
- **Floor**: bare \`node:http\` that inserts one row and waits until PostgreSQL has made it durable, under the same arrivals. Not in it: session, rights, the form's check, the fingerprint of what was sent, and the diary number, for which senders wait for each other since it may have no gaps.

${applicationTable(intake)}

- Every application has three delivered reviews; the page shows fifty and counts all. One request after the other, from the first byte sent to the last one received; the floor renders the same tree, as above.

${assignmentTable(intake)}

- Conflicts in a pair of twenty, a tenth in a language that a tenth of the reviewers read, a third of the reviewers take at most 40, the others 56. That the allocation is the best one is a unit test: 200 small random cases against every allocation there is.`;

/** docs/performance.md. */
export const documentOf = ({ pages = [], allocation = [], certificates, reminders = [], intake }: Results): string => `# Performance

Written by \`npm run bench -- --write\` on a machine with ${cpus().length} × ${cpus()[0]?.model.trim() ?? "CPU"}, Node.js ${process.versions.node}.
Absolute numbers are that machine's, and whatever else ran on it slowed them; the promises are ratios to a floor that is measured in the same minute.
\`npm run bench\` needs nothing but the checkout: its own PostgreSQL in a temporary folder, processes on 127.0.0.1, nothing left behind.
\`--only pages|allocation|certificates|reminders|intake\` measures one part, \`--json\` prints JSON.

## Pages

Promise: at least ${promise.share} of the floor with the demo data, and at most ${promise.slowdown} times slower with a hundred times as much.

${pagesTable(pages)}

- **Demo data**: \`npm start\`'s process (one) with the demo's database and clock, and PostgreSQL as it is by default. Each request passes the log, security headers, session, role check, queries and rendering. The demo's clock costs one query that production does not make.
- **Hundredfold data**: the same, on a copy in which every row of every programme, person and piece of work is there a hundred times under new ids (\`npm run seed -- --scale 100\`, \`scripts/scale.ts\`). The page asked for is the same, so this measures what the other ninety-nine cost.
- **Floor**: one process with bare \`node:http\` that answers with \`renderToString\` of the same React element, \`pageTree\` of \`app/entry.server.tsx\`, with the context that Remix made for one real request: matches, loader data, manifest. So Remix's and React Router's own components are in the floor. Not in it: Express, sessions, the database, loaders, the second copy of the data that the page carries for the browser, compression, log and security headers. Before measuring, the bench compares what stands between \`<main>\` and \`</main>\` in all three.
- Remix used to look every address up among all routes, in the page and in its floor alike; without it (ADR 012) both are faster, the floor by more, and what the rest of a request costs shows. The page is rendered as its floor is, at once (ADR 013); what is left is the session, the roles and the questions to the database (a quarter to a third of a request), Express and Remix (a sixth), the second copy of the data.
- **Load**: another process asks over 8 kept connections without \`Accept-Encoding\`, so nothing is compressed. It shares the machine's cores with the measured process and PostgreSQL, which the floor does not need. Every round asks floor, demo and hundredfold one after the other; the ratios are medians of the rounds' ratios.

## Allocation of peer feedback

The median of five runs; five teams an organisation, which never get each other's works. Loads within one, checked.

${allocationTable(allocation)}

## Certificates

One after the other: the row read from PostgreSQL, words and dates in the person's language, the QR code, Typst, PDF/UA; the floor is Typst's compiler with the same template and that data ready. The bench compares the bytes of one.

${certificates ? certificatesTable(certificates) : ""}

## Reminders

A thousand people whose session is tomorrow. The worker's time runs from its first beat until a mail server in another process has taken the last mail: planned from the facts, written to the ledger, queued, claimed, read again, composed in the reader's language, sent, noted. The floor is nodemailer with as many connections (4) and a thousand copies of one of these mails, ready.

${remindersTable(reminders)}

## Intake

${intake ? intakeSection(intake) : ""}
`;
