//! Why a value is not known, and who needs it.
//!
//! Evaluation never stops: what it can't evaluate becomes an unknown value with a reason. A reason is reported once,
//! and only if something that the schema is made of needs the value.

use amplify_schemac_grammar::{Code, Diagnostic, FileId, Span};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::dsl::{HandlerId, IndexId, RuleId, ValidatorsId};
use super::heap::arena_id;
use super::load::ModuleId;
use crate::draft::{FunctionId, NodeId};

arena_id!(
    /// A reason.
    ReasonId
);

/// Why a value is not known.
#[derive(Debug)]
pub(crate) struct Reason {
    /// What to report; the place that needs the value is added then.
    pub(crate) diagnostic: Diagnostic,
    /// Whether there is no such value at all, so that it can't even be the name of a function.
    pub(crate) is_missing: bool,
    /// The module-level name that the value was first bound to.
    pub(crate) name: Option<(ModuleId, SmolStr)>,
    /// Its id as a function of the schema, once it is used as one.
    pub(crate) function: Option<FunctionId>,
    /// The file whose syntax errors are the cause.
    pub(crate) broken: Option<FileId>,
    /// Whether it has been reported.
    pub(crate) is_reported: bool,
}

/// All reasons, one for each cause and place.
#[derive(Debug, Default)]
pub(crate) struct Reasons {
    list: Vec<Reason>,
    by_cause: FxHashMap<(&'static str, Span), ReasonId>,
}

#[expect(clippy::indexing_slicing, reason = "only `add` makes ids, one for each reason it pushes")]
impl Reasons {
    pub(crate) fn get(&self, id: ReasonId) -> &Reason {
        &self.list[id.index()]
    }

    pub(crate) fn get_mut(&mut self, id: ReasonId) -> &mut Reason {
        &mut self.list[id.index()]
    }

    /// The reason of a code at a place: an earlier one, or a new one whose words `describe` gives.
    pub(crate) fn add(
        &mut self,
        code: &'static Code,
        span: Span,
        describe: impl FnOnce(Diagnostic) -> Diagnostic,
    ) -> ReasonId {
        if let Some(id) = self.by_cause.get(&(code.id, span)) {
            return *id;
        }
        let id = ReasonId::new(self.list.len());
        self.list.push(Reason {
            diagnostic: describe(Diagnostic::new(code, "", span)),
            is_missing: false,
            name: None,
            function: None,
            broken: None,
            is_reported: false,
        });
        self.by_cause.insert((code.id, span), id);
        id
    }
}

/// Something the schema may be made of, to which doubts are attached until it is known whether it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Owner {
    Node(NodeId),
    Rule(RuleId),
    Handler(HandlerId),
    Index(IndexId),
    Validators(ValidatorsId),
    /// The data definition: certainly part of it.
    Data,
}

/// An unknown value that something needs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Doubt {
    pub(crate) reason: ReasonId,
    /// Where it is needed.
    pub(crate) span: Span,
}

/// Doubts by what they are about.
#[derive(Debug, Default)]
pub(crate) struct Doubts {
    by_owner: FxHashMap<Owner, Vec<Doubt>>,
}

impl Doubts {
    /// Attaches a doubt.
    pub(crate) fn add(&mut self, owner: Owner, doubt: Doubt) {
        self.by_owner.entry(owner).or_default().push(doubt);
    }

    /// `to` is made of `from`: what is doubtful about one is doubtful about the other.
    pub(crate) fn pass_on(&mut self, from: Owner, to: Owner) {
        if self.by_owner.is_empty() {
            return;
        }
        if let Some(doubts) = self.by_owner.get(&from).cloned() {
            self.by_owner.entry(to).or_default().extend(doubts);
        }
    }

    /// The doubts about something.
    pub(crate) fn about(&self, owner: Owner) -> &[Doubt] {
        self.by_owner.get(&owner).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.by_owner.is_empty()
    }
}
