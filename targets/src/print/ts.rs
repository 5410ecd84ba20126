//! TypeScript's types: from a tree of types to declarations, laid out for people. Here, and nowhere else, its names
//! and comments are made safe; texts and keys are JavaScript's.

mod layout;
mod name;

use smol_str::SmolStr;

pub use layout::Module;
pub use name::{Name, Names};

/// A type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// A type of the language: `string`, `never`.
    Keyword(&'static str),
    /// A type of this file, or one that it imports: `Post`.
    Named(Name),
    /// `LoadOne<Author>`
    Applied(Name, Vec<Type>),
    /// The literal type of a text: `'DRAFT'`.
    Text(SmolStr),
    /// `string[]`
    Array(Box<Type>),
    /// `string | null`; of none it is `never`.
    Union(Vec<Type>),
    /// `Post & { author: Author }`
    Both(Vec<Type>),
    /// `{ title: string }`
    Object(Vec<Member>),
}

impl Type {
    /// A list of this type.
    #[must_use]
    pub fn array(self) -> Self {
        Self::Array(Box::new(self))
    }

    /// This type or others.
    #[must_use]
    pub fn or(self, others: impl IntoIterator<Item = &'static str>) -> Self {
        let mut parts = match self {
            Self::Union(parts) => parts,
            other => vec![other],
        };
        parts.extend(others.into_iter().map(Self::Keyword));
        Self::Union(parts)
    }

    /// Takes null and undefined from what lists hold.
    pub fn require_elements(&mut self) {
        match self {
            Self::Array(element) => {
                if let Self::Union(parts) = &mut **element {
                    parts.retain(|part| !matches!(part, Self::Keyword("null" | "undefined")));
                }
            }
            Self::Union(parts) => parts.iter_mut().for_each(Self::require_elements),
            _ => {}
        }
    }

    /// Calls back with every name in it.
    fn each_name(&self, found: &mut impl FnMut(&Name)) {
        match self {
            Self::Keyword(_) | Self::Text(_) => {}
            Self::Named(name) => found(name),
            Self::Applied(name, arguments) => {
                found(name);
                arguments.iter().for_each(|argument| argument.each_name(found));
            }
            Self::Array(element) => element.each_name(found),
            Self::Union(parts) | Self::Both(parts) => parts.iter().for_each(|part| part.each_name(found)),
            Self::Object(members) => members.iter().for_each(|member| member.ty.each_name(found)),
        }
    }

    /// The union of texts.
    pub fn one_of<'t>(texts: impl IntoIterator<Item = &'t SmolStr>) -> Self {
        Self::Union(texts.into_iter().cloned().map(Self::Text).collect())
    }
}

/// A property of an object type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its comment.
    pub docs: Option<SmolStr>,
    /// Whether it can't be written.
    pub is_readonly: bool,
    /// Its key, which need not be a name.
    pub key: SmolStr,
    /// Whether it may be missing.
    pub is_optional: bool,
    /// Its type.
    pub ty: Type,
}

impl Member {
    /// A property that is always there and can be written.
    pub fn new(key: impl Into<SmolStr>, ty: Type) -> Self {
        Self { docs: None, is_readonly: false, key: key.into(), is_optional: false, ty }
    }

    /// The same, if it may be missing.
    #[must_use]
    pub fn optional(self) -> Self {
        Self { is_optional: true, ..self }
    }

    /// The same, if it is always there.
    #[must_use]
    pub fn present(self) -> Self {
        Self { is_optional: false, ..self }
    }

    /// The same, if it can't be written.
    #[must_use]
    pub fn readonly(self) -> Self {
        Self { is_readonly: true, ..self }
    }

    /// The same with a comment.
    #[must_use]
    pub fn documented(self, docs: Option<SmolStr>) -> Self {
        Self { docs, ..self }
    }
}
