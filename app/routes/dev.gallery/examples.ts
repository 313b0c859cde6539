// Texts of the gallery: made up, in Finnish, the same in every language of the page.
export const session = { title: "4. Pilotti: sopimusehdot ja mittarit", time: "klo 9.00–12.00", place: "Meriharju, Tapulitalo, sali B", weekday: "ke", day: "24.3.", dateTime: "2027-03-24T07:00:00Z" };

export const steps = [
  { key: "1", name: "Avaus", when: "ke 20.1.", state: "done" as const },
  { key: "2", name: "Tavoitteet", when: "ke 10.2.", state: "done" as const },
  { key: "3", name: "Markkinat", when: "ke 3.3.", state: "done" as const },
  { key: "4", name: "Pilotti", when: "ke 24.3.", state: "now" as const },
  { key: "5", name: "Vertaispalaute", when: "ke 14.4.", state: "to-come" as const },
  { key: "6", name: "Päätös", when: "to 29.4.", state: "to-come" as const },
];

export const teams = [
  { name: "Meriharjun kaupunki", plan: "Versio 2 kesken", given: 2, present: 3, tone: "info" as const },
  { name: "Tunturilahden ammattikorkeakoulun ja yliopiston yhteinen hankintatoimi", plan: "Palautettu", given: 1, present: 2, tone: "violet" as const },
  { name: "Napakosken kaupunki", plan: "Myöhässä", given: 0, present: 2, tone: "warning" as const },
];

export const tones = [
  ["neutral", "Ei aloitettu"],
  ["info", "Kesken"],
  ["violet", "Lähetetty"],
  ["warning", "Pysäytetty"],
  ["success", "Mukana"],
  ["danger", "Ei mennyt perille"],
  ["plain", "Hyväksytty"],
] as const;

export const anchors = ["Ei vastausta", "Yleinen toive", "Kuvattu, ei mitattu", "Selvä ja mitattava", "Mitattava ja johdon hyväksymä", "Mitattava, hyväksytty ja jo rahoitettu"];

export const options = [
  { value: "a", label: "Kyllä" },
  { value: "b", label: "Ei vielä", hint: "Voit palata tähän myöhemmin" },
];

export const texts = {
  long: "Sosiaalisesti kestävien hankintojen akatemian yhteishakemus, jossa on mukana kolme kuntaa, hyvinvointialue ja ammattiopisto",
  hint: "Kirjoita niin kuin kertoisit työkaverille",
  error: "Täytä tämä kohta",
  answer: "Hankintamme työllistää vuosittain noin 40 ihmistä.\nHaluamme, että joka neljäs tulee pitkästä työttömyydestä.",
};
