//! `amplify::text::…`: text that goes into directives.

amplify_schemac_grammar::codes! {
    "text";
    UNESCAPED = error "unescaped" {
        r#"The toolchain puts this text between double quotes as it is, so a double quote, a line break or a backslash that starts no escape breaks the schema. Write the escape out: `\\"` for a quote, `\\\\` for a backslash."#,
        wrong: r#"Post: a.model({ title: a.string().default('say "hi"') }).authorization((allow) => [allow.owner()])"#,
        right: r#"Post: a.model({ title: a.string().default('say \\"hi\\"') }).authorization((allow) => [allow.owner()])"#,
    }
}
