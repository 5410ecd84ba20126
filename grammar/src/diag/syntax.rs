//! `amplify::syntax::…`: text that is not the TypeScript this compiler reads.

crate::codes! {
    "syntax";
    UNEXPECTED = error "unexpected" {
        "The text is not TypeScript, or it is a construct that a data schema never needs. Everything else in the file is still read and checked.",
        wrong: "Post: a.model({ title: a.string( }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),",
    }
}
