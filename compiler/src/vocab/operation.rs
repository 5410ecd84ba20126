//! Words for what a caller does with a model.

/// What `disableOperations` takes: groups and single operations (reference chapter 1.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[rustfmt::skip]
pub enum ModelOperation {
    Queries, Mutations, Subscriptions, List, Get, Create, Update, Delete, OnCreate, OnUpdate, OnDelete,
}

impl ModelOperation {
    /// Every word, as written.
    pub const WORDS: [(&'static str, Self); 11] = [
        ("queries", Self::Queries),
        ("mutations", Self::Mutations),
        ("subscriptions", Self::Subscriptions),
        ("list", Self::List),
        ("get", Self::Get),
        ("create", Self::Create),
        ("update", Self::Update),
        ("delete", Self::Delete),
        ("onCreate", Self::OnCreate),
        ("onUpdate", Self::OnUpdate),
        ("onDelete", Self::OnDelete),
    ];

    /// The operation of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(name, _)| *name == word).map(|(_, operation)| *operation)
    }

    /// The word, as written.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, operation)| *operation == self).map_or("", |(word, _)| word)
    }
}

/// What `.to([...])` of a rule on a model or field takes (reference chapter 1.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[rustfmt::skip]
pub enum RuleOperation {
    Create, Update, Delete, Read, Get, List, Sync, Listen, Search,
}

impl RuleOperation {
    /// Every word, as written.
    pub const WORDS: [(&'static str, Self); 9] = [
        ("create", Self::Create),
        ("update", Self::Update),
        ("delete", Self::Delete),
        ("read", Self::Read),
        ("get", Self::Get),
        ("list", Self::List),
        ("sync", Self::Sync),
        ("listen", Self::Listen),
        ("search", Self::Search),
    ];

    /// The operation of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(name, _)| *name == word).map(|(_, operation)| *operation)
    }

    /// The word, as written.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, operation)| *operation == self).map_or("", |(word, _)| word)
    }
}
