//! Types in Rust.

use std::fmt;

use super::Ident;

/// What leads from a module to a name: `super::related::`.
#[derive(Debug, Clone, Default)]
pub struct Path(String);

impl Path {
    /// Into a module from here.
    pub fn into_module(module: &'static str) -> Self {
        Self::default().and(module)
    }

    /// The same from a module within.
    pub fn from_within(&self) -> Self {
        Self(["super::", &self.0].concat())
    }

    /// On into a module.
    pub fn and(&self, module: &'static str) -> Self {
        Self([&self.0, module, "::"].concat())
    }

    /// The type of this name there.
    pub fn to(&self, name: &Ident) -> Type {
        Type([&self.0, name.as_str()].concat())
    }

    /// The type of this name there, which is no schema's.
    pub fn to_known(&self, name: &'static str) -> Type {
        Type([&self.0, name].concat())
    }
}

/// A type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Type(String);

impl Type {
    /// One that is there everywhere: `String`.
    pub fn known(name: &'static str) -> Self {
        Self(name.to_owned())
    }

    /// `Option<T>`, of this as `T`.
    pub fn within(&self, outer: &'static str) -> Self {
        Self([outer, "<", &self.0, ">"].concat())
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Scope, snake};
    use super::*;

    #[test]
    fn types_are_reached_from_where_they_are_named() {
        let path = Path::into_module("related").from_within().and("scalars");
        let name = Scope::default().take(&snake("type"));
        let ty = path.to(&name).within("Option").within("Vec");
        assert_eq!(ty.to_string(), "Vec<Option<super::related::scalars::r#type>>");
        assert!(syn::parse_str::<syn::Type>(&ty.to_string()).is_ok());
    }
}
