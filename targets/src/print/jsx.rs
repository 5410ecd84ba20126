//! JSX: attributes. Here, and nowhere else, they are escaped (its strings know no backslash, and read `&amp;` as `&`).

use std::fmt::{self, Display, Formatter};

use super::js::Text;

/// `name="text"`, or `name={'text'}` where the text holds what a JSX string would read differently.
#[derive(Debug, Clone, Copy)]
pub struct Attribute<'a>(pub &'a str, pub &'a str);

impl Display for Attribute<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let Self(name, text) = self;
        let is_plain = |letter: char| {
            !letter.is_control() && !matches!(letter, '"' | '&' | '\\' | '{' | '}' | '<' | '>')
        };
        if text.chars().all(is_plain) {
            write!(out, "{name}=\"{text}\"")
        } else {
            write!(out, "{name}={{{}}}", Text(text))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_cannot_end_their_attribute() {
        assert_eq!(Attribute("name", "größe").to_string(), "name=\"größe\"");
        assert_eq!(Attribute("name", "a\" b={x} &quot;\n").to_string(), "name={'a\" b={x} &quot;\\n'}");
    }
}
