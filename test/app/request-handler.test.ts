import { expect, test } from "vitest";
import { partsOf } from "#app/http/request-handler.server.ts";
import { makeCall } from "#test/factories/rows.ts";
import { giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb, type Browser } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own);
/** a Remix that looks among all routes */
const plain = ownWeb(own, { anyRoute: true });

/** What came of an address, and which routes its page tells the browser of. */
async function answerOf(browser: Browser, address: string) {
  const response = await browser.get(address);
  const text = await response.text();
  const routes = [...new Set(text.match(/"(?:root|routes\/[^"]+)":\s*\{/g) ?? [])].sort();
  return { status: response.status, to: response.headers.get("location"), title: /<title[^>]*>([^<]*)/.exec(text)?.[1], routes };
}

test("an address is answered as by a Remix that knows every route, however it is written", async () => {
  const { cohort, call } = await makeCall(own.db);
  await giveRole(own.db, await makePerson(own.db, { email: "outi@hansel.example" }), "manager", { kind: "cohort", id: cohort.id });
  const [fast, slow] = [await web.signedIn("outi@hansel.example"), await plain.signedIn("outi@hansel.example")];
  const desk = `/organise/cohorts/${cohort.id}`;
  const addresses = [
    ...["/", "/?lang=sv", "/programmes", "/programmes/", "/Programmes", "/%70rogrammes", "//programmes", "/programmes//", "/programmes/call", "/programmes/~", "/programmes/ty%C3%B6"],
    ...[desk, `${desk}/`, `${desk.toUpperCase()}/Applications`, `${desk}/applications?state=draft`, `${desk}/applications/new`, `${desk}/sessions/new`, `${desk}/sessions/organise`],
    ...[`/calls/${call.id}`, `/calls/${call.id}/form`, "/organise/cohorts", "/organise/cohorts/new", "/organise/cohorts/x/y/z", "/nothing/of/this", "/my/applications/check", "/my.data/x"],
    ...["/programmes.data", "/_root.data", `${desk}.data`, "/nothing.data", "/__manifest?p=%2Fprogrammes&version=x"],
  ];
  let pages = 0;
  for (let again = 0; again < 2; again++)
    // by its shape, and then as it is kept
    for (const address of addresses) {
      const answer = await answerOf(fast, address);
      expect(answer, address).toEqual(await answerOf(slow, address));
      if (answer.routes.length > 0) pages += 1;
    }
  expect(pages).toBeGreaterThan(20);
});

test.each([
  ["/", []],
  ["/my/works/", ["my", "works"]],
  ["/my/works.data", ["my", "works"]],
  ["/_root.data", []],
  ["/%6Dy", null],
  ["//my", null],
  ["/__manifest", null],
])("the parts of %s", (pathname, parts) => expect(partsOf(pathname)).toEqual(parts));
