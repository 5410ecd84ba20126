//! The flat parts of an expression in, its tree out: arrows, binary operators, conditionals, assignments.

use super::super::tree::{Part, Parts, Rule};
use super::operand::Operand;
use super::{Builder, is_expr};
use crate::syntax::{AssignOp, BinaryOp, Construct, ExprId, ExprKind};

impl Builder<'_, '_> {
    /// An `expr` or `branch`, or what stands for a missing one.
    pub(super) fn expr(&mut self, part: Part<'_>) -> ExprId {
        if is_expr(part.rule) {
            let mut parts = part.inside;
            return self.expr_of(part.start, &mut parts).id;
        }
        self.is_fault(part);
        self.invalid(part.start, part.end)
    }

    /// The next part as an expression; nothing stands for one that could not be read.
    pub(super) fn next_expr(&mut self, parts: &mut Parts<'_>, at: usize) -> ExprId {
        self.next_spanned(parts, at).id
    }

    /// The same with what it spans, parentheses and erased types included.
    fn next_spanned(&mut self, parts: &mut Parts<'_>, at: usize) -> Operand {
        match parts.next() {
            Some(part) => Operand { id: self.expr(part), start: part.start, end: part.end },
            None => Operand { id: self.invalid(at, at), start: at, end: at },
        }
    }

    /// One or more expressions with commas between them; other parts are faults and left.
    pub(super) fn sequence(&mut self, parts: &mut Parts<'_>, at: usize) -> ExprId {
        let mut items = Vec::new();
        while let Some(rule) = parts.rule() {
            if !is_expr(rule) && rule != Rule::missing_expr {
                break;
            }
            items.push(self.next_spanned(parts, at));
        }
        self.sequence_of(&items, at)
    }

    /// Expressions with commas between them as one.
    pub(super) fn sequence_of(&mut self, items: &[Operand], at: usize) -> ExprId {
        match items {
            [] => self.invalid(at, at),
            [item] => item.id,
            [first, .., last] => {
                let ids = items.iter().map(|item| item.id).collect();
                self.push(ExprKind::Sequence(ids), first.start, last.end)
            }
        }
    }

    /// The flat parts of a whole expression that starts at `start`.
    fn expr_of(&mut self, start: usize, parts: &mut Parts<'_>) -> Operand {
        if let Some(function) = self.arrow(start, parts) {
            return function;
        }
        if let Some(part) = parts.accept(Rule::yield_expr) {
            for inner in part.inside {
                self.expr(inner);
            }
            let id = self.push(ExprKind::Unsupported(Construct::Yield), part.start, part.end);
            return Operand { id, start: part.start, end: part.end };
        }
        let first = self.operand(parts);
        let left = if parts.rule() == Some(Rule::binary_op) { self.binary(first, parts) } else { first };
        match parts.rule() {
            Some(Rule::question) => self.conditional(left, parts),
            Some(Rule::assign_op) => self.assign(left, parts),
            _ => left,
        }
    }

    fn conditional(&mut self, test: Operand, parts: &mut Parts<'_>) -> Operand {
        parts.next();
        let yes = self.next_spanned(parts, test.end);
        let no = self.next_spanned(parts, yes.end);
        let kind = ExprKind::Conditional { test: test.id, yes: yes.id, no: no.id };
        let id = self.push(kind, test.start, no.end);
        Operand { id, start: test.start, end: no.end }
    }

    fn assign(&mut self, target: Operand, parts: &mut Parts<'_>) -> Operand {
        let op = parts.next().map(|part| self.text_of(part)).unwrap_or_default();
        let op = op.strip_suffix('=').and_then(binary_op).map_or(AssignOp::Plain, AssignOp::Compound);
        let value = self.next_spanned(parts, target.end);
        let id =
            self.push(ExprKind::Assign { op, target: target.id, value: value.id }, target.start, value.end);
        Operand { id, start: target.start, end: value.end }
    }

    /// Operands and binary operators in turn, by precedence, without recursion.
    fn binary(&mut self, first: Operand, parts: &mut Parts<'_>) -> Operand {
        let mut operands = vec![first];
        let mut operators: Vec<BinaryOp> = Vec::new();
        while let Some(part) = parts.accept(Rule::binary_op) {
            let Some(op) = binary_op(self.text_of(part)) else { continue };
            while let Some(&before) = operators.last() {
                let first = precedence(before) > precedence(op);
                if !first && (precedence(before) < precedence(op) || op == BinaryOp::Power) {
                    break;
                }
                operators.pop();
                self.reduce(before, &mut operands);
            }
            operators.push(op);
            let operand = self.operand(parts);
            operands.push(operand);
        }
        while let Some(op) = operators.pop() {
            self.reduce(op, &mut operands);
        }
        operands.pop().unwrap_or(first)
    }

    fn reduce(&mut self, op: BinaryOp, operands: &mut Vec<Operand>) {
        if let (Some(right), Some(left)) = (operands.pop(), operands.pop()) {
            let kind = ExprKind::Binary { op, left: left.id, right: right.id };
            let id = self.push(kind, left.start, right.end);
            operands.push(Operand { id, start: left.start, end: right.end });
        }
    }
}

fn binary_op(text: &str) -> Option<BinaryOp> {
    use BinaryOp as B;
    Some(match text {
        "??" => B::Nullish,
        "||" => B::Or,
        "&&" => B::And,
        "|" => B::BitOr,
        "^" => B::BitXor,
        "&" => B::BitAnd,
        "==" => B::LooseEqual,
        "!=" => B::LooseNotEqual,
        "===" => B::StrictEqual,
        "!==" => B::StrictNotEqual,
        "<" => B::Less,
        "<=" => B::LessOrEqual,
        ">" => B::Greater,
        ">=" => B::GreaterOrEqual,
        "in" => B::In,
        "instanceof" => B::Instanceof,
        "<<" => B::ShiftLeft,
        ">>" => B::ShiftRight,
        ">>>" => B::ShiftRightUnsigned,
        "+" => B::Add,
        "-" => B::Subtract,
        "*" => B::Multiply,
        "/" => B::Divide,
        "%" => B::Remainder,
        "**" => B::Power,
        _ => return None,
    })
}

/// How tight an operator binds.
fn precedence(op: BinaryOp) -> u8 {
    use BinaryOp as B;
    match op {
        B::Nullish | B::Or => 1,
        B::And => 2,
        B::BitOr => 3,
        B::BitXor => 4,
        B::BitAnd => 5,
        B::LooseEqual | B::LooseNotEqual | B::StrictEqual | B::StrictNotEqual => 6,
        B::Less | B::LessOrEqual | B::Greater | B::GreaterOrEqual | B::In | B::Instanceof => 7,
        B::ShiftLeft | B::ShiftRight | B::ShiftRightUnsigned => 8,
        B::Add | B::Subtract => 9,
        B::Multiply | B::Divide | B::Remainder => 10,
        B::Power => 11,
    }
}
