//! JSON text in, tree out: for JSON modules and `JSON.parse`.

use smol_str::SmolStr;

/// How deep a value may nest.
const DEEPEST: usize = 128;

/// A JSON value; `Invalid` with what is wrong where the text is none.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Invalid(&'static str),
    Null,
    Boolean(bool),
    Number(f64),
    String(SmolStr),
    Array(Vec<Json>),
    Object(Vec<(SmolStr, Json)>),
}

impl Json {
    /// Parses a whole text.
    pub(crate) fn parse(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = Reader { rest: text };
        let value = reader.value(0);
        reader.space();
        match value {
            Ok(value) if reader.rest.is_empty() => value,
            Ok(_) => Self::Invalid("there is text behind the value"),
            Err(what) => Self::Invalid(what),
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn eat(&mut self, token: &str) -> bool {
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn value(&mut self, depth: usize) -> Result<Json, &'static str> {
        if depth > DEEPEST {
            return Err("it nests too deep");
        }
        self.space();
        match self.rest.chars().next() {
            Some('{') => self.object(depth),
            Some('[') => self.array(depth),
            Some('"') => self.string().map(Json::String),
            Some(_) if self.eat("null") => Ok(Json::Null),
            Some(_) if self.eat("true") => Ok(Json::Boolean(true)),
            Some(_) if self.eat("false") => Ok(Json::Boolean(false)),
            _ => self.number(),
        }
    }

    fn number(&mut self) -> Result<Json, &'static str> {
        let end = self.rest.find(|c: char| !matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'));
        let (text, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        let digits = text.strip_prefix('-').unwrap_or(text);
        if !digits.starts_with(|c: char| c.is_ascii_digit()) || digits.ends_with('.') {
            return Err("a value is missing or is not JSON");
        }
        self.rest = rest;
        text.parse().map(Json::Number).map_err(|_| "a number is not JSON")
    }

    fn array(&mut self, depth: usize) -> Result<Json, &'static str> {
        self.eat("[");
        let mut list = Vec::new();
        self.space();
        if self.eat("]") {
            return Ok(Json::Array(list));
        }
        loop {
            list.push(self.value(depth + 1)?);
            self.space();
            if self.eat("]") {
                return Ok(Json::Array(list));
            }
            if !self.eat(",") {
                return Err("a `,` or `]` is missing");
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json, &'static str> {
        self.eat("{");
        let mut list = Vec::new();
        self.space();
        if self.eat("}") {
            return Ok(Json::Object(list));
        }
        loop {
            self.space();
            let key = self.string()?;
            self.space();
            if !self.eat(":") {
                return Err("a `:` is missing");
            }
            list.push((key, self.value(depth + 1)?));
            self.space();
            if self.eat("}") {
                return Ok(Json::Object(list));
            }
            if !self.eat(",") {
                return Err("a `,` or `}` is missing");
            }
        }
    }

    fn string(&mut self) -> Result<SmolStr, &'static str> {
        if !self.eat("\"") {
            return Err("a key is missing");
        }
        let mut text = String::new();
        loop {
            let end = self.rest.find(['"', '\\']).ok_or("a string has no end")?;
            let (plain, rest) = self.rest.split_at(end);
            if plain.bytes().any(|byte| byte < 0x20) {
                return Err("a string holds a control character");
            }
            text.push_str(plain);
            self.rest = rest;
            if self.eat("\"") {
                return Ok(SmolStr::new(text));
            }
            self.eat("\\");
            text.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Result<char, &'static str> {
        let kind = self.rest.chars().next().ok_or("a string has no end")?;
        self.rest = self.rest.get(kind.len_utf8()..).unwrap_or_default();
        Ok(match kind {
            '"' | '\\' | '/' => kind,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let high = self.unit()?;
                let low = if (0xd800..0xdc00).contains(&high) && self.eat("\\u") { self.unit()? } else { 0 };
                let units = [high, low];
                let units = units.get(..if low == 0 { 1 } else { 2 }).unwrap_or_default();
                char::decode_utf16(units.iter().copied()).next().and_then(Result::ok).unwrap_or('\u{fffd}')
            }
            _ => return Err("an escape is not JSON"),
        })
    }

    fn unit(&mut self) -> Result<u16, &'static str> {
        let digits = self.rest.get(..4).ok_or("an escape is not JSON")?;
        self.rest = self.rest.get(4..).unwrap_or_default();
        u16::from_str_radix(digits, 16).map_err(|_| "an escape is not JSON")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_kind() {
        let tree =
            Json::parse("\u{feff}{\"a\": [1.5e2, true, null, \"\\u00e9\\ud83d\\ude00\\n\"], \"b\": {}}\n");
        let list = vec![Json::Number(150.0), Json::Boolean(true), Json::Null, Json::String("é😀\n".into())];
        assert_eq!(
            tree,
            Json::Object(vec![("a".into(), Json::Array(list)), ("b".into(), Json::Object(vec![]))])
        );
    }

    #[test]
    fn refuses_what_is_no_json() {
        for text in ["", "{", "[1,]", "{a: 1}", "1 2", "\"\\x\"", "01x", "1.", &"[".repeat(5000)] {
            assert!(matches!(Json::parse(text), Json::Invalid(_)), "{text}");
        }
    }
}
