import { isOpenMailHouse } from "#domain/shared/mail-houses.rules.ts";

/** Who is behind an application. */
export type Identity = { organisations: string[]; businessIds: string[]; people: string[]; emails: string[] };

/** Words of organisations' names that say nothing of which one it is. */
const generic = new Set(
  "kaupunki kaupungin kunta kunnan hyvinvointialue hyvinvointialueen maakunta kuntayhtymä yhdistys säätiö liitto oppilaitos ammattiopisto koulutuskuntayhtymä virasto keskus palvelut palvelu osakeyhtiö hankinta hankinnat hankintapalvelut hankintayksikkö yksikkö toimiala sosiaali terveys ja och and ry rf oy oyj ab city town municipality stad stads kommun välfärdsområde association foundation services".split(
    " ",
  ),
);

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
const end = "[\\p{L}]{0,8}";

/** A word with any ending of its case; the ends of Finnish names change (Satalahti, Satalahden), so the last letters are left open. */
function anyForm(word: string): string {
  const bare = word.length >= 8 ? word.slice(0, -3) : word.length >= 5 ? word.slice(0, -2) : word;
  return `${escape(bare)}${end}`;
}

/** The same as a name within a text: short ones only where they begin with a capital, since ordinary words begin with the same letters. */
function asName(word: string): string {
  const [first, rest] = [word[0]!, anyForm(word).slice(escape(word[0]!).length)];
  return word.length >= 8 ? `(?i:${anyForm(word)})` : `${escape(first.toUpperCase())}(?i:${rest})`;
}

const wordsOf = (name: string) => name.split(/[\s,/()&-]+/).filter((w) => w.length >= 3);

function patternsOf({ organisations, businessIds, people, emails }: Identity): string[] {
  const domains = [...new Set(emails.map((email) => email.slice(email.lastIndexOf("@") + 1).toLowerCase()))].filter((domain) => !isOpenMailHouse(domain));
  const whole = (name: string) => `(?i:${name.split(/\s+/).map(anyForm).join("\\s+")})`;
  return [
    "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+",
    ...domains.map((domain) => `(?i:(?:https?:\\/\\/)?(?:[\\w-]+\\.)*${escape(domain)}(?:\\/[^\\s]*)?)`),
    ...businessIds.map(escape),
    "\\d{7}-\\d",
    "(?:\\+\\d{2,3}|0\\d{1,3})(?:[ -]?\\d{2,4}){2,4}",
    ...[...people, ...organisations].map(whole),
    ...people.flatMap(wordsOf).map(asName),
    ...organisations
      .flatMap(wordsOf)
      .filter((w) => !generic.has(w.toLowerCase()))
      .map(asName),
    ...domains.flatMap((domain) => wordsOf(domain.split(".")[0]!)).map(asName),
  ];
}

/** Takes out of a text what says who wrote it, leaving a mark: names of organisations and people in any case, business ids, phone numbers, addresses of mail and of their own sites. */
export function redactor(identity: Identity, mark: string): (text: string) => string {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patternsOf(identity).join("|")})(?![\\p{L}\\p{N}])`, "gu");
  const twice = new RegExp(`${escape(mark)}(?:[\\s,;&-]+${escape(mark)})+`, "g");
  return (text) => text.replace(pattern, mark).replace(twice, mark);
}
