//! Statements and modules.

mod common;

use common::statements;

#[test]
fn imports() {
    assert_eq!(
        statements("import a, { b, default as c, type D, type as e, type as, \"f g\" as h } from './x'"),
        "import \"./x\" Default:a Named(\"b\"):b Default:c Named(\"type\"):e Named(\"f g\"):h"
    );
    assert_eq!(statements("import * as a from 'x' with { type: 'json' };"), "import \"x\" Namespace:a");
    assert_eq!(statements("import 'x'"), "import \"x\"");
    assert_eq!(
        statements("import type A from 'x'; import type { B } from 'x'; import { type C } from 'x'"),
        "empty; empty; empty"
    );
    assert_eq!(statements("import type from 'x'"), "import \"x\" Default:type");
    assert_eq!(statements("import {} from 'x'"), "import \"x\"");
    assert_eq!(statements("import a = require('b')"), "<an `import … = …`:  | >");
}

#[test]
fn exports() {
    assert_eq!(statements("export { a, b as c, type D, e as default }"), "export a:a b:c e:default");
    assert_eq!(
        statements("export { default as a, default } from './x';"),
        "export default:a default:default from \"./x\""
    );
    assert_eq!(
        statements("export * from 'x'; export * as a from 'y'"),
        "export * None \"x\"; export * Some(\"a\") \"y\""
    );
    assert_eq!(
        statements("export type { A } from 'x'; export type * from 'y'; export type A = B"),
        "empty; empty; empty"
    );
    assert_eq!(statements("export default a.b"), "default (. a b)");
    assert_eq!(statements("export default { a }"), "default {a: a}");
    assert_eq!(statements("export default function () {}"), "default fn () {}");
    assert_eq!(statements("export default async function a() {}"), "default async fn a () {}");
    assert_eq!(statements("export default async () => {}"), "default (async fn () {})");
    assert_eq!(statements("export default abstract class A {}"), "class A default");
    assert_eq!(statements("export const a = 1, b = 2"), "export Const a = 1, b = 2");
    assert_eq!(statements("export async function a<T>(b: T): Promise<T> {}"), "export async fn a (b) {}");
    assert_eq!(statements("export = a"), "<an `export =`: a | >");
    assert_eq!(statements("export as namespace A"), "empty");
}

#[test]
fn declarations_without_values() {
    assert_eq!(
        statements("type A<B = C> = { a: B }\ninterface D<E> extends F<{ g: 1 }>, H { i: j }"),
        "empty; empty"
    );
    assert_eq!(
        statements(
            "declare const a: B\ndeclare function c(): D\ndeclare module 'e' { f }\ndeclare global { g: h }"
        ),
        "empty; empty; empty; empty"
    );
    assert_eq!(statements("declare enum A { B }\ndeclare class C { d: E }"), "empty; empty");
    assert_eq!(
        statements("function a(b: C): D\nfunction a(b: any) { return b }"),
        "empty; fn a (b) {return = b}"
    );
    assert_eq!(statements("namespace A.B { export const c = 1 }"), "<a namespace:  | >");
}

#[test]
fn classes_and_enums() {
    assert_eq!(
        statements("@a() class A<B> extends C(D) implements E { #f = `}${'}'}`; g = /}/ }"),
        "class A"
    );
    assert_eq!(statements("export class A {}"), "class A exported");
    assert_eq!(
        statements("enum A { B = 'b', C, 'd-e' = 1 << 2, }"),
        "enum A {B = \"b\", C, d-e = (ShiftLeft 1 2)}"
    );
    assert_eq!(statements("export const enum A { B }"), "export enum A {B}");
}

#[test]
fn control_flow() {
    assert_eq!(statements("if (a) b; else if (c) { d } else e"), "if a {b} {if c {d} {e}}");
    assert_eq!(statements("for (const [a, b] of c) d(a)"), "for [a, b] of c {(call d [a])}");
    assert_eq!(statements("for (const a in b) {}"), "<a `for` loop: b | {}>");
    assert_eq!(
        statements("for (let i = 0; i < n; i++) ;"),
        "<a `for` loop: 0 (Less i n) (update i) | empty>"
    );
    assert_eq!(statements("for await (const a of b) {}"), "<a `for` loop: b | {}>");
    assert_eq!(statements("while (a) b"), "<a `while` loop: a | b>");
    assert_eq!(statements("do a; while (b) c"), "<a `do` loop: b | a>; c");
    assert_eq!(statements("switch (a) { case (b): c; default: d }"), "<a `switch`: a b | c; d>");
    assert_eq!(
        statements("try { a } catch (b: any) { c } finally { d }"),
        "<a `try` statement:  | {a}; {c}; {d}>"
    );
    assert_eq!(statements("a: b: c()"), "<a labelled statement:  | (call c [])>");
    assert_eq!(statements("function a() { if (b) return\n c }"), "fn a () {if b {return} {}; c}");
    assert_eq!(statements("throw new A('b')"), "throw (new A [\"b\"])");
    assert_eq!(statements("'use strict'; ;"), "\"use strict\"; empty");
}

#[test]
fn semicolons_may_be_left_out() {
    assert_eq!(statements("const a = 1\nconst b = a\n[0]"), "Const a = 1; Const b = ([] a 0)");
    assert_eq!(statements("a\n++b"), "a; (update b)");
    assert_eq!(statements("const a = b\n!c"), "Const a = b; (Not c)");
    assert_eq!(statements("const a = b /* c\n */ const d = e"), "Const a = b; Const d = e");
    assert_eq!(statements("a // b\nc"), "a; c");
    assert_eq!(statements("const a = () => {}\n;(b)"), "Const a = (fn () {}); b");
    assert_eq!(statements("type A = B\ntype C = D"), "empty; empty");
    assert_eq!(statements("type\nA"), "type; A");
    assert_eq!(statements("function a() { return b }"), "fn a () {return = b}");
}

#[test]
fn odd_files_are_read() {
    assert_eq!(statements("\u{feff}#!/usr/bin/env node\r\nconst a = 1\r\n"), "Const a = 1");
    assert_eq!(statements("const a = 1\u{2028}const b = 2"), "Const a = 1; Const b = 2");
    assert_eq!(statements(""), "");
    assert_eq!(statements("// only a comment"), "");
}
