import { connect } from "#db/client.ts";
import type { Db } from "#db/types.ts";
import { findAwardForMail } from "#domain/certificates/certificates.queries.ts";
import { showCertificateCode } from "#domain/certificates/certificates.rules.ts";
import { certificateData } from "#documents/certificate-data.ts";
import { openCompiler, renderDocument, templateFile, withQrCode } from "#documents/render.ts";
import { asSystem } from "#test/support/context.ts";
import type { BenchDatabase } from "../support/database.ts";
import { compare } from "../support/numbers.ts";
import { makeAwards } from "./awards.ts";

const rounds = 5;
const each = 30;

/** Milliseconds for one certificate. */
export type CertificateResult = { ours: number; typst: number; ratio: number };

/**
 * From an issued certificate's row to its PDF, as the mail does it, against the compiler alone with the same template
 * and the same data ready as JSON. Every certificate has another name and code; both see each of them once a round.
 */
export async function measureCertificates(database: BenchDatabase): Promise<CertificateResult> {
  const { db } = connect(await database.copyAs("certificates"), 2);
  try {
    const awards = await makeAwards(db, each * rounds + 1);
    const typst = openCompiler();
    const bare = (data: unknown, at: Date) => {
      const { result } = typst.compile({ mainFilePath: templateFile("certificate"), inputs: { data: JSON.stringify(data) } });
      return typst.pdf(result!, { pdfStandard: "ua-1", creationTimestamp: Math.floor(at.getTime() / 1000) });
    };
    const first = await readData(db, awards.pop()!);
    if (!renderDocument("certificate", first.data, first.at).equals(bare(withQrCode(first.data), first.at))) throw new Error("The two ways give different certificates.");

    const [ours, floor]: number[][] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const mine = awards.slice(round * each, (round + 1) * each);
      const ready = await Promise.all(mine.map(async (id) => readData(db, id).then(({ data, at }) => ({ data: withQrCode(data), at }))));
      floor!.push(await millisecondsEach(ready, async ({ data, at }) => bare(data, at)));
      ours!.push(await millisecondsEach(mine, async (id) => readData(db, id).then(({ data, at }) => renderDocument("certificate", data, at))));
    }
    const { ours: median, floor: typstMedian, ratio } = compare(ours!, floor!);
    return { ours: median, typst: typstMedian, ratio };
  } finally {
    await db.destroy();
  }
}

async function readData(db: Db, awardId: string) {
  const award = await findAwardForMail(asSystem(db), awardId);
  if (!award) throw new Error("The certificate is not there.");
  return { data: certificateData({ ...award, shownCode: showCertificateCode(award.code), verifyUrl: `https://kohortti.example/verify/${award.code}` }), at: award.issuedAt };
}

async function millisecondsEach<Item>(items: Item[], work: (item: Item) => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  for (const item of items) await work(item);
  return (performance.now() - begin) / items.length;
}
