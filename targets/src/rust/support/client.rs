//! What every operation has, and how one is sent.

use std::fmt;
use std::future::Future;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// An operation of the API. Its fields are the variables.
pub trait Operation: Serialize + Sized {
    /// Its name in the document.
    const NAME: &'static str;
    /// The field of the root type.
    const FIELD: &'static str;
    /// The GraphQL document.
    const DOCUMENT: &'static str;
    /// What the field answers.
    type Output: DeserializeOwned;

    /// The request as JSON.
    ///
    /// # Errors
    /// If a variable can't be written as JSON.
    fn request(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(&Request {
            query: Self::DOCUMENT,
            operation_name: Self::NAME,
            variables: self,
        })
    }

    /// Reads an answer, or what a subscription sends, from JSON.
    ///
    /// # Errors
    /// If the text isn't an answer to this operation.
    fn response(text: &str) -> Result<Response<Self::Output>, serde_json::Error> {
        let raw: RawResponse = serde_json::from_str(text)?;
        let value = raw.data.and_then(|mut data| data.remove(Self::FIELD)).unwrap_or(Value::Null);
        let errors = raw.errors.unwrap_or_default();
        match serde_json::from_value(value) {
            Ok(data) => Ok(Response { data: Some(data), errors }),
            Err(_) if !errors.is_empty() => Ok(Response { data: None, errors }),
            Err(error) => Err(error),
        }
    }
}

/// An operation that is asked once and answered once: a query or a mutation.
pub trait Call: Operation {
    /// Sends the operation and waits for its answer.
    ///
    /// # Errors
    /// If it can't be sent, or the answer can't be read. What the API says is wrong is in the [`Response`].
    fn send<T: Transport>(&self, transport: &T) -> Result<Response<Self::Output>, SendError<T::Error>> {
        let body = self.request().map_err(SendError::Json)?;
        let answer = transport.post(body).map_err(SendError::Transport)?;
        Self::response(&answer).map_err(SendError::Json)
    }

    /// As [`Call::send`], without blocking the thread.
    fn send_async<T: AsyncTransport>(
        &self,
        transport: &T,
    ) -> impl Future<Output = Result<Response<Self::Output>, SendError<T::Error>>> {
        async {
            let body = self.request().map_err(SendError::Json)?;
            let answer = transport.post(body).await.map_err(SendError::Transport)?;
            Self::response(&answer).map_err(SendError::Json)
        }
    }
}

/// An operation that is answered again and again. [`Operation::request`] starts it, [`Operation::response`] reads what
/// it sends.
pub trait Subscription: Operation {}

/// Brings requests to the API, with the headers that say who asks. Blocks the thread.
pub trait Transport {
    /// Why a request can't be sent.
    type Error;

    /// Posts a body of JSON and gives the answer's body.
    ///
    /// # Errors
    /// If there is no answer.
    fn post(&self, body: String) -> Result<String, Self::Error>;
}

/// As [`Transport`], without blocking the thread.
pub trait AsyncTransport {
    /// Why a request can't be sent.
    type Error;

    /// Posts a body of JSON and gives the answer's body.
    fn post(&self, body: String) -> impl Future<Output = Result<String, Self::Error>> + Send;
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a, V> {
    query: &'static str,
    operation_name: &'static str,
    variables: &'a V,
}

#[derive(Deserialize)]
struct RawResponse {
    data: Option<serde_json::Map<String, Value>>,
    errors: Option<Vec<Error>>,
}

/// An answer: data, errors, or some of both.
#[derive(Debug, Clone, PartialEq)]
pub struct Response<T> {
    /// What was asked for; `None` if the errors left nothing of it.
    pub data: Option<T>,
    /// What the API says is wrong.
    pub errors: Vec<Error>,
}

impl<T> Response<T> {
    /// The data, if nothing is wrong.
    ///
    /// # Errors
    /// If anything is.
    pub fn into_result(self) -> Result<T, Errors> {
        match self.data {
            Some(data) if self.errors.is_empty() => Ok(data),
            _ => Err(Errors(self.errors)),
        }
    }
}

/// Something that the API says is wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Error {
    /// For people.
    pub message: String,
    /// AppSync's word for it: `Unauthorized`, `DynamoDB:ConditionalCheckFailedException`.
    pub error_type: Option<String>,
    /// The field that it is about: names, and places in lists.
    pub path: Option<Vec<Value>>,
    /// What else the resolver tells.
    pub error_info: Option<Value>,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.error_type {
            Some(error_type) => write!(f, "{error_type}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for Error {}

/// Everything that the API says is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Errors(pub Vec<Error>);

impl fmt::Display for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&texts.join("; "))
    }
}

impl std::error::Error for Errors {}

/// Why an operation has no answer.
#[derive(Debug)]
pub enum SendError<E> {
    /// The request could not be sent.
    Transport(E),
    /// The request can't be written, or the answer can't be read.
    Json(serde_json::Error),
}

impl<E: fmt::Display> fmt::Display for SendError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Transport(error) => write!(f, "the request can't be sent: {error}"),
            Self::Json(error) => write!(f, "the answer can't be read: {error}"),
        }
    }
}

impl<E: fmt::Debug + fmt::Display> std::error::Error for SendError<E> {}
