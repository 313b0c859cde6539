/** Throws unless all servers show the same thing between <main> and </main>: what is compared must be the same page. */
export async function sameMain({ path, cookie }: { path: string; cookie: string }, origins: string[]): Promise<void> {
  const mains = await Promise.all(
    origins.map(async (origin) => {
      const response = await fetch(`${origin}${path}`, { headers: { cookie, accept: "text/html", "accept-language": "fi" }, redirect: "manual" });
      const main = /<main[^]*<\/main>/.exec(await response.text())?.[0];
      if (response.status !== 200 || !main) throw new Error(`${path} answered ${response.status}${main ? "" : " without a <main>"}`);
      return main.replaceAll("<!-- -->", "").replace(/ nonce="[^"]*"/g, "");
    }),
  );
  const other = mains.findIndex((main) => main !== mains[0]);
  if (other === -1) return;
  const at = [...mains[0]!].findIndex((letter, i) => letter !== mains[other]![i]);
  const near = (main: string) => main.slice(Math.max(0, at - 80), at + 80);
  throw new Error(`${path} differs between the floor and ${origins[other]}:\n${near(mains[0]!)}\n${near(mains[other]!)}`);
}
