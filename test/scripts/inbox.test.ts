import { mkdtempSync, rmSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { connect as connectTo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "#scripts/free-port.ts";
import { openInbox } from "#scripts/inbox/open-inbox.ts";

let folder: string;
let smtpPort: number;
let webPort: number;
let inbox: Awaited<ReturnType<typeof openInbox>>;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "kohortti-inbox-"));
  [smtpPort, webPort] = [await freePort(), await freePort()];
  inbox = await openInbox({ folder, smtpPort, webPort });
});
afterEach(async () => {
  await inbox.close();
  rmSync(folder, { recursive: true });
});

const get = (address: string) => fetch(`http://localhost:${webPort}${address}`);
const list = async () => (await get("/messages.json")).json();
const send = (mail: object) => createTransport(`smtp://127.0.0.1:${smtpPort}`).sendMail({ from: "kohortti@example.org", ...mail });

const invite = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Työpaja\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

test("mails are listed newest first, with every recipient", async () => {
  await send({ to: "Aino <aino@example.org>", bcc: "hidden@example.org", subject: "Hakemuksesi on saapunut", text: "Hei", date: new Date("2027-03-10T07:00:00Z") });
  await send({ to: "bo@example.org", subject: "Din ansökan", text: "Hej", date: new Date("2027-03-11T07:00:00Z") });
  expect(await list()).toEqual([
    { id: "2", to: "bo@example.org", subject: "Din ansökan", date: "2027-03-11T07:00:00.000Z" },
    { id: "1", to: "aino@example.org, hidden@example.org", subject: "Hakemuksesi on saapunut", date: "2027-03-10T07:00:00.000Z" },
  ]);
});

test("a mail to bounce@ is refused for good, and others in the same mail get theirs", async () => {
  await expect(send({ to: "bounce@example.org", subject: "x", text: "x" })).rejects.toMatchObject({ responseCode: 550 });
  await send({ to: "aino@example.org, bounce@example.org", subject: "y", text: "y" });
  expect((await list()).map((mail: { to: string }) => mail.to)).toEqual(["aino@example.org"]);
});

test("a mail can be read as it came and as a page, in three languages", async () => {
  await send({ to: "aino@example.org", subject: "Kutsu <b>", text: "Katso https://kohortti.example/a?b=1.", html: "<p>Katso</p>", icalEvent: { method: "REQUEST", content: invite } });
  const raw = await (await get("/messages/1.eml")).text();
  expect(raw).toMatch(/^From: kohortti@example.org/m);
  const page = await (await get("/messages/1?lang=sv")).text();
  expect(page).toContain('<html lang="sv">');
  expect(page).toContain("Kutsu &#60;b&#62;");
  expect(page).toContain('<a href="https://kohortti.example/a?b=1">');
  expect(page).toContain("SUMMARY:Työpaja");
  expect(await (await get("/?lang=en&q=aino")).text()).toContain("Kutsu");
  expect(await (await get("/?lang=en&q=nobody")).text()).toContain("No mail matches the search.");
});

test("the HTML of a mail is shown without rights", async () => {
  await send({
    to: "aino@example.org",
    subject: "x",
    html: '<script>alert(1)</script><img src="cid:mark@k">',
    attachments: [{ filename: "mark.png", content: Buffer.from("png"), contentType: "image/png", cid: "mark@k" }],
  });
  const frame = await get("/messages/1/html");
  expect(frame.headers.get("content-security-policy")).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/);
  expect(await frame.text()).toContain(`data:image/png;base64,${Buffer.from("png").toString("base64")}`);
  const file = await get("/messages/1/attachments/0");
  expect(file.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''mark.png");
  expect(await file.text()).toBe("png");
});

test("a second start shows the earlier mails and counts on", async () => {
  await send({ to: "aino@example.org", subject: "Ensimmäinen", text: "1" });
  await inbox.close();
  await writeFile(path.join(folder, "2.part"), "half a mail"); // the process was killed while it came in
  await writeFile(path.join(folder, "3.eml"), "To: bo@example.org\r\nSubject: Without its summary\r\n\r\nHej\r\n");
  inbox = await openInbox({ folder, smtpPort, webPort });
  await send({ to: "aino@example.org", subject: "Toinen", text: "2" });
  const mails: { id: string; subject: string }[] = await list();
  expect(mails.map(({ id, subject }) => [id, subject])).toEqual([
    ["4", "Toinen"],
    ["3", "Without its summary"],
    ["1", "Ensimmäinen"],
  ]);
  expect(await readdir(folder)).not.toContain("2.part");
});

test("a mail that nobody can parse is kept and can be downloaded", async () => {
  const deep = Array.from({ length: 400 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`).join("");
  await sendRaw("aino@example.org", `Subject: deep\r\n${deep}`);
  expect(await list()).toMatchObject([{ id: "1", to: "aino@example.org" }]);
  expect((await get("/messages/1?lang=en")).status).toBe(200);
  expect(await (await get("/messages/1.eml")).text()).toContain("b399");
});

test("a mail that is too large is refused for good, and leaves nothing behind", async () => {
  await expect(send({ to: "aino@example.org", subject: "x", text: "y".repeat(80) + "\n" + "z".repeat(31_000_000) })).rejects.toMatchObject({ responseCode: 552 });
  expect(await list()).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

test("what is not there is 404, and only reading is allowed", async () => {
  for (const address of ["/messages/1", "/messages/9.eml", "/messages/../../etc/passwd", "/x"]) expect((await get(address)).status).toBe(404);
  expect((await fetch(`http://localhost:${webPort}/`, { method: "POST" })).status).toBe(405);
});

/** Speaks SMTP by hand, for a mail that no library would write. */
function sendRaw(to: string, mail: string): Promise<void> {
  const lines = ["EHLO test", "MAIL FROM:<a@example.org>", `RCPT TO:<${to}>`, "DATA", `${mail}\r\n.`, "QUIT"];
  return new Promise((resolve, reject) => {
    const socket = connectTo(smtpPort, "127.0.0.1");
    socket.on("data", (answer) => {
      if (/^[45]/m.test(answer.toString())) reject(new Error(answer.toString()));
      if (/^\d{3} [^\n]*\n$/m.test(answer.toString())) socket.write(`${lines.shift() ?? ""}\r\n`);
    });
    socket.on("error", reject);
    socket.on("close", () => resolve());
  });
}
