//! A Lambda function that handles the mutation `rate`. If its arguments change in the schema, it doesn't compile any more.

use amplify_schemac_macros::amplify_schema;
use lambda_runtime::{Error, LambdaEvent, run, service_fn};

use schema::Rating;
use schema::functions::{RateEvent, RateResult};
use schema::mutations::Rate;

#[amplify_schema("../amplify/data/resource.ts")]
mod schema {}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(rate)).await
}

/// Gives the ratings of the post with the new one.
async fn rate(event: LambdaEvent<RateEvent>) -> Result<RateResult, Error> {
    let Rate { post_id: _, rating } = event.payload.arguments;
    if !(1..=5).contains(&rating.stars) {
        return Err("a rating has one to five stars".into());
    }
    Ok(Some(vec![Some(Rating { stars: rating.stars, words: rating.words })]))
}

#[cfg(test)]
mod tests {
    use lambda_runtime::Context;
    use serde_json::{Value, json};

    use super::*;

    /// Hands the function what AppSync sends.
    async fn invoked(stars: i32) -> Result<Value, Error> {
        let event = json!({
            "typeName": "Mutation",
            "fieldName": "rate",
            "arguments": { "postId": "1", "rating": { "stars": stars, "words": null } },
            "identity": null,
            "source": null,
            "request": { "headers": { "x-api-key": "key" }, "domainName": null },
            "prev": null,
        });
        let event: RateEvent = serde_json::from_value(event)?;
        let result = rate(LambdaEvent::new(event, Context::default())).await?;
        Ok(serde_json::to_value(result)?)
    }

    #[tokio::test(flavor = "current_thread")]
    async fn ratings_are_given_back() {
        assert_eq!(invoked(5).await.unwrap(), json!([{ "stars": 5, "words": null }]));
        assert!(invoked(6).await.is_err());
    }
}
