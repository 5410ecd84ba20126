//! Operators.

use amplify_schemac_grammar::Span;
use amplify_schemac_grammar::syntax::{BinaryOp, ExprId, ExprKind, UnaryOp};

use super::convert;
use super::machine::{Frame, Machine};
use super::value::Value;

impl<'t> Machine<'t> {
    /// `left op right`, the right side evaluated only where JavaScript does.
    pub(crate) fn infix(
        &mut self,
        frame: Frame<'t>,
        op: BinaryOp,
        left: ExprId,
        right: ExprId,
        span: Span,
    ) -> Value {
        let first = self.expr(frame, left);
        let takes_right = match (op, &first) {
            // Something that only a deployment knows stands for itself: nothing else is guessed.
            (BinaryOp::Nullish | BinaryOp::Or, Value::Opaque(_)) => Some(false),
            (BinaryOp::Nullish, Value::Unknown(_)) => None,
            (BinaryOp::Nullish, value) => Some(value.is_nullish()),
            (BinaryOp::Or, value) => value.truthy().map(|truthy| !truthy),
            (BinaryOp::And, value) => value.truthy(),
            _ => {
                let second = self.expr(frame, right);
                return self.operate(op, &first, &second, span);
            }
        };
        match takes_right {
            Some(true) => self.expr(frame, right),
            Some(false) => first,
            None => {
                let unknown = self.not_known(&first);
                self.unseen_exprs(frame, &[right], &unknown);
                unknown
            }
        }
    }

    /// An operator that needs both sides.
    pub(crate) fn operate(&mut self, op: BinaryOp, left: &Value, right: &Value, span: Span) -> Value {
        match op {
            BinaryOp::StrictEqual
            | BinaryOp::StrictNotEqual
            | BinaryOp::LooseEqual
            | BinaryOp::LooseNotEqual => {
                for side in [left, right] {
                    if matches!(side, Value::Unknown(_) | Value::Opaque(_)) {
                        return self.not_known(side);
                    }
                }
                let is_loose = matches!(op, BinaryOp::LooseEqual | BinaryOp::LooseNotEqual);
                let equal = if is_loose { loosely_equal(left, right) } else { Some(equal(left, right)) };
                let negated = matches!(op, BinaryOp::StrictNotEqual | BinaryOp::LooseNotEqual);
                match equal {
                    Some(equal) => Value::Boolean(equal != negated),
                    None => self.unsupported("comparing values of two types with `==`", span),
                }
            }
            BinaryOp::In => match right {
                Value::Unknown(_) | Value::Opaque(_) => self.not_known(right),
                _ => match self.text_of(left, span) {
                    Ok(key) => self.has(right, &key, span),
                    Err(unknown) => unknown,
                },
            },
            BinaryOp::Instanceof => self.unsupported("`instanceof`", span),
            BinaryOp::Add => self.add(left, right, span),
            BinaryOp::Less | BinaryOp::LessOrEqual | BinaryOp::Greater | BinaryOp::GreaterOrEqual => {
                self.compare(op, left, right, span)
            }
            _ => match (self.number_of(left, span), self.number_of(right, span)) {
                (Err(unknown), _) | (_, Err(unknown)) => unknown,
                (Ok(left), Ok(right)) => Value::Number(arithmetic(op, left, right)),
            },
        }
    }

    fn add(&mut self, left: &Value, right: &Value, span: Span) -> Value {
        let is_number = |value: &Value| {
            matches!(value, Value::Number(_) | Value::Boolean(_) | Value::Null | Value::Undefined)
        };
        if is_number(left) && is_number(right) {
            return match (self.number_of(left, span), self.number_of(right, span)) {
                (Ok(left), Ok(right)) => Value::Number(left + right),
                (Err(unknown), _) | (_, Err(unknown)) => unknown,
            };
        }
        match (self.text_of(left, span), self.text_of(right, span)) {
            (Err(unknown), _) | (_, Err(unknown)) => unknown,
            (Ok(left), Ok(right)) => self.text(format!("{left}{right}"), span),
        }
    }

    fn compare(&mut self, op: BinaryOp, left: &Value, right: &Value, span: Span) -> Value {
        let order = match (left, right) {
            (Value::String(left), Value::String(right)) => {
                Some(left.encode_utf16().cmp(right.encode_utf16()))
            }
            _ => match (self.number_of(left, span), self.number_of(right, span)) {
                (Err(unknown), _) | (_, Err(unknown)) => return unknown,
                (Ok(left), Ok(right)) => left.partial_cmp(&right),
            },
        };
        Value::Boolean(order.is_some_and(|order| match op {
            BinaryOp::Less => order.is_lt(),
            BinaryOp::LessOrEqual => order.is_le(),
            BinaryOp::Greater => order.is_gt(),
            _ => order.is_ge(),
        }))
    }

    /// `op operand`
    pub(crate) fn prefix(&mut self, frame: Frame<'t>, op: UnaryOp, operand: ExprId, span: Span) -> Value {
        if op == UnaryOp::Delete {
            return self.delete(frame, operand, span);
        }
        if let (UnaryOp::Typeof, ExprKind::Identifier(name)) = (op, &frame.tree.expr(operand).kind) {
            // The one use of a name that may be undefined everywhere.
            if self.known_name(frame, name).is_none() && self.global(name, span).is_none() {
                return Value::text("undefined");
            }
        }
        let value = self.expr(frame, operand);
        match op {
            UnaryOp::Not => match value.truthy() {
                Some(truthy) => Value::Boolean(!truthy),
                None => self.not_known(&value),
            },
            UnaryOp::Void | UnaryOp::Delete => Value::Undefined,
            UnaryOp::Typeof => match convert::type_of(&value) {
                Some(name) => Value::text(name),
                None => self.not_known(&value),
            },
            UnaryOp::Minus | UnaryOp::Plus | UnaryOp::BitNot => match self.number_of(&value, span) {
                Err(unknown) => unknown,
                Ok(number) => Value::Number(match op {
                    UnaryOp::Minus => -number,
                    UnaryOp::Plus => number,
                    _ => f64::from(!convert::to_int32(number)),
                }),
            },
        }
    }

    fn delete(&mut self, frame: Frame<'t>, operand: ExprId, span: Span) -> Value {
        match &frame.tree.expr(operand).kind {
            ExprKind::Member { object, property, .. } => {
                let object = self.expr(frame, *object);
                self.remove(&object, property, span);
            }
            ExprKind::Index { object, index, .. } => {
                let object = self.expr(frame, *object);
                let key = self.expr(frame, *index);
                match self.text_of(&key, span) {
                    Ok(key) => self.remove(&object, &key, span),
                    Err(Value::Unknown(reason)) => self.taint(&object, reason),
                    Err(_) => {}
                }
            }
            _ => {}
        }
        Value::Boolean(true)
    }
}

/// `===`. Neither side may be unknown.
pub(crate) fn equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Undefined | Value::Unset(_), Value::Undefined | Value::Unset(_))
        | (Value::Null, Value::Null) => true,
        (Value::Boolean(left), Value::Boolean(right)) => left == right,
        #[expect(clippy::float_cmp, reason = "JavaScript compares so")]
        (Value::Number(left), Value::Number(right)) => left == right,
        (Value::String(left), Value::String(right)) => left == right,
        (Value::Array(left), Value::Array(right))
        | (Value::Set(left), Value::Set(right))
        | (Value::Map(left), Value::Map(right)) => left == right,
        (Value::Object(left), Value::Object(right)) => left == right,
        (Value::Closure(left), Value::Closure(right)) => left == right,
        (Value::Global(left), Value::Global(right)) => left == right,
        (Value::Namespace(left), Value::Namespace(right)) => left == right,
        (Value::Builder(left), Value::Builder(right)) => left == right,
        (Value::Schema(left, used), Value::Schema(right, other)) => left == right && used == other,
        (Value::Opaque(left), Value::Opaque(right)) => left == right,
        (Value::Rule(left, used), Value::Rule(right, other)) => left == right && used == other,
        (Value::Handler(left), Value::Handler(right)) => left == right,
        (Value::Dsl(left), Value::Dsl(right)) => left == right,
        (Value::Method(left), Value::Method(right)) => {
            left.name == right.name && equal(&left.receiver, &right.receiver)
        }
        _ => false,
    }
}

/// `==`; `None` where it would convert.
fn loosely_equal(left: &Value, right: &Value) -> Option<bool> {
    if left.is_nullish() || right.is_nullish() {
        return Some(left.is_nullish() && right.is_nullish());
    }
    match (convert::type_of(left), convert::type_of(right)) {
        (Some(one), Some(other)) if one == other => Some(equal(left, right)),
        _ => None,
    }
}

fn arithmetic(op: BinaryOp, left: f64, right: f64) -> f64 {
    let shift = convert::to_uint32(right) & 31;
    match op {
        BinaryOp::Subtract => left - right,
        BinaryOp::Multiply => left * right,
        BinaryOp::Divide => left / right,
        BinaryOp::Remainder => left % right,
        BinaryOp::Power => left.powf(right),
        BinaryOp::BitOr => f64::from(convert::to_int32(left) | convert::to_int32(right)),
        BinaryOp::BitXor => f64::from(convert::to_int32(left) ^ convert::to_int32(right)),
        BinaryOp::BitAnd => f64::from(convert::to_int32(left) & convert::to_int32(right)),
        BinaryOp::ShiftLeft => f64::from(convert::to_int32(left).wrapping_shl(shift)),
        BinaryOp::ShiftRight => f64::from(convert::to_int32(left).wrapping_shr(shift)),
        BinaryOp::ShiftRightUnsigned => f64::from(convert::to_uint32(left).wrapping_shr(shift)),
        _ => f64::NAN,
    }
}
