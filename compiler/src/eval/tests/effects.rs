//! Effects: nothing that changes what the schema reads goes unseen.

use super::*;

#[test]
fn builders_are_shared_and_mutable() {
    let evaluated = run_text(&shell("const s = a.string();", "P: a.model({ x: s.required(), y: s })"));
    let entries = &model(&evaluated, "P").fields;
    assert_eq!(entries[0].node, entries[1].node);
}

#[test]
fn statements_on_builders_count() {
    let text = "import { a, defineData } from '@aws-amplify/backend';\nconst schema = a.schema({ P: a.model({}) });\nschema.authorization((allow) => [allow.owner()]);\nschema.models.P.authorization((allow) => allow.guest());\nconsole.log(schema);\nexport const data = defineData({ schema });";
    let evaluated = run_text(text);
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
    assert!(schema(&evaluated).rules.is_some() && model(&evaluated, "P").rules.is_some());
}

#[test]
fn code_that_is_not_evaluated_taints_what_it_changes() {
    let bad = [
        "const f: any = {}; for (let i = 0; i < 3; i++) { f['x' + i] = a.string(); }",
        "const f: any = { x: a.string() }; try { f.y = a.string(); } catch {}",
        "let f: any = {}; while (true) { f = { y: a.string() }; break; }",
        "const f: any = {}; const g = f; switch (1) { case 1: g.x = a.string(); }",
        "const f: any = {}; for (const k in { a: 1 }) { f[k] = a.string(); }",
        "const f: any = {}; if (await x()) { f.x = a.string(); }",
        "const f: any = { x: a.string() }; const h = () => { for (;;) { f.x.required(); } }; h();",
        "const f: any = { x: a.string() }; for (const k of ['a', 'b']) { if (k === 'a') continue; f[k] = a.string(); }",
    ];
    for statements in bad {
        let evaluated = run_text(&shell(statements, "P: a.model(f)"));
        assert_eq!(codes(&evaluated), ["eval::unsupported"], "{statements}\n{}", words(&evaluated));
    }
    let good = "let n = 0; for (let i = 0; i < 3; i++) { n += i; } try { await start(); } catch (e) { console.error(e); }";
    let evaluated = run_text(&shell(good, "P: a.model({ x: a.string() })"));
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
}

#[test]
fn effects_of_code_that_can_not_run_taint_builders() {
    let bad = [
        "const s = a.string(); (await x()) ? s.required() : 0;",
        "const s = a.string(); (await x()) && s.required();",
        "const s = a.string(); const go = async () => { s.required(); }; await go();",
        "const s = a.string(); const go = async (x: any) => { x.required(); }; go(s);",
    ];
    for statements in bad {
        let evaluated = run_text(&shell(statements, "P: a.model({ s })"));
        assert_eq!(codes(&evaluated), ["eval::unsupported"], "{statements}\n{}", words(&evaluated));
    }
    let seen = "import { X } from 'package'; const s = a.string(); new X(s);";
    let evaluated = run_text(&shell(seen, "P: a.model({ s })"));
    assert_eq!(codes(&evaluated), ["eval::unseen_effect"]);
}

#[test]
fn late_changes_are_reported() {
    let evaluated =
        run_text(&shell("const f: any = { x: a.string() }; const M = a.model(f); f.y = a.string();", "M"));
    assert_eq!(codes(&evaluated), ["eval::late_change"]);
    let list = run_text(&shell("const l = ['x']; const E = a.enum(l); l.push('y');", "E"));
    assert_eq!(codes(&list), ["eval::late_change"]);
}

#[test]
fn unknown_parts_hide_nothing_else() {
    let evaluated = run_text(&shell(
        "import { extra } from 'package';",
        "P: a.model({ x: a.string(), ...extra, y: a.STRING() }), Q: a.model({ z: extra.field })",
    ));
    assert_eq!(codes(&evaluated), ["eval::not_static", "builder::unknown_method"]);
    assert_eq!(fields(&evaluated, "P"), ["x", "y"]);
}

#[test]
fn what_the_schema_does_not_use_is_not_reported() {
    let evaluated = run_text(&shell(
        "import { extra } from 'package'; const Other = a.model({ x: extra.field }); const unused = a.schema({ Other });",
        "P: a.model({ x: a.string() })",
    ));
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
}

#[test]
fn throwing_modules_do_not_stop_others() {
    let text = "import { a, defineData } from '@aws-amplify/backend';\nif (!process.env.TOKEN) throw new Error('no token');\nexport const data = defineData({ schema: a.schema({ C: a.enum(['x']) }) });";
    assert!(run_text(text).draft.data.is_some());
}
