import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { portsMustBeFree } from "#scripts/demo/ports.ts";
import { freePort } from "#scripts/free-port.ts";
import { StartProblem } from "#scripts/start-problem.ts";

let taken: Server | undefined;
afterEach(() => taken?.close());

async function take(port: number, host: string): Promise<void> {
  const server = createServer();
  taken = server;
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
}

test("free ports are no problem, and are free afterwards", async () => {
  const port = await freePort();
  await portsMustBeFree({ PORT: port });
  await portsMustBeFree({ PORT: port });
});

test.each(["127.0.0.1", "0.0.0.0"])("a port in use on %s is named with its setting", async (host) => {
  const [web, inbox] = [await freePort(), await freePort()];
  await take(inbox, host);
  const problem = portsMustBeFree({ PORT: web, INBOX_PORT: inbox });
  await expect(problem).rejects.toThrow(StartProblem);
  await expect(problem).rejects.toThrow(`Port ${inbox} is in use by another program; stop that program or set INBOX_PORT to another port.`);
});

test("two settings with one port", async () => {
  const port = await freePort();
  await expect(portsMustBeFree({ PORT: port, SMTP_PORT: port })).rejects.toThrow(`PORT and SMTP_PORT are both ${port}; give each a port of its own.`);
});
