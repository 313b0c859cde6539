import { beforeAll, expect, test } from "vitest";
import { sessionSeconds } from "#app/http/auth.server.ts";
import { makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb, type Browser } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own);
const cookie = "kohortti.session_token";
const email = "ville@example.org";
let personId: string;

beforeAll(async () => {
  personId = await makePerson(own.db, { email, name: "Ville Niemi" });
});

const isSignedIn = async (browser: Browser) => (await browser.get("/my")).status === 200;
const endsIn = async (seconds: number) =>
  own.db
    .updateTable("sign_in_session")
    .set({ expires_at: new Date(Date.now() + seconds * 1000) })
    .where("user_id", "=", personId)
    .execute();
const session = () => own.db.selectFrom("sign_in_session").select("expires_at").where("user_id", "=", personId).orderBy("expires_at", "desc").executeTakeFirst();

test("a cookie whose signature is not ours is nobody's", async () => {
  const browser = await web.signedIn(email);
  expect(await isSignedIn(browser)).toBe(true);
  const [token = "", signature = ""] = decodeURIComponent(browser.cookies.get(cookie)!).split(".");
  for (const forged of [token, `${token}.`, `${token}.${Buffer.alloc(32).toString("base64")}`, `${token}x.${signature}`, "%", `.${signature}`]) {
    browser.cookies.set(cookie, forged === "%" ? forged : encodeURIComponent(forged));
    expect(await isSignedIn(browser), forged).toBe(false);
  }
});

test("a session that was used a day ago is made as long as a new one; one that has ended is gone", async () => {
  const browser = await web.signedIn(email);
  await endsIn(sessionSeconds.whole - sessionSeconds.renewedAfter - 60);
  expect(await isSignedIn(browser)).toBe(true);
  expect((await session())!.expires_at.getTime()).toBeGreaterThan(Date.now() + (sessionSeconds.whole - 60) * 1000);
  await endsIn(-1);
  expect(await isSignedIn(browser)).toBe(false);
});
