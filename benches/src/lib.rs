//! A number of models in, the text of a valid `resource.ts` with that many models out.
//!
//! The same number always gives the same text. A model has 15 fields (two of them relationships with its neighbours in
//! a ring), two secondary indexes and three authorization rules, and is about 750 bytes long.

use std::fmt::Write as _;

const NOUNS: [&str; 16] = [
    "Account", "Booking", "Comment", "Device", "Event", "Folder", "Garden", "Invoice", "Journey", "Kitchen",
    "Lesson", "Member", "Order", "Parcel", "Recipe", "Ticket",
];

/// Fields that some models have and others haven't.
const FIELDS: [(&str, &str); 23] = [
    ("title", "string().required()"),
    ("summary", "string()"),
    ("amount", "float().default(0.5)"),
    ("count", "integer().default(3)"),
    ("active", "boolean().default(true)"),
    ("contact", "email()"),
    ("homepage", "url()"),
    ("phone", "phone()"),
    ("startsAt", "datetime().required()"),
    ("endsAt", "datetime()"),
    ("opensAt", "time()"),
    ("payload", "json()"),
    ("tags", "string().array()"),
    ("scores", "float().array().required()"),
    ("address", "ipAddress()"),
    ("seenAt", "timestamp()"),
    ("state", "enum(['draft', 'open', 'closed'])"),
    ("reference", "id()"),
    ("notes", "string().array()"),
    ("weight", "float()"),
    ("language", "string().default('en')"),
    ("birthday", "date()"),
    ("position", "customType({ lat: a.float(), lng: a.float() })"),
];

/// How many fields of [`FIELDS`] a model has, beside the six that all have.
const PICKED: usize = 9;

/// The text of a `resource.ts` with `models` models.
pub fn schema(models: usize) -> String {
    let mut out = String::with_capacity(models * 760 + 600);
    out.push_str("import { a, defineData, type ClientSchema } from '@aws-amplify/backend';\n\nconst schema = a.schema({\n");
    for index in 0..models {
        // Writing to a string can't fail.
        let _ = model(&mut out, index, models);
    }
    out.push_str("});\n\nexport type Schema = ClientSchema<typeof schema>;\n\n");
    out.push_str("export const data = defineData({\n  schema,\n  authorizationModes: { defaultAuthorizationMode: 'userPool' },\n});\n");
    out
}

fn name(index: usize) -> String {
    format!("{}{index}", NOUNS.get(index % NOUNS.len()).unwrap_or(&"Model"))
}

fn model(out: &mut String, index: usize, models: usize) -> std::fmt::Result {
    let before = name((index + models - 1) % models);
    let behind = name((index + 1) % models);
    if index.is_multiple_of(3) {
        writeln!(out, "  // One of {models}.")?;
    }
    writeln!(out, "  {}: a.model({{", name(index))?;
    writeln!(out, "    code: a.string().required(),")?;
    writeln!(out, "    kind: a.string().required(),")?;
    writeln!(out, "    madeOn: a.date().required(),")?;
    for step in 0..PICKED {
        let (field, builder) =
            FIELDS.get((index * 5 + step) % FIELDS.len()).unwrap_or(&("title", "string()"));
        writeln!(out, "    {field}: a.{builder},")?;
    }
    writeln!(out, "    parentId: a.id(),")?;
    writeln!(out, "    parent: a.belongsTo('{before}', 'parentId'),")?;
    writeln!(out, "    children: a.hasMany('{behind}', 'parentId'),")?;
    writeln!(out, "  }})")?;
    writeln!(out, "    .secondaryIndexes((index) => [index('kind').sortKeys(['madeOn']), index('code')])")?;
    let group = ["admins", "editors", "agents", "leads"].get(index % 4).unwrap_or(&"admins");
    writeln!(out, "    .authorization((allow) => [")?;
    writeln!(out, "      allow.owner(),")?;
    writeln!(out, "      allow.group('{group}').to(['create', 'read']),")?;
    writeln!(out, "      allow.authenticated().to(['read']),")?;
    writeln!(out, "    ]),")
}

#[cfg(test)]
mod tests {
    #[test]
    fn models_are_about_as_long_as_promised() {
        let text = super::schema(1000);
        assert!((700_000..800_000).contains(&text.len()), "{}", text.len());
        assert_eq!(text, super::schema(1000));
    }
}
