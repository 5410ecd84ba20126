//! Custom operations.

use amplify_schemac_grammar::{Diagnostic, Spanned};

use super::read::argument;
use super::rule::AllowKind;
use crate::diag;
use crate::draft::{HandlerDraft, HandlerKind, NodeId, NodeKind, OperationDraft, OperationDraftKind};
use crate::eval::machine::{Machine, Site};
use crate::eval::reason::Owner;
use crate::eval::value::{Item, Value};

impl Machine<'_> {
    /// `a.query()`, `a.mutation()`, `a.subscription()`, `a.generation({…})`
    pub(crate) fn operation(&mut self, name: &str, arguments: &[Item], site: Site) -> Value {
        let id = self.add_node(site.span, NodeKind::Invalid);
        let kind = match name {
            "query" => OperationDraftKind::Query,
            "mutation" => OperationDraftKind::Mutation,
            "subscription" => OperationDraftKind::Subscription,
            _ => {
                let input = argument(arguments, 0, site);
                OperationDraftKind::Generation(self.ai_model("a.generation", &input, Owner::Node(id), site))
            }
        };
        self.draft.node_mut(id).kind = NodeKind::Operation(OperationDraft {
            kind,
            arguments: None,
            returns: None,
            rules: None,
            handlers: Vec::new(),
            sources: None,
        });
        Value::Builder(id)
    }

    pub(crate) fn operation_method(
        &mut self,
        id: NodeId,
        name: &str,
        arguments: &[Item],
        site: Site,
    ) -> Value {
        let owner = Owner::Node(id);
        let first = argument(arguments, 0, site);
        match name {
            "arguments" => {
                let entries = self.read_entries(&first, owner, "`.arguments()` takes an object of arguments");
                self.change_operation(id, |operation| operation.arguments = Some(entries));
            }
            "returns" => {
                let node = self.read_node(&first, "the argument of `.returns()`");
                self.returns_after_async(id, site);
                let returns = Spanned::new(node, first.span);
                self.change_operation(id, |operation| operation.returns = Some(returns));
            }
            "handler" => {
                let handlers = self.read_handlers(&first, owner);
                self.change_operation(id, |operation| operation.handlers = handlers);
            }
            "for" => {
                let items = match first.value {
                    Value::Array(_) => self.read_items(&first, owner, "`.for()` takes refs"),
                    _ => vec![first.clone()],
                };
                let sources = items.iter().map(|item| self.source(item)).collect();
                let sources = Spanned::new(sources, site.modifier());
                self.change_operation(id, |operation| operation.sources = Some(sources));
            }
            _ => {
                let rules = self.read_rules(AllowKind::Operation, arguments, owner, site);
                self.set_rules(id, rules);
            }
        }
        Value::Builder(id)
    }

    fn change_operation(&mut self, id: NodeId, change: impl FnOnce(&mut OperationDraft)) {
        if let NodeKind::Operation(operation) = &mut self.draft.node_mut(id).kind {
            change(operation);
        }
    }

    /// What a subscription listens to: a ref.
    fn source(&mut self, item: &Item) -> NodeId {
        let node = self.read_node(item, "the argument of `.for()`");
        match &self.draft.node(node).kind {
            NodeKind::Ref(_) | NodeKind::Invalid => node,
            _ => {
                let what = self.label(&item.value);
                self.report(
                    Diagnostic::new(
                        &diag::builder::WRONG_ARGUMENT,
                        format!("`.for()` takes refs, and got {what}"),
                        item.span,
                    )
                    .help("write `a.ref('nameOfTheMutation')`"),
                );
                self.add_node(item.span, NodeKind::Invalid)
            }
        }
    }

    /// The type that `.handler()` with an asynchronous function sets is lost to a later `.returns()`.
    fn returns_after_async(&mut self, id: NodeId, site: Site) {
        let NodeKind::Operation(operation) = &self.draft.node(id).kind else { return };
        let is_async = operation.handlers.last().is_some_and(|handler| {
            matches!(
                handler.kind,
                HandlerKind::Function { is_async: true, .. }
                    | HandlerKind::NamedFunction { is_async: true, .. }
            )
        });
        if is_async {
            self.report(
                Diagnostic::new(
                    &diag::builder::RETURNS_AFTER_ASYNC,
                    "`.returns()` after an asynchronous handler replaces the type that the handler sets",
                    site.name,
                )
                .help("remove `.returns(…)`: an asynchronous operation gives `{ success: boolean }`"),
            );
        }
    }

    /// The argument of `.handler(…)`: a handler or an array of them.
    fn read_handlers(&mut self, item: &Item, owner: Owner) -> Vec<HandlerDraft> {
        let need = "`.handler()` takes `a.handler.…(…)`";
        let items = match item.value {
            Value::Array(_) => self.read_items(item, owner, need),
            _ => vec![item.clone()],
        };
        if items.is_empty() {
            self.report(
                Diagnostic::new(&diag::builder::WRONG_ARGUMENT, "`.handler()` got an empty array", item.span)
                    .help("give it at least one handler, or remove the call"),
            );
        }
        let mut handlers = Vec::with_capacity(items.len());
        for item in items {
            match &item.value {
                Value::Handler(id) => {
                    self.doubts.pass_on(Owner::Handler(*id), owner);
                    handlers.extend(self.made.handlers.get(id.index()).cloned());
                    continue;
                }
                Value::Opaque(_) => {
                    self.wrong(&item, need, Some("wrap the function: `a.handler.function(myFunction)`"));
                }
                _ => self.refuse(&item, owner, need),
            }
            handlers.push(HandlerDraft { span: item.span, kind: HandlerKind::Invalid });
        }
        handlers
    }
}
