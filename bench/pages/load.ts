// A process of its own that asks one page again and again over kept connections, and counts the answers.
import { Agent, get } from "node:http";

export type Load = { url: string; cookie: string; connections: number; milliseconds: number };
export type Loaded = { perSecond: number; requests: number; bytes: number };

const longest = 30_000;

function ask(url: string, cookie: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie, accept: "text/html", "accept-language": "fi" } }, (response) => {
      let bytes = 0;
      response.on("data", (part: Buffer) => (bytes += part.length));
      response.on("end", () => (response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url} answered ${response.statusCode}`))));
      response.on("error", reject);
    }).on("error", reject);
  });
}

async function run({ url, cookie, connections, milliseconds }: Load): Promise<Loaded> {
  if (new URL(url).hostname !== "127.0.0.1") throw new Error("Only this machine is measured.");
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begin = performance.now();
  const until = begin + Math.min(milliseconds, longest);
  let requests = 0;
  let bytes = 0;
  const client = async () => {
    while (performance.now() < until) {
      bytes = await ask(url, cookie, agent);
      requests += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return { perSecond: requests / ((performance.now() - begin) / 1000), requests, bytes };
}

process.on("message", (load: Load) => void run(load).then((loaded) => process.send!(loaded)));
process.once("SIGTERM", () => process.exit(0));
process.once("disconnect", () => process.exit(0));
