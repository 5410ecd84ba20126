//! Every code that the command can report: the compiler's, and those about output folders, which no schema gives.

use amplify_schemac_compiler::diag;
use amplify_schemac_compiler::grammar::Code;

/// `amplify::output::…`: what is in the output folder.
pub(crate) mod output {
    amplify_schemac_compiler::grammar::codes! {
        "output";
        PLACEHOLDERS = warning "placeholders" {
            "`amplify_outputs.json` holds `<Name>` where only a deployment knows the value: the place of the API and its key, and \
             the user pool and identity pool where rules are for their callers. An app that is configured with the file can't call \
             the API, or nobody can sign in. `--stack-outputs`, `--merge-outputs` and `--set` fill them in. It is a note to builds that \
             are given none of these, and a warning to others.",
            wrong: r#"{ "auth": { "user_pool_id": "<UserPoolId>" }, "data": { "url": "<GraphQLApiUrl>" } }"#,
            right: r#"{ "auth": { "user_pool_id": "eu-west-1_AbCdEf" }, "data": { "url": "https://api.example.com/graphql" } }"#,
        }
        MISSING_AUTH = warning "missing_auth" {
            "The file that is given to `--merge-outputs` has a category `auth` without all that the client library needs to sign in \
             callers of the user pool and the identity pool. The category is kept as it is.",
            wrong: r#"{ "version": "1.4", "auth": { "aws_region": "eu-west-1", "user_pool_id": "eu-west-1_AbCdEf" } }"#,
            right: r#"{
  "version": "1.4",
  "auth": {
    "aws_region": "eu-west-1",
    "user_pool_id": "eu-west-1_AbCdEf",
    "user_pool_client_id": "1a2b3c",
    "identity_pool_id": "eu-west-1:01234567-89ab-cdef-0123-456789abcdef"
  }
}"#,
        }
        EDITED_BY_HAND = warning "edited_by_hand" {
            "A generated form was changed by hand, so a build keeps it as it is, and what the schema gains since then is not in \
             it. Move the change to `forms/overrides.ts`, which is never generated again, or delete the form to get the \
             generated one.",
            wrong: r"// forms/PostCreateForm.tsx, with an input taken out by hand
    export default function PostCreateForm(props: PostCreateFormProps) {",
            right: r"// forms/overrides.ts
import type { FormSettings } from './definitions';
export const overrides: FormSettings = { models: { Post: { fields: { rank: { hidden: true } } } } };",
        }
    }
}

/// Every code, area by area.
pub(crate) fn all() -> impl Iterator<Item = &'static Code> {
    diag::all().chain(output::ALL.iter().copied())
}
