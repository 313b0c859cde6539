import { createAuth } from "#app/http/auth.server.ts";
import { connect } from "#db/client.ts";

/** A session of their own for each of these addresses: the cookie that their browser would send. */
export async function signIn(databaseUrl: string, secret: string, emails: readonly string[]): Promise<Map<string, string>> {
  const { db } = connect(databaseUrl, 2);
  const auth = createAuth({ db, baseURL: "http://localhost", secret });
  const cookies = new Map<string, string>();
  for (const email of emails) {
    const { headers } = await auth.api.signInPersona({ body: { email }, returnHeaders: true });
    const pairs = headers.getSetCookie().map((set) => set.split(";")[0]!);
    cookies.set(email, pairs.join("; "));
  }
  await db.destroy();
  return cookies;
}
