//! What the compiler of Rust says of modules that users write.

#[test]
fn modules_compile_or_say_why_not() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/ui/good*.rs");
    cases.compile_fail("tests/ui/wrong*.rs");
}
