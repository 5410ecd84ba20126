//! `.validate(v => …)`

use amplify_schemac_grammar::{Diagnostic, Spanned};

use super::ValidatorsId;
use super::read::argument;
use crate::diag;
use crate::draft::{Constant, ValidatorDraft};
use crate::eval::machine::{Machine, Site};
use crate::eval::reason::Owner;
use crate::eval::value::{Item, Value};
use crate::vocab::ValidatorKind;

/// Words that take no value, with what they stand for.
const SIGNS: [(&str, ValidatorKind); 2] = [("positive", ValidatorKind::Gt), ("negative", ValidatorKind::Lt)];

/// Every method of `v`.
pub(super) fn methods() -> impl Iterator<Item = &'static str> {
    ValidatorKind::WORDS.iter().map(|word| word.0).chain(SIGNS.iter().map(|word| word.0))
}

impl Machine<'_> {
    /// The validators that a callback adds.
    pub(crate) fn validate(&mut self, arguments: &[Item], owner: Owner, site: Site) -> Vec<ValidatorDraft> {
        let callback = argument(arguments, 0, site);
        let need = "`.validate()` takes a function: `.validate((v) => v.minLength(1))`";
        if !self.read_function(&callback, owner, need) {
            return Vec::new();
        }
        let id = ValidatorsId::new(self.made.validators.len());
        self.made.validators.push(Vec::new());
        let result =
            self.call_back(&callback, vec![Item { value: Value::Validators(id), span: callback.span }]);
        if let Value::Unknown(reason) = result {
            self.doubt(owner, reason, callback.span);
        }
        self.doubts.pass_on(Owner::Validators(id), owner);
        self.made.validators.get(id.index()).cloned().unwrap_or_default()
    }

    /// `v.name(…)`
    pub(crate) fn validator(
        &mut self,
        id: ValidatorsId,
        name: &str,
        arguments: &[Item],
        site: Site,
    ) -> Option<Value> {
        let owner = Owner::Validators(id);
        let span = site.modifier();
        let sign = SIGNS.iter().find(|word| word.0 == name).map(|word| word.1);
        let (kind, value, message) = match sign {
            Some(kind) => (kind, Spanned::new(Constant::Number(0.0), span), argument(arguments, 0, site)),
            None => {
                let kind = ValidatorKind::WORDS.iter().find(|word| word.0 == name)?.1;
                let item = argument(arguments, 0, site);
                (kind, self.validator_value(kind, &item, owner), argument(arguments, 1, site))
            }
        };
        let need = format!("`v.{name}` takes a text as its message");
        let message = self.read_optional_word(&message, owner, &need).map(|word| word.value);
        if let Some(list) = self.made.validators.get_mut(id.index()) {
            list.push(ValidatorDraft { span, kind, value, message });
        }
        Some(Value::Validators(id))
    }

    fn validator_value(&mut self, kind: ValidatorKind, item: &Item, owner: Owner) -> Spanned<Constant> {
        let constant = match &item.value {
            Value::String(_) | Value::Number(_) => self.constant(&item.value, 0),
            Value::Regex(_) => {
                self.report(
                    Diagnostic::new(
                        &diag::builder::REGEX_PATTERN,
                        "the pattern is a regular expression, whose slashes become part of it",
                        item.span,
                    )
                    .help("write the pattern as a text, without slashes"),
                );
                self.constant(&item.value, 0)
            }
            _ => {
                let what = if kind.is_numeric() { "a number" } else { "a text or number" };
                self.refuse(item, owner, &format!("`v.{}` takes {what}", kind.word()));
                Constant::Other
            }
        };
        Spanned::new(constant, item.span)
    }
}
