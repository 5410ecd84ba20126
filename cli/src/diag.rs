//! Every code that the command can report: the compiler's, and those about output folders, which no schema gives.

use amplify_schemac_compiler::diag;
use amplify_schemac_compiler::grammar::Code;

/// `amplify::output::…`: what is in the output folder.
pub(crate) mod output {
    amplify_schemac_compiler::grammar::codes! {
        "output";
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
