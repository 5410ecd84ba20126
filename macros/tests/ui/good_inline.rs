//! A schema in the crate, with other items beside it.

use amplify_schemac_macros::amplify_schema;

#[amplify_schema]
mod schema {
    pub(crate) const LIMIT: i32 = 10;

    schema! {
        a.schema({
            Todo: a
                .model({ /** What to do. */ content: a.string().required(), done: a.boolean() })
                .authorization((allow) => [allow.owner()])
        })
    }
}

fn main() {
    let list = schema::queries::ListTodos::default().limit(schema::LIMIT);
    assert_eq!(serde_json::to_string(&list).unwrap(), r#"{"limit":10}"#);
}
