//! Mutable values of the source: arrays, objects, closures, opaque values.
//!
//! They live in arenas until evaluation ends, so that a value of any depth or with cycles is dropped without
//! recursion.

use amplify_schemac_grammar::Span;
use amplify_schemac_grammar::syntax::Function;
use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::load::ModuleId;
use super::object::Object;
use super::reason::ReasonId;
use super::scope::ScopeId;
use super::value::Item;
use crate::draft::FunctionId;

/// Declares an id into one of the heap's arenas with its accessors.
macro_rules! arena_id {
    ($(#[$doc:meta])* $id:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) struct $id(u32);

        impl $id {
            pub(crate) fn new(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }

            pub(crate) fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}
pub(crate) use arena_id;

arena_id!(
    /// An array.
    ArrayId
);
arena_id!(
    /// An object.
    ObjectId
);
arena_id!(
    /// A function of the source with its scope.
    ClosureId
);
arena_id!(
    /// A value that is never looked into.
    OpaqueId
);

/// An array of the source.
#[derive(Debug, Default)]
pub(crate) struct Array {
    pub(crate) items: Vec<Item>,
    /// Why its elements aren't all known.
    pub(crate) doubt: Option<ReasonId>,
    /// Where the schema took its elements: later changes would go unseen.
    pub(crate) taken: Option<Span>,
}

/// A function of the source with the scope it was made in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Closure<'t> {
    pub(crate) function: &'t Function,
    pub(crate) module: ModuleId,
    pub(crate) scope: Option<ScopeId>,
}

/// A value that is never looked into.
#[derive(Debug, Clone)]
pub(crate) struct Opaque {
    /// Its expression, in a few words: `defineFunction(…)`, `Stack.of`.
    pub(crate) text: SmolStr,
    /// The package it comes from.
    pub(crate) package: Option<SmolStr>,
    /// Where it was made or imported.
    pub(crate) span: Span,
    /// Whether a call made it, so that the name it is bound to says what it is.
    pub(crate) is_result: bool,
    /// The module-level name it was first bound to.
    pub(crate) name: Option<(ModuleId, SmolStr)>,
    /// Its id as a function of the schema, once it is used as one.
    pub(crate) function: Option<FunctionId>,
}

impl Opaque {
    /// The value of an expression that is never looked into.
    pub(crate) fn new(text: SmolStr, span: Span) -> Self {
        Self { text, package: None, span, is_result: false, name: None, function: None }
    }
}

/// Every mutable value of one evaluation.
#[derive(Debug, Default)]
pub(crate) struct Heap<'t> {
    arrays: Vec<Array>,
    objects: Vec<Object>,
    closures: Vec<Closure<'t>>,
    opaques: Vec<Opaque>,
    /// Members of opaque values, so that two reads of one member are one value.
    members: FxHashMap<(Option<OpaqueId>, SmolStr), OpaqueId>,
}

#[expect(clippy::indexing_slicing, reason = "only the heap makes ids, one for each value it pushes")]
impl<'t> Heap<'t> {
    pub(crate) fn array(&self, id: ArrayId) -> &Array {
        &self.arrays[id.index()]
    }

    pub(crate) fn array_mut(&mut self, id: ArrayId) -> &mut Array {
        &mut self.arrays[id.index()]
    }

    pub(crate) fn object(&self, id: ObjectId) -> &Object {
        &self.objects[id.index()]
    }

    pub(crate) fn object_mut(&mut self, id: ObjectId) -> &mut Object {
        &mut self.objects[id.index()]
    }

    pub(crate) fn closure(&self, id: ClosureId) -> Closure<'t> {
        self.closures[id.index()]
    }

    pub(crate) fn opaque(&self, id: OpaqueId) -> &Opaque {
        &self.opaques[id.index()]
    }

    pub(crate) fn opaque_mut(&mut self, id: OpaqueId) -> &mut Opaque {
        &mut self.opaques[id.index()]
    }

    pub(crate) fn add_array(&mut self, items: Vec<Item>) -> ArrayId {
        self.arrays.push(Array { items, ..Array::default() });
        ArrayId::new(self.arrays.len() - 1)
    }

    pub(crate) fn add_object(&mut self, object: Object) -> ObjectId {
        self.objects.push(object);
        ObjectId::new(self.objects.len() - 1)
    }

    pub(crate) fn add_closure(&mut self, closure: Closure<'t>) -> ClosureId {
        self.closures.push(closure);
        ClosureId::new(self.closures.len() - 1)
    }

    pub(crate) fn add_opaque(&mut self, opaque: Opaque) -> OpaqueId {
        self.opaques.push(opaque);
        OpaqueId::new(self.opaques.len() - 1)
    }

    /// The one opaque value that is `text` of a package, or of another opaque value.
    pub(crate) fn member(
        &mut self,
        parent: Option<OpaqueId>,
        package: Option<SmolStr>,
        text: SmolStr,
        span: Span,
    ) -> OpaqueId {
        let key = match (&parent, &package) {
            (None, Some(package)) => SmolStr::new(format!("{package}#{text}")),
            _ => text.clone(),
        };
        if let Some(id) = self.members.get(&(parent, key.clone())) {
            return *id;
        }
        let id = self.add_opaque(Opaque { package, ..Opaque::new(text, span) });
        self.members.insert((parent, key), id);
        id
    }
}
