//! The schema's types, which the build script wrote.

/// The types.
#[allow(dead_code, unreachable_pub, clippy::all)]
pub mod schema {
    include!(concat!(env!("OUT_DIR"), "/rust/schema.rs"));
}

/// The GraphQL schema.
pub const SDL: &str = include_str!(concat!(env!("OUT_DIR"), "/schema.graphql"));

#[cfg(test)]
mod tests {
    use super::schema::mutations::CreatePost;
    use super::schema::{CreatePostInput, client::Operation};
    use super::*;

    #[test]
    fn the_types_are_those_of_the_schema() {
        assert!(SDL.contains("createPost(input: CreatePostInput!"), "{SDL}");
        let request = CreatePost::new(CreatePostInput::new("First").summary("short")).request().unwrap();
        assert!(
            request.ends_with(r#""variables":{"input":{"title":"First","summary":"short"}}}"#),
            "{request}"
        );
    }
}
