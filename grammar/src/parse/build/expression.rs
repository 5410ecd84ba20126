//! The flat parts of an expression in, its tree out: arrows, binary operators, conditionals, assignments.

use super::super::tree::{Part, Parts, Rule};
use super::operand::Operand;
use super::{Builder, is_expr};
use crate::syntax::{AssignOp, BinaryOp, ExprId, ExprKind};

impl Builder<'_, '_> {
    /// An `expr` or `branch`, or what stands for a missing one.
    pub(super) fn expr(&mut self, part: Part<'_>) -> ExprId {
        if is_expr(part.rule) {
            let mut parts = part.inside;
            return self.expr_of(&mut parts).id;
        }
        self.is_fault(part);
        self.invalid(part.start, part.end)
    }

    /// The next part as an expression; nothing stands for one that could not be read.
    pub(super) fn next_expr(&mut self, parts: &mut Parts<'_>, at: usize) -> ExprId {
        match parts.next() {
            Some(part) => self.expr(part),
            None => self.invalid(at, at),
        }
    }

    /// One or more expressions with commas between them; other parts are faults and left.
    pub(super) fn sequence(&mut self, parts: &mut Parts<'_>, at: usize) -> ExprId {
        let mut ids = Vec::new();
        while let Some(rule) = parts.rule() {
            if !is_expr(rule) && rule != Rule::missing_expr {
                break;
            }
            ids.push(self.next_expr(parts, at));
        }
        self.sequence_of(ids, at)
    }

    /// Expressions with commas between them as one.
    pub(super) fn sequence_of(&mut self, mut ids: Vec<ExprId>, at: usize) -> ExprId {
        match (ids.first().copied(), ids.len()) {
            (None, _) => self.invalid(at, at),
            (Some(id), 1) => id,
            (Some(first), _) => {
                let last = ids.last().copied().unwrap_or(first);
                let (start, end) = (self.start_of(first), self.end_of(last));
                ids.shrink_to_fit();
                self.push(ExprKind::Sequence(ids), start, end)
            }
        }
    }

    pub(super) fn start_of(&self, id: ExprId) -> usize {
        self.exprs.get(id.index()).map_or(0, |expr| expr.span.start as usize)
    }

    pub(super) fn end_of(&self, id: ExprId) -> usize {
        self.exprs.get(id.index()).map_or(0, |expr| expr.span.end as usize)
    }

    /// The flat parts of a whole expression.
    fn expr_of(&mut self, parts: &mut Parts<'_>) -> Operand {
        if let Some(function) = self.arrow(parts) {
            return function;
        }
        if let Some(part) = parts.accept(Rule::yield_expr) {
            for inner in part.inside {
                self.expr(inner);
            }
            let id = self.push(ExprKind::Unsupported("`yield`"), part.start, part.end);
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
        let yes = self.next_expr(parts, test.end);
        let no = self.next_expr(parts, test.end);
        let end = self.end_of(no).max(test.end);
        let id = self.push(ExprKind::Conditional { test: test.id, yes, no }, test.start, end);
        Operand { id, start: test.start, end }
    }

    fn assign(&mut self, target: Operand, parts: &mut Parts<'_>) -> Operand {
        let op = parts.next().map(|part| self.text_of(part)).unwrap_or_default();
        let op = op.strip_suffix('=').and_then(binary_op).map_or(AssignOp::Plain, AssignOp::Compound);
        let value = self.next_expr(parts, target.end);
        let end = self.end_of(value).max(target.end);
        let id = self.push(ExprKind::Assign { op, target: target.id, value }, target.start, end);
        Operand { id, start: target.start, end }
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
