//! `-t forms` for some models.

use super::project::{GOOD, Project, RESOURCE};

/// A schema with two models.
fn two_models() -> Project {
    let comment = "  Comment: a.model({ body: a.string() }).authorization((allow) => [allow.owner()]),\n";
    Project::with(&GOOD.replace("});\n\nexport type", &format!("{comment}}});\n\nexport type")))
}

fn has(project: &Project, component: &str) -> bool {
    project.has(&format!("amplify-generated/forms/{component}.tsx"))
}

#[test]
fn every_model_has_forms_unless_some_are_named() {
    let project = two_models();
    project.run(&["build", "-t", "forms"]).exits(0);
    assert!(has(&project, "PostCreateForm") && has(&project, "CommentUpdateForm"));
    project.write("amplify-schemac.toml", "targets = ['forms']\n[forms]\nmodels = ['Post']\n");
    project.run(&["build"]).exits(0);
    assert!(has(&project, "PostCreateForm") && !has(&project, "CommentUpdateForm"));
    project.run(&["build", "--forms-models", "Comment"]).exits(0);
    assert!(!has(&project, "PostCreateForm") && has(&project, "CommentUpdateForm"));
    project.run(&["build", "--forms-models", "Comment, Post"]).exits(0);
    assert!(has(&project, "PostCreateForm") && has(&project, "CommentUpdateForm"));
    let build = amplify_schemac::build(project.path(RESOURCE)).forms_models(["Post"]);
    build.out_dir(project.path("amplify-generated")).run().unwrap();
    assert!(has(&project, "PostCreateForm") && !has(&project, "CommentUpdateForm"));
}

#[test]
fn a_name_that_is_no_model_is_an_error() {
    let project = two_models();
    project
        .run(&["build", "--forms-models", "Post,Coment"])
        .exits(1)
        .complains("amplify::forms::unknown_model")
        .complains("did you mean `Comment`?");
    project
        .run(&["build", "--forms-models", "Nothing"])
        .exits(1)
        .complains("the models are `Post`, `Comment`");
    project.run(&["build", "-t", "sdl", "--forms-models", "Nothing"]).exits(0);
    project.write("amplify-schemac.toml", "[forms]\nmodels = ['Coment']\n");
    project.run(&["check"]).exits(1).complains("did you mean `Comment`?");
}
