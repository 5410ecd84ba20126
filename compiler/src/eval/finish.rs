//! After all modules have run: which data definition counts, and what the schema needs of what isn't known.

use amplify_schemac_grammar::syntax::{Function, StatementKind};
use amplify_schemac_grammar::{Diagnostic, Span, Spanned};
use rustc_hash::FxHashSet;

use super::heap::Opaque;
use super::load::{Body, ModuleId};
use super::machine::Machine;
use super::reason::{Doubt, Owner};
use super::scope::Slot;
use super::value::{Item, Value};
use crate::diag;
use crate::draft::{DataDraft, NodeId, NodeKind};

impl Machine<'_> {
    /// Finds the data definition, reads it and reports what it needs and can't have.
    pub(crate) fn finish(&mut self) {
        let entry = ModuleId::new(0);
        let span = Span::new(self.program.unit(entry).file, 0, 0);
        let data = match self.data_export(entry, span) {
            Some(Value::Data(index)) => self.read_data(index),
            Some(Value::Closure(id)) => {
                let Function { span: function, parameters, .. } = self.heap.closure(id).function;
                let function = *function;
                // Only whoever calls it knows them, and that it isn't called is told already.
                let argument = self.heap.add_opaque(Opaque::new(self.excerpt(function).into(), function));
                let reason = self.opaque_reason(argument);
                self.reasons.get_mut(reason).is_reported = true;
                let argument = Item { value: Value::Opaque(argument), span: function };
                let arguments = vec![argument; parameters.len()];
                self.report(
                    Diagnostic::new(
                        &diag::builder::DATA_FUNCTION,
                        "`data` is a function, not the result of `defineData`",
                        function,
                    )
                    .help("call `defineData` at the top level: `export const data = defineData({ schema })`"),
                );
                let result = self.call_closure(id, arguments, function);
                match result {
                    Value::Data(index) => self.read_data(index),
                    _ => None,
                }
            }
            Some(value @ (Value::Unknown(_) | Value::Opaque(_))) => {
                if let Some(reason) = self.reason(&value) {
                    let doubt = self.reasons.get(reason).diagnostic.primary.as_ref().map(|label| label.span);
                    self.report_reason(Doubt { reason, span: doubt.unwrap_or(span) });
                }
                None
            }
            _ => self.without_data(entry, span),
        };
        if let Some(schema) = data.as_ref().and_then(|data| data.schema.as_ref()) {
            self.report_doubts(schema.value);
        }
        self.draft.data = data;
        self.syntax_errors(entry);
    }

    /// `data`, else the first export that is a data definition.
    fn data_export(&mut self, entry: ModuleId, span: Span) -> Option<Value> {
        let data = self.export(entry, "data", span, &mut Vec::new());
        if let Some(value) = data.filter(|value| !value.is_nullish()) {
            return Some(value);
        }
        for name in self.export_names(entry) {
            let value = self.export(entry, &name, span, &mut Vec::new());
            if let Some(Value::Data(_)) = value {
                return value;
            }
        }
        None
    }

    /// There is no data definition: says what is there instead. A single schema is checked all the same.
    fn without_data(&mut self, entry: ModuleId, span: Span) -> Option<DataDraft> {
        let unit = self.program.unit(entry);
        if unit.syntax.has_errors() {
            // It may stand in the text that could not be parsed.
            return None;
        }
        if let Some((call, _)) = self.made.data.first() {
            let call = *call;
            self.report(
                Diagnostic::new(&diag::builder::NO_DATA, "the result of `defineData` is not exported", call)
                    .help("write `export const data = defineData({ … })`"),
            );
            return self.read_data(0);
        }
        let schemas = self.schemas(entry);
        if let [schema] = schemas.as_slice() {
            let place = self.draft.node(*schema).span;
            self.report(
                Diagnostic::new(&diag::builder::NO_DATA, "the schema is not given to `defineData`", place)
                    .help("add `export const data = defineData({ schema });`"),
            );
            return Some(DataDraft {
                span: place,
                schema: Some(Spanned::new(*schema, place)),
                name: None,
                modes: None,
                default_mode: None,
                api_key: None,
                lambda: None,
                oidc: None,
                functions: Vec::new(),
                logging: None,
            });
        }
        self.unknown_names(entry);
        let is_empty = match &unit.body {
            Body::Script(tree) => tree.statements.iter().all(|statement| match &statement.kind {
                StatementKind::Empty | StatementKind::Import { .. } => true,
                StatementKind::ExportNamed { specifiers, .. } => specifiers.is_empty(),
                _ => false,
            }),
            Body::Json(_) => false,
        };
        let diagnostic = if is_empty {
            Diagnostic::new(&diag::builder::EMPTY_FILE, "the file holds no code", span)
        } else if schemas.is_empty() {
            Diagnostic::new(&diag::builder::NO_SCHEMA, "the file makes no schema", span)
        } else {
            let mut places = schemas.iter().map(|schema| self.draft.node(*schema).span);
            let first = places.next().unwrap_or(span);
            let several = Diagnostic::new(
                &diag::builder::SEVERAL_SCHEMAS,
                "there are several schemas and no `defineData`",
                first,
            );
            places.fold(several, |several, place| several.label(place, "another one"))
        };
        self.report(diagnostic.help(
            "a data definition looks like `export const data = defineData({ schema: a.schema({ … }) })`",
        ));
        None
    }

    /// Names of the entry that hold nothing known: one of them may have been meant as the schema.
    fn unknown_names(&mut self, entry: ModuleId) {
        let Some(module) = self.modules.get(entry.index()) else { return };
        let unknown = |slot: &Slot<'_>| match slot {
            Slot::Value(Value::Unknown(reason)) => Some(*reason),
            _ => None,
        };
        let mut reasons: Vec<_> = module.bindings.values().filter_map(unknown).collect();
        reasons.sort_unstable_by_key(|reason| reason.index());
        for reason in reasons {
            let place = self.reasons.get(reason).diagnostic.primary.as_ref().map(|label| label.span);
            if let Some(span) = place {
                self.report_reason(Doubt { reason, span });
            }
        }
    }

    /// The schemas that the entry's own names hold, without those that are part of a combined one.
    fn schemas(&self, entry: ModuleId) -> Vec<NodeId> {
        let Some(module) = self.modules.get(entry.index()) else { return Vec::new() };
        let mut found: Vec<NodeId> = module
            .bindings
            .values()
            .filter_map(|slot| match slot {
                Slot::Value(Value::Schema(node, _)) => Some(*node),
                Slot::Value(Value::Builder(node)) => {
                    matches!(self.draft.node(*node).kind, NodeKind::Combined(_)).then_some(*node)
                }
                _ => None,
            })
            .collect();
        found.sort_unstable();
        found.dedup();
        let members: Vec<NodeId> = found
            .iter()
            .filter_map(|node| match &self.draft.node(*node).kind {
                NodeKind::Combined(members) => Some(members.clone()),
                _ => None,
            })
            .flatten()
            .collect();
        found.retain(|node| !members.contains(node));
        found
    }

    /// Reports what is not known about anything that the schema is made of.
    fn report_doubts(&mut self, schema: NodeId) {
        if self.doubts.is_empty() {
            return;
        }
        let mut seen = FxHashSet::default();
        let mut waiting = vec![schema];
        while let Some(id) = waiting.pop() {
            if !seen.insert(id) {
                continue;
            }
            for doubt in self.doubts.about(Owner::Node(id)).to_vec() {
                self.report_reason(doubt);
            }
            match &self.draft.node(id).kind {
                NodeKind::Schema(schema) => waiting.extend(schema.entries.iter().map(|entry| entry.node)),
                NodeKind::Combined(members) => waiting.extend(members),
                NodeKind::Model(model) => waiting.extend(model.fields.iter().map(|entry| entry.node)),
                NodeKind::CustomType(custom) => waiting.extend(custom.fields.iter().map(|entry| entry.node)),
                NodeKind::Operation(operation) => {
                    waiting.extend(operation.arguments.iter().flatten().map(|entry| entry.node));
                    waiting.extend(operation.returns.as_ref().map(|returns| returns.value));
                    waiting
                        .extend(operation.sources.iter().flat_map(|sources| sources.value.iter().copied()));
                }
                _ => {}
            }
        }
    }

    /// Syntax errors of the entry and of every module that the schema has values from.
    fn syntax_errors(&mut self, entry: ModuleId) {
        let mut reached = vec![entry];
        let mut next = 0;
        while let Some(module) = reached.get(next).copied() {
            next += 1;
            for needed in &self.program.unit(module).needs {
                if self.contributions.contains(&(module, *needed)) && !reached.contains(needed) {
                    reached.push(*needed);
                }
            }
        }
        for (index, unit) in self.program.units.iter().enumerate() {
            let module = ModuleId::new(index);
            if reached.contains(&module) || self.broken.contains(&unit.file) {
                self.diagnostics.append(unit.syntax.clone());
            }
        }
    }
}
