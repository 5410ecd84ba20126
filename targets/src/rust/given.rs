//! Types that users make: inputs and operations, with what makes them.

use super::member::{Member, Presence};
use crate::print::rust::{Ident, Items, Scope};

/// The scope of fields beside which there are these methods.
pub(super) fn scope() -> Scope {
    Scope::without(&["new", "request", "send", "send_async"])
}

/// The type, `new` with what must be given if anything must, and a method for each field that may be left out.
pub(super) fn print(
    comment: impl FnOnce(&mut Items<'_>),
    name: &Ident,
    members: &[Member<'_>],
    items: &mut Items<'_>,
) {
    let sections = [
        ("required {", Presence::Required),
        ("optional {", Presence::Optional),
        ("changes {", Presence::Change),
    ];
    items.block(
        "given! {",
        |items| {
            comment(items);
            items.line(name);
            for (open, presence) in sections {
                let fields = || members.iter().filter(|member| member.presence == presence);
                if fields().next().is_some() {
                    items.block(open, |items| fields().for_each(|field| field.print(items)), "}");
                }
            }
        },
        "}",
    );
}
