//! The state of one evaluation.

use std::collections::BTreeMap;

use amplify_schemac_grammar::syntax::Module;
use amplify_schemac_grammar::{Code, Diagnostic, Diagnostics, FileId, SourceMap, Span};
use rustc_hash::{FxHashMap, FxHashSet};

use super::dsl::Made;
use super::heap::Heap;
use super::load::{ModuleId, Program};
use super::reason::{Doubt, Doubts, Owner, ReasonId, Reasons};
use super::scope::{ModuleState, ScopeId, Scopes};
use super::value::{Item, Value};
use crate::diag;
use crate::draft::{CodeFile, Draft};
use crate::loader::Loader;

/// Steps that one evaluation may take: expressions, statements, and work that grows with a value's size.
const MAX_STEPS: u32 = 5_000_000;
/// How deep expressions and calls may nest, together. The caller's stack holds far more.
const MAX_DEPTH: u32 = 4_000;
/// How long a text may grow, in bytes.
const MAX_TEXT: usize = 1 << 20;

/// The state of one evaluation.
pub(crate) struct Machine<'t> {
    pub(crate) program: &'t Program,
    /// The text of every file that was read.
    pub(crate) sources: SourceMap,
    pub(crate) loader: &'t dyn Loader,
    pub(crate) modules: Vec<ModuleState<'t>>,
    pub(crate) scopes: Scopes<'t>,
    pub(crate) heap: Heap<'t>,
    pub(crate) draft: Draft,
    /// What the schema language made apart from the draft's nodes.
    pub(crate) made: Made,
    pub(crate) diagnostics: Diagnostics,
    pub(crate) reasons: Reasons,
    pub(crate) doubts: Doubts,
    /// Environment variables that were read.
    pub(crate) variables: BTreeMap<String, Option<String>>,
    /// The code of custom handlers by the files' identities; `None` for a file that can't be read.
    pub(crate) code_files: BTreeMap<String, Option<CodeFile>>,
    /// `(importer, module)` where a value that is not opaque was read across.
    pub(crate) contributions: FxHashSet<(ModuleId, ModuleId)>,
    /// Builders' leading comments, from the constants that hold them.
    pub(crate) docs: FxHashMap<crate::draft::NodeId, smol_str::SmolStr>,
    /// Files whose syntax errors left something out that the schema needs.
    pub(crate) broken: FxHashSet<FileId>,
    steps: u32,
    depth: u32,
    exhausted: Option<ReasonId>,
}

/// Where an expression or statement is evaluated.
#[derive(Clone, Copy)]
pub(crate) struct Frame<'t> {
    pub(crate) tree: &'t Module,
    pub(crate) module: ModuleId,
    /// `None`: the module itself.
    pub(crate) scope: Option<ScopeId>,
    /// The scope of the function around, where `var` declares; `None`: the module.
    pub(crate) function: Option<ScopeId>,
}

/// A call, as the function called sees it.
#[derive(Clone, Copy)]
pub(crate) struct Site {
    /// The whole call with what stands before it: `a.string().required()`.
    pub(crate) span: Span,
    /// The name called: `required`.
    pub(crate) name: Span,
    /// The module that calls.
    pub(crate) module: ModuleId,
}

impl Site {
    /// The call from its name on: `required()`.
    pub(crate) fn modifier(&self) -> Span {
        Span { end: self.span.end, ..self.name }
    }
}

impl<'t> Machine<'t> {
    pub(crate) fn new(program: &'t Program, sources: SourceMap, loader: &'t dyn Loader) -> Self {
        Self {
            program,
            sources,
            loader,
            modules: Vec::new(),
            scopes: Scopes::default(),
            heap: Heap::default(),
            draft: Draft::default(),
            made: Made::default(),
            diagnostics: Diagnostics::default(),
            reasons: Reasons::default(),
            doubts: Doubts::default(),
            variables: BTreeMap::new(),
            code_files: BTreeMap::new(),
            contributions: FxHashSet::default(),
            docs: FxHashMap::default(),
            broken: FxHashSet::default(),
            steps: 0,
            depth: 0,
            exhausted: None,
        }
    }

    /// An unknown value.
    pub(crate) fn unknown(
        &mut self,
        code: &'static Code,
        span: Span,
        describe: impl FnOnce(Diagnostic) -> Diagnostic,
    ) -> Value {
        Value::Unknown(self.reasons.add(code, span, describe))
    }

    /// An unknown value that does not exist at all, as opposed to one that isn't evaluated.
    pub(crate) fn missing(
        &mut self,
        code: &'static Code,
        span: Span,
        describe: impl FnOnce(Diagnostic) -> Diagnostic,
    ) -> Value {
        let reason = self.reasons.add(code, span, describe);
        self.reasons.get_mut(reason).is_missing = true;
        Value::Unknown(reason)
    }

    /// Something that is not evaluated: `what` names it, as in "a class expression".
    pub(crate) fn unsupported(&mut self, what: &str, span: Span) -> Value {
        self.unknown(&diag::eval::UNSUPPORTED, span, |mut diagnostic| {
            diagnostic.message = format!("{what} is not evaluated");
            diagnostic.help("write the value as a constant")
        })
    }

    /// The reason why a value can't be used where it must be known, if there is one.
    pub(crate) fn reason(&mut self, value: &Value) -> Option<ReasonId> {
        match value {
            Value::Unknown(reason) | Value::Unset(reason) => Some(*reason),
            Value::Opaque(id) => Some(self.opaque_reason(*id)),
            Value::Array(id) => self.heap.array(*id).doubt,
            _ => None,
        }
    }

    /// The reason for an opaque value: it comes from a package, or from an expression that is never looked into.
    pub(crate) fn opaque_reason(&mut self, id: super::heap::OpaqueId) -> ReasonId {
        let opaque = self.heap.opaque(id).clone();
        self.reasons.add(&diag::eval::NOT_STATIC, opaque.span, |mut diagnostic| {
            diagnostic.message = match &opaque.package {
                Some(package) => {
                    format!("the value of `{}` from package `{package}` is not known", opaque.text)
                }
                None => format!("the value of `{}` is not known", opaque.text),
            };
            diagnostic
                .saying("only deployment or run time knows it")
                .help("write the value the schema needs as a constant")
        })
    }

    /// The schema needs a value that isn't known.
    pub(crate) fn doubt(&mut self, owner: Owner, reason: ReasonId, span: Span) {
        if owner == Owner::Data {
            self.report_reason(Doubt { reason, span });
        } else {
            self.doubts.add(owner, Doubt { reason, span });
        }
    }

    /// Reports a reason, unless it has been.
    pub(crate) fn report_reason(&mut self, doubt: Doubt) {
        let reason = self.reasons.get_mut(doubt.reason);
        if reason.is_reported {
            return;
        }
        reason.is_reported = true;
        if let Some(file) = reason.broken {
            // The parser has said more about it.
            self.broken.insert(file);
            return;
        }
        let mut diagnostic = reason.diagnostic.clone();
        if diagnostic.primary.as_ref().is_some_and(|label| label.span != doubt.span) {
            diagnostic = diagnostic.label(doubt.span, "the schema needs it here");
        }
        self.diagnostics.push(diagnostic);
    }

    /// Reports something at once.
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Counts work; an unknown value once there has been too much of it.
    pub(crate) fn spend(&mut self, steps: usize, span: Span) -> Option<Value> {
        self.steps = self.steps.saturating_add(u32::try_from(steps).unwrap_or(u32::MAX));
        if self.steps <= MAX_STEPS {
            return None;
        }
        let exhausted = match self.exhausted {
            Some(reason) => reason,
            None => {
                let reason = self.reasons.add(&diag::eval::LIMIT, span, |mut diagnostic| {
                    diagnostic.message = format!("evaluation takes more than {MAX_STEPS} steps");
                    diagnostic.saying("this far, then given up").help("write the result as a constant")
                });
                self.report_reason(Doubt { reason, span });
                self.exhausted = Some(reason);
                reason
            }
        };
        Some(Value::Unknown(exhausted))
    }

    /// Goes one level deeper; an unknown value if that is too deep. Every success is followed by [`Self::ascend`].
    pub(crate) fn descend(&mut self, span: Span) -> Option<Value> {
        if let Some(exhausted) = self.spend(1, span) {
            return Some(exhausted);
        }
        if self.depth >= MAX_DEPTH {
            let reason = self.reasons.add(&diag::eval::LIMIT, span, |mut diagnostic| {
                diagnostic.message = format!("calls and expressions nest deeper than {MAX_DEPTH} levels");
                diagnostic.saying("this deep, then given up").help("write the result as a constant")
            });
            // At once: what would have happened further down may matter even if the value doesn't.
            self.report_reason(Doubt { reason, span });
            return Some(Value::Unknown(reason));
        }
        self.depth += 1;
        None
    }

    /// Comes back up.
    pub(crate) fn ascend(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// A text value, unless it is too long.
    pub(crate) fn text(&mut self, text: String, span: Span) -> Value {
        if let Some(exhausted) = self.spend(text.len() / 64, span) {
            return exhausted;
        }
        if text.len() > MAX_TEXT {
            return self.unknown(&diag::eval::LIMIT, span, |mut diagnostic| {
                diagnostic.message = format!("a text grows longer than {MAX_TEXT} bytes");
                diagnostic
            });
        }
        Value::text(text)
    }

    /// A new array.
    pub(crate) fn array(&mut self, items: Vec<Item>) -> Value {
        Value::Array(self.heap.add_array(items))
    }

    /// The text under a span, shortened to be named in a message.
    pub(crate) fn excerpt(&self, span: Span) -> String {
        const LONGEST: usize = 40;
        let text = self.sources.text(span);
        let line = text.lines().next().unwrap_or_default();
        if line.chars().count() <= LONGEST && line.len() == text.len() {
            return line.to_owned();
        }
        let short: String = line.chars().take(LONGEST).collect();
        format!("{}…", short.trim_end())
    }
}
