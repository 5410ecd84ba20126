//! `amplify::syntax::…`: text that is not the TypeScript this compiler reads.

crate::codes! {
    "syntax";
    UNEXPECTED = error "unexpected" {
        "Something else was expected at this place. The text is not TypeScript, or it is a construct that a data schema never needs. Everything else in the file is still read and checked.",
        wrong: "Post: a.model({ title: a.string(), likes: }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ title: a.string(), likes: a.integer() }).authorization((allow) => [allow.owner()]),",
    }
    MISSING_COMMA = error "missing_comma" {
        "Two properties, elements or arguments stand side by side without a comma between them. Both are still read and checked.",
        wrong: "Post: a.model({\n  title: a.string()\n  likes: a.integer(),\n}).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({\n  title: a.string(),\n  likes: a.integer(),\n}).authorization((allow) => [allow.owner()]),",
    }
    UNCLOSED_BRACKET = error "unclosed_bracket" {
        "A bracket is opened and never closed, so that it can't be told what belongs inside. Nothing else of the file is read until this is mended.",
        wrong: "Post: a.model({ title: a.string( }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),",
    }
    MISMATCHED_BRACKET = error "mismatched_bracket" {
        "A closing bracket has no opening one before it. Nothing else of the file is read until this is mended.",
        wrong: "Post: a.model({ title: a.string()] }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),",
    }
    UNTERMINATED = error "unterminated" {
        "A string, template literal, comment or regular expression has no end. A string in quotes must end on the line it starts on; one in backquotes may go over several lines.",
        wrong: "Post: a.model({ title: a.string().default('untitled) }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ title: a.string().default('untitled') }).authorization((allow) => [allow.owner()]),",
    }
    TOO_DEEP = error "too_deep" {
        "Brackets, functions or conditionals are nested more than 128 deep. No schema written by people comes near; the bound keeps a damaged file from taking all memory.",
        wrong: "Post: a.model({ title: a.string().default(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((('a')))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))) }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ title: a.string().default('a') }).authorization((allow) => [allow.owner()]),",
    }
    INVALID_ESCAPE = error "invalid_escape" {
        "A backslash in a string starts an escape that JavaScript doesn't have: `\\x` wants two hexadecimal digits, `\\u` four, or up to six in braces, and `\\1` to `\\9` are not allowed.",
        wrong: "Post: a.model({ title: a.string().default('caf\\u00e') }).authorization((allow) => [allow.owner()]),",
        right: "Post: a.model({ title: a.string().default('caf\\u00e9') }).authorization((allow) => [allow.owner()]),",
    }
}
