import { a, defineData, type ClientSchema } from "@aws-amplify/backend"

const NOTEN = ["sehr_gut", "gut", "befriedigend"] as const
const LEHRER = "lehrer"

/** Schule: die Namen sind mit Absicht deutsch und klein geschrieben. */
const schema = a.schema({
  note: a.enum([...NOTEN]),
  adresse: a.customType({ strasse: a.string().required(), ort: a.string() }),

  schule: a.model({
    name: a.string().required(),
    adresse: a.ref("adresse"),
    klassen: a.hasMany("klasse", "schuleId"),
    leitung: a.hasOne("lehrkraft", "schuleId"),
  }),

  klasse: a.model({
    stufe: a.integer().required(),
    zug: a.string(),
    schuleId: a.id(),
    schule: a.belongsTo("schule", "schuleId"),
    kinder: a.hasMany("schulkind", "klasseId"),
    stunden: a.hasMany("stunde", "klasseId"),
  }).secondaryIndexes(index => [index("stufe").sortKeys(["zug"])]),

  lehrkraft: a.model({
    name: a.string().required(),
    schuleId: a.id(),
    schule: a.belongsTo("schule", "schuleId"),
    stunden: a.hasMany("stunde", "lehrkraftId"),
    konto: a.string(),
  }).authorization(allow => [allow.ownerDefinedIn("konto"), allow.authenticated().to(["read"])]),

  stunde: a.model({
    tag: a.enum(["mo", "di", "mi", "do", "fr"]),
    von: a.time().required(),
    klasseId: a.id(),
    klasse: a.belongsTo("klasse", "klasseId"),
    lehrkraftId: a.id(),
    lehrkraft: a.belongsTo("lehrkraft", "lehrkraftId"),
  }).secondaryIndexes(index => [index("tag").sortKeys(["von"]).queryField("stundenAmTag")]),

  schulkind: a.model({
    vorname: a.string().required(),
    geboren: a.date(),
    klasseId: a.id(),
    klasse: a.belongsTo("klasse", "klasseId"),
    zeugnisse: a.hasMany("zeugnis", ["kindId"]),
    anschrift: a.ref("adresse").array(),
  }).authorization(allow => [allow.group(LEHRER), allow.owner().to(["read"])]),

  zeugnis: a.model({
    kindId: a.id().required(),
    jahr: a.integer().required(),
    kind: a.belongsTo("schulkind", "kindId"),
    noten: a.ref("note").array(),
    schnitt: a.float(),
    gesamt: a.ref("note").required(),
  })
    .identifier(["kindId", "jahr"])
    .disableOperations(["delete", "onUpdate"])
    .authorization(allow => [allow.group(LEHRER)]),

  buch: a.model({ isbn: a.string().required(), titel: a.string() }).identifier(["isbn"]),
  ausleihe: a.model({ isbn: a.string().required(), kind: a.id().required(), bis: a.date() }).identifier(["kind", "isbn"]),
  raum: a.model({ nummer: a.string().required(), plaetze: a.integer() }),
  termin: a.model({ titel: a.string(), wann: a.datetime().required() }),
  fach: a.model({ kuerzel: a.string().required() }),
  elternteil: a.model({ name: a.string(), telefon: a.phone() }).authorization(allow => [allow.owner()]),
  mensaPlan: a.model({ woche: a.integer().required(), essen: a.json() }),
  beschluss: a.model({ text: a.string() }).disableOperations(["update"]),
  protokoll: a.model({ text: a.string() }).disableOperations(["mutations"]),
  AG: a.model({ thema: a.string() }),

  versetzen: a.mutation()
    .arguments({ kind: a.id().required(), klasse: a.id().required() })
    .returns(a.ref("schulkind"))
    .authorization(allow => [allow.group(LEHRER)])
    .handler(a.handler.function("versetzen")),

  notenSpiegel: a.query()
    .arguments({ klasse: a.id().required() })
    .returns(a.customType({ note: a.ref("note"), anzahl: a.integer() }))
    .authorization(allow => [allow.group(LEHRER)])
    .handler(a.handler.function("spiegel")),
}).authorization(allow => [allow.group(LEHRER), allow.authenticated().to(["read"])])

export type Schema = ClientSchema<typeof schema>

export const data = defineData({ schema })
