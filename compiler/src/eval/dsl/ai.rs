//! AI routes.

use amplify_schemac_grammar::{Diagnostic, Spanned};

use super::read::argument;
use super::rule::AllowKind;
use crate::diag;
use crate::draft::{
    AiModelDraft, Constant, ConversationDraft, ConversationHandlerDraft, InferenceDraft, NodeId, NodeKind,
    ToolDraft, ToolTarget, Word,
};
use crate::eval::machine::{Machine, Site};
use crate::eval::object::{Object, Property};
use crate::eval::reason::Owner;
use crate::eval::value::{Item, Value};
use crate::suggest;
use crate::vocab::{ai_model_id, ai_model_names};

impl Machine<'_> {
    /// `a.ai.name(…)`
    pub(crate) fn ai(&mut self, name: &str, arguments: &[Item], site: Site) -> Option<Value> {
        let first = argument(arguments, 0, site);
        match name {
            "dataTool" => Some(first.value),
            "model" => {
                let path = self.model_path(&first);
                let mut object = Object::with_capacity(1);
                object.set(Property {
                    key: "resourcePath".into(),
                    key_span: site.span,
                    docs: None,
                    value: path,
                    value_span: first.span,
                    unsure: false,
                });
                Some(Value::Object(self.heap.add_object(object)))
            }
            _ => None,
        }
    }

    /// The Bedrock id of a model's name.
    fn model_path(&mut self, item: &Item) -> Value {
        let Value::String(name) = &item.value else {
            return match self.reason(&item.value) {
                Some(reason) => Value::Unknown(reason),
                None => self.missing(&diag::builder::WRONG_ARGUMENT, item.span, |mut diagnostic| {
                    diagnostic.message =
                        format!("`a.ai.model` takes the name of a model, and got {}", item.value.describe());
                    diagnostic
                }),
            };
        };
        if let Some(id) = ai_model_id(name) {
            return Value::text(id);
        }
        self.missing(&diag::builder::UNKNOWN_AI_MODEL, item.span, |mut diagnostic| {
            diagnostic.message = format!("there is no AI model `{name}`");
            diagnostic.help(match suggest::nearest(name, ai_model_names()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!(
                    "the names are {}; any other Bedrock model goes by `{{ resourcePath: 'id' }}`",
                    suggest::list(ai_model_names())
                ),
            })
        })
    }

    /// `{ aiModel, systemPrompt, inferenceConfiguration }`
    pub(crate) fn ai_model(&mut self, call: &str, input: &Item, owner: Owner, site: Site) -> AiModelDraft {
        let mut draft = AiModelDraft { span: site.span, model: None, system_prompt: None, inference: None };
        if !matches!(input.value, Value::Object(_)) {
            self.refuse(input, owner, &format!("`{call}` takes an object: `{{ aiModel, systemPrompt }}`"));
            return draft;
        }
        let model = self.read_property(input, "aiModel", site);
        match &model.value {
            Value::Undefined => self.missing_property(call, "aiModel", input),
            Value::Object(_) => {
                let path = self.read_property(&model, "resourcePath", site);
                draft.model = self.read_word(&path, owner, "`resourcePath` takes a model's id as text");
            }
            _ => self.refuse(&model, owner, "`aiModel` takes `a.ai.model('name')` or `{ resourcePath }`"),
        }
        let prompt = self.read_property(input, "systemPrompt", site);
        if matches!(prompt.value, Value::Undefined) {
            self.missing_property(call, "systemPrompt", input);
        } else {
            draft.system_prompt = self.read_word(&prompt, owner, "`systemPrompt` takes a text");
        }
        let inference = self.read_property(input, "inferenceConfiguration", site);
        if !matches!(inference.value, Value::Undefined | Value::Null) {
            draft.inference = self.inference(&inference, owner);
        }
        draft
    }

    fn missing_property(&mut self, call: &str, name: &str, input: &Item) {
        self.report(
            Diagnostic::new(
                &diag::builder::MISSING_PROPERTY,
                format!("`{call}` needs the property `{name}`"),
                input.span,
            )
            .help(format!("add `{name}`")),
        );
    }

    fn inference(&mut self, item: &Item, owner: Owner) -> Option<InferenceDraft> {
        let need = "`inferenceConfiguration` takes an object: `{ temperature, topP, maxTokens }`";
        if !matches!(item.value, Value::Object(_)) {
            self.refuse(item, owner, need);
            return None;
        }
        let mut settings = Vec::new();
        for property in self.read_properties(item, owner, need) {
            let constant = match self.constant_reason(&property.value, property.value_span) {
                Some(reason) => {
                    self.doubt(owner, reason.value, property.value_span);
                    Constant::Other
                }
                None => self.constant(&property.value, 0),
            };
            settings.push((
                Word::new(property.key, property.key_span),
                Spanned::new(constant, property.value_span),
            ));
        }
        Some(InferenceDraft { span: item.span, settings })
    }

    /// `a.conversation({…})`
    pub(crate) fn conversation(&mut self, arguments: &[Item], site: Site) -> Value {
        let id = self.add_node(site.span, NodeKind::Invalid);
        let owner = Owner::Node(id);
        let input = argument(arguments, 0, site);
        let ai = self.ai_model("a.conversation", &input, owner, site);
        let mut tools = Vec::new();
        let list = self.read_property(&input, "tools", site);
        if !matches!(list.value, Value::Undefined | Value::Null) {
            for item in self.read_items(&list, owner, "`tools` takes an array of tools") {
                tools.extend(self.tool(&item, owner, site));
            }
        }
        let handler = self.read_property(&input, "handler", site);
        let handler = match handler.value {
            Value::Undefined | Value::Null => None,
            _ => self.conversation_handler(&handler, owner, site),
        };
        let known = ["aiModel", "systemPrompt", "inferenceConfiguration", "tools", "handler"];
        self.unknown_keys(&input, "`a.conversation`", &known);
        self.draft.node_mut(id).kind =
            NodeKind::Conversation(ConversationDraft { ai, tools, handler, rules: None });
        Value::Builder(id)
    }

    fn conversation_handler(
        &mut self,
        item: &Item,
        owner: Owner,
        site: Site,
    ) -> Option<ConversationHandlerDraft> {
        let need = "`handler` takes what `defineConversationHandlerFunction` gives";
        let version = match &item.value {
            Value::Object(_) => match self.read_property(item, "eventVersion", site).value {
                Value::String(version) if !version.starts_with("1.") => Some(version),
                _ => None,
            },
            _ => None,
        };
        let function = self.function_of(item, owner, need)?;
        Some(ConversationHandlerDraft { function, span: item.span, event_version: version })
    }

    fn tool(&mut self, item: &Item, owner: Owner, site: Site) -> Option<ToolDraft> {
        if !matches!(item.value, Value::Object(_)) {
            self.refuse(item, owner, "a tool is `a.ai.dataTool({ name, description, … })`");
            return None;
        }
        let mut word = |name: &str, need: &str| {
            let value = self.read_property(item, name, site);
            if matches!(value.value, Value::Undefined) {
                self.missing_property("a.ai.dataTool", name, item);
                return None;
            }
            self.read_word(&value, owner, need)
        };
        let name = word("name", "`name` of a tool takes a text");
        let description = word("description", "`description` of a tool takes a text");
        let model = self.read_property(item, "model", site);
        let query = self.read_property(item, "query", site);
        let target = match (&model.value, &query.value) {
            (Value::Undefined, Value::Undefined) => ToolTarget::Missing,
            (Value::Undefined, _) => ToolTarget::Query(self.tool_ref(&query, owner)?),
            _ => {
                let model = self.tool_ref(&model, owner)?;
                let operation = self.read_property(item, "modelOperation", site);
                let operation = self.read_optional_word(&operation, owner, "`modelOperation` takes a text");
                ToolTarget::Model { model, operation }
            }
        };
        Some(ToolDraft { span: item.span, name: name?, description: description?, target })
    }

    /// `a.ref('Name')` of a tool.
    fn tool_ref(&mut self, item: &Item, owner: Owner) -> Option<Word> {
        if let Value::Builder(node) = &item.value {
            match &self.draft.node(*node).kind {
                NodeKind::Ref(reference) => return Some(reference.target.clone()),
                NodeKind::Invalid => {
                    self.doubts.pass_on(Owner::Node(*node), owner);
                    return None;
                }
                _ => {}
            }
        }
        self.refuse(item, owner, "a tool's model or query is given as `a.ref('Name')`");
        None
    }

    pub(crate) fn conversation_method(&mut self, id: NodeId, arguments: &[Item], site: Site) -> Value {
        let rules = self.read_rules(AllowKind::Conversation, arguments, Owner::Node(id), site);
        self.set_rules(id, rules);
        Value::Builder(id)
    }
}
