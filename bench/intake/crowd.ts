// A process of its own that sends forms, each at its moment, over its own connection and for its own person, and notes
// how each was answered. It says when it took each form, as a proxy in front of the web process does.
import { request } from "node:http";

export type Sending = { url: string; cookie: string; at: number };
export type Answer = { sentAt: number; milliseconds: number; status: number; location: string };

function send({ url, cookie }: Sending): Promise<Answer> {
  const { hostname, origin } = new URL(url);
  if (hostname !== "127.0.0.1") throw new Error("Only this machine is measured.");
  return new Promise((resolve) => {
    const [sentAt, begin] = [Date.now(), performance.now()];
    const answer = (status: number, location = "") => resolve({ sentAt, milliseconds: performance.now() - begin, status, location });
    const headers = { "x-request-start": `t=${sentAt / 1000}`, cookie, origin, accept: "text/html", "accept-language": "fi", "content-type": "application/x-www-form-urlencoded", "content-length": 0 };
    request(url, { method: "POST", agent: false, headers }, (response) => {
      response.resume();
      response.on("end", () => answer(response.statusCode ?? 0, response.headers.location));
      response.on("error", () => answer(0));
    })
      .on("error", () => answer(0))
      .end();
  });
}

const sendAll = (sendings: Sending[]) => Promise.all(sendings.map((sending) => new Promise<Answer>((resolve) => setTimeout(() => resolve(send(sending)), sending.at - Date.now()))));

process.on("message", (sendings: Sending[]) => void sendAll(sendings).then((answers) => process.send!(answers)));
process.once("SIGTERM", () => process.exit(0));
process.once("disconnect", () => process.exit(0));
