//! The client against an endpoint of this machine.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::thread;

use example_client::schema::Stage;
use example_client::{Error, Http, drafts, publish};
use serde_json::{Value, json};

/// An API that answers one request, and hands the request back.
fn answering(answer: Value) -> (Http, thread::JoinHandle<Value>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/graphql", listener.local_addr().unwrap());
    let request = thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            let line = line.trim().to_lowercase();
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            if line.is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        let answer = answer.to_string();
        let head =
            format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", answer.len());
        reader.get_mut().write_all((head + &answer).as_bytes()).unwrap();
        serde_json::from_slice(&body).unwrap()
    });
    (Http { url, key: "key".to_owned() }, request)
}

fn post(stage: &str) -> Value {
    json!({
        "id": "1", "title": "First", "stage": stage, "summary": null, "createdAt": "2026-01-01T00:00:00Z",
        "updatedAt": "2026-01-01T00:00:00Z", "ratings": [{ "stars": 5, "words": null }],
        "comments": { "items": [], "nextToken": null },
    })
}

#[test]
fn drafts_are_listed_with_their_comments() {
    let answer = json!({ "data": { "listPosts": { "items": [post("draft"), null], "nextToken": null } } });
    let (api, request) = answering(answer);
    let posts = drafts(&api).unwrap();
    assert_eq!(posts.len(), 1);
    assert_eq!(posts[0].id.as_str(), "1");
    assert_eq!(posts[0].comments.as_ref().unwrap().items, []);
    let request = request.join().unwrap();
    assert_eq!(request["variables"], json!({ "filter": { "stage": { "eq": "draft" } }, "limit": 10 }));
    assert!(request["query"].as_str().unwrap().contains("comments"));
}

#[test]
fn an_update_sends_what_changes() {
    let (api, request) = answering(json!({ "data": { "updatePost": post("archived") } }));
    let post = publish("1".into(), &api).unwrap().unwrap();
    assert_eq!(post.stage, Some(Stage::Unrecognized("archived".to_owned())));
    let variables = request.join().unwrap()["variables"].take();
    assert_eq!(variables, json!({ "input": { "id": "1", "stage": "published", "summary": null } }));
}

#[test]
fn what_the_api_refuses_is_an_error() {
    let refusal = json!({ "message": "Not Authorized", "errorType": "Unauthorized", "path": ["updatePost"] });
    let (api, request) = answering(json!({ "data": { "updatePost": null }, "errors": [refusal] }));
    let Err(Error::Refused(errors)) = publish("1".into(), &api) else { panic!("it is not refused") };
    assert_eq!(errors.to_string(), "Unauthorized: Not Authorized");
    request.join().unwrap();
}
