//! Functions that resolvers share, each a piece of JavaScript that is copied into the files that call it, so that
//! every file stands alone.

use std::collections::BTreeSet;

macro_rules! helpers {
    ($($name:ident $file:literal [$($needs:ident),*])*) => {
        /// A function that resolvers share; in the order in which they stand at the end of a file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Helper {
            $(#[doc = $file] $name,)*
        }

        impl Helper {
            /// The function, with its comment.
            fn text(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("helpers/", $file, ".js")),)*
                }
            }

            /// Its name in the code.
            pub(super) fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $file,)*
                }
            }

            /// The functions that it calls.
            fn needs(self) -> &'static [Self] {
                match self {
                    $(Self::$name => &[$(Self::$needs),*],)*
                }
            }
        }
    };
}

helpers! {
    SortCondition "sortCondition" []
    JoinedSortKey "joinedSortKey" [JoinedParts]
    JoinedParts "joinedParts" []
    SharedBy "isSharedBy" []
    OwnedBy "isOwnedBy" []
    RefuseBeyond "refuseBeyond" []
    DenyBeyond "denyBeyond" []
    ConditionOf "conditionOf" []
    ChangesOf "changesOf" []
    WithoutNulls "withoutNulls" []
    FilterOf "filterOf" []
    LetsThrough "letsThrough" []
    ConditionExpression "conditionExpression" []
    IsPrivileged "isPrivileged" []
    IsGuest "isGuest" []
    IsSignedIn "isSignedIn" []
    HasSignedInRole "hasSignedInRole" []
    IsInAny "isInAny" [GroupsOf]
    OwnedByCaller "ownedByCaller" [AnyOwnerForms]
    AnyOwnerForms "anyOwnerForms" []
    OwnerForms "ownerForms" []
    GroupsOf "groupsOf" []
    LastPart "lastPart" []
    UserAgent "userAgent" []
}

/// The helpers that a file needs.
#[derive(Debug, Clone, Default)]
pub(super) struct Helpers(BTreeSet<Helper>);

impl Helpers {
    /// Notes that the file calls a helper.
    pub(super) fn need(&mut self, helper: Helper) {
        self.0.insert(helper);
        for &other in helper.needs() {
            self.0.insert(other);
        }
    }

    /// Their texts, in a fixed order.
    pub(super) fn texts(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|helper| helper.text())
    }
}
