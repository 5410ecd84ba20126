//! A schema in the crate with three errors.
use amplify_schemac_macros::amplify_schema;
#[amplify_schema]
mod schema {
    schema! {
        a.schema({
            Post: a
                .model({ title: a.strng(), author: a.belongsTo("Author", "authorId") })
                .authorization((allow) => [allow.owner()]),
            Stage: a.enum(["draft", "draft"])
        })
    }
}

fn main() {}
