//! Text in, the grammar's parse as a flat tree out. Nothing behind this module sees pest.
//!
//! The nodes stand in one array, each before what is inside it, with the number of nodes it spans: a list of siblings
//! is a slice, and walking it allocates nothing.

use pest::Parser as _;
use pest::Token;

/// The generated parser.
#[derive(pest_derive::Parser)]
#[grammar = "amplify.pest"]
struct Grammar;

/// One match of a rule.
#[derive(Debug, Clone, Copy)]
struct Node {
    rule: Rule,
    start: u32,
    end: u32,
    /// This node and all inside it.
    size: u32,
}

/// The parse of one text.
#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

/// Siblings that are still to be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts<'t> {
    nodes: &'t [Node],
}

/// One match of a rule and what is inside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'t> {
    pub(super) rule: Rule,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) inside: Parts<'t>,
}

/// Why there is no tree: where the grammar stopped, and which rules it wanted there.
#[derive(Debug)]
pub(super) struct Failure {
    /// The offset.
    pub(super) at: usize,
    /// Any of these would have done.
    pub(super) wanted: Vec<Rule>,
}

/// Parses `text` by `rule`.
pub(super) fn tree(rule: Rule, text: &str) -> Result<Tree, Failure> {
    let pairs = Grammar::parse(rule, text).map_err(|error| failure(&error))?;
    let tokens = pairs.tokens();
    let mut nodes: Vec<Node> = Vec::with_capacity(tokens.len() / 2);
    let mut open = Vec::new();
    for token in tokens {
        match token {
            Token::Start { rule, pos } => {
                open.push(nodes.len());
                let start = offset(pos.pos());
                nodes.push(Node { rule, start, end: start, size: 1 });
            }
            Token::End { pos, .. } => {
                let size = open.last().map_or(0, |&index| nodes.len() - index);
                if let Some(node) = open.pop().and_then(|index| nodes.get_mut(index)) {
                    node.end = offset(pos.pos());
                    node.size = offset(size);
                }
            }
        }
    }
    Ok(Tree { nodes })
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn failure(error: &pest::error::Error<Rule>) -> Failure {
    use pest::error::{ErrorVariant, InputLocation};
    let at = match error.location {
        InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
    };
    let wanted = match &error.variant {
        ErrorVariant::ParsingError { positives, .. } => positives.clone(),
        ErrorVariant::CustomError { .. } => Vec::new(),
    };
    Failure { at, wanted }
}

impl Tree {
    /// The outermost nodes.
    pub(super) fn parts(&self) -> Parts<'_> {
        Parts { nodes: &self.nodes }
    }
}

impl<'t> Parts<'t> {
    /// The next one, left in place.
    pub(super) fn peek(&self) -> Option<Part<'t>> {
        let node = self.nodes.first()?;
        Some(Part {
            rule: node.rule,
            start: node.start as usize,
            end: node.end as usize,
            inside: Parts { nodes: self.nodes.get(1..node.size as usize).unwrap_or_default() },
        })
    }

    /// The rule of the next one.
    pub(super) fn rule(&self) -> Option<Rule> {
        self.nodes.first().map(|node| node.rule)
    }

    /// The next one, if it is of `rule`.
    pub(super) fn accept(&mut self, rule: Rule) -> Option<Part<'t>> {
        if self.rule() == Some(rule) { self.next() } else { None }
    }

    /// How many siblings there may be at most.
    pub(super) fn bound(&self) -> usize {
        self.nodes.len()
    }
}

impl<'t> Iterator for Parts<'t> {
    type Item = Part<'t>;

    fn next(&mut self) -> Option<Part<'t>> {
        let part = self.peek()?;
        self.nodes = self.nodes.get(part.inside.nodes.len() + 1..).unwrap_or_default();
        Some(part)
    }
}
