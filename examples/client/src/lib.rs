//! A typed client of an Amplify API over a plain HTTP library: lists posts with their comments, and publishes one.

use amplify_schemac_macros::amplify_schema;

use schema::client::{Call, Errors, SendError, Transport};
use schema::mutations::UpdatePost;
use schema::queries::ListPosts;
use schema::scalars::Change;
use schema::{ModelPostFilterInput, ModelStageInput, Post, PostId, Stage, UpdatePostInput};

/// The schema, with relations of what is asked for.
#[amplify_schema("../amplify/data/resource.ts", depth = 2)]
pub mod schema {}

/// An API, asked with a key.
#[derive(Debug)]
pub struct Http {
    /// Where it is.
    pub url: String,
    /// The key.
    pub key: String,
}

impl Transport for Http {
    type Error = ureq::Error;

    fn post(&self, body: String) -> Result<String, ureq::Error> {
        let request = ureq::post(&self.url).header("x-api-key", &self.key).content_type("application/json");
        request.send(body)?.body_mut().read_to_string()
    }
}

/// Why something could not be done.
#[derive(Debug)]
pub enum Error {
    /// There was no answer.
    Unanswered(SendError<ureq::Error>),
    /// The API said no.
    Refused(Errors),
}

impl From<SendError<ureq::Error>> for Error {
    fn from(error: SendError<ureq::Error>) -> Self {
        Self::Unanswered(error)
    }
}

impl From<Errors> for Error {
    fn from(errors: Errors) -> Self {
        Self::Refused(errors)
    }
}

/// The posts that aren't published yet.
///
/// # Errors
/// If the API doesn't answer, or refuses.
pub fn drafts(api: &Http) -> Result<Vec<Post>, Error> {
    let is_draft = ModelPostFilterInput::default().stage(ModelStageInput::default().eq(Stage::Draft));
    let posts = ListPosts::default().filter(is_draft).limit(10).send(api)?.into_result()?;
    Ok(posts.into_iter().flat_map(|posts| posts.items).flatten().collect())
}

/// Publishes a post and takes its summary away.
///
/// # Errors
/// If the API doesn't answer, or refuses.
pub fn publish(id: PostId, api: &Http) -> Result<Option<Post>, Error> {
    let input =
        UpdatePostInput { summary: Change::Clear, ..UpdatePostInput::new(id).stage(Stage::Published) };
    Ok(UpdatePost::new(input).send(api)?.into_result()?)
}
