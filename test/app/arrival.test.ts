import { expect, test } from "vitest";
import { arrivedAt } from "#app/http/arrival.server.ts";

const now = new Date("2026-12-11T14:00:02.500Z");
const request = (start?: string) => ({ get: ((name: string) => (name === "x-request-start" ? start : undefined)) as never }); // Express's own type also knows set-cookie
const arrived = (start: string | undefined, trusted = true) => arrivedAt(request(start), trusted, now).toISOString();

test("a request that waited before a busy process arrived when the proxy took it", () => {
  expect(arrived("t=1796997599.875")).toBe("2026-12-11T13:59:59.875Z");
});

test.each([["t=1796997630.000"], ["t=1796997500.000"], ["1796997599"], ["t=x"], [undefined]])("%j says nothing: from the future, from long ago, of another form or not there", (start) => {
  expect(arrived(start)).toBe(now.toISOString());
});

test("what a browser says there moves no deadline where no proxy is trusted", () => {
  expect(arrived("t=1796997599.875", false)).toBe(now.toISOString());
});
