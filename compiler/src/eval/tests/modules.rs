//! Modules: resolution, bindings, order, cycles.

use super::*;

fn entry(imports: &str, definitions: &str) -> String {
    format!(
        "import {{ a, defineData }} from '@aws-amplify/backend';\n{imports}\nexport const data = defineData({{ schema: a.schema({{ {definitions} }}) }});\n"
    )
}

fn with(imports: &str, definitions: &str, files: &[(&str, &str)]) -> Evaluated {
    let loader = MemoryLoader::new().file(ENTRY, entry(imports, definitions));
    run(files.iter().fold(loader, |loader, (path, text)| loader.file(path, text)))
}

const A: &str = "import { a } from '@aws-amplify/backend';\n";

#[test]
fn specifiers_lead_to_typescript_first() {
    let color = |value: &str| format!("{A}export const Color = a.enum(['{value}']);");
    let cases: [(&str, &[&str], &str); 6] = [
        ("./x", &["x.ts", "x.js", "x.json"], "x.ts"),
        ("./x.js", &["x.js", "x.ts"], "x.ts"),
        ("./x.js", &["x.js"], "x.js"),
        ("./x", &["x/index.ts", "x.mts"], "x/index.ts"),
        ("./x.ts", &["x.ts", "x.tsx"], "x.ts"),
        ("./x.mjs", &["x.mjs"], "x.mjs"),
    ];
    for (specifier, files, expected) in cases {
        let mut loader = MemoryLoader::new()
            .file(ENTRY, entry(&format!("import {{ Color }} from '{specifier}';"), "Color"));
        for file in files {
            loader = loader.file(&format!("/amplify/data/{file}"), color(&file.replace(['/', '.'], "_")));
        }
        let evaluated = run(loader);
        match &definition(&evaluated, "Color").kind {
            NodeKind::Enum(values) => {
                assert_eq!(values.values[0].value, expected.replace(['/', '.'], "_"), "{specifier}");
            }
            other => panic!("{other:?}"),
        }
    }
    let never = with("import { Color } from './x';", "Color", &[("/amplify/data/x.mts", &color("a"))]);
    assert_eq!(codes(&never), ["import::not_found"]);
}

#[test]
fn every_form_of_import_and_export() {
    let evaluated = with(
        "import one, { two as three, Four } from './models/index.js';\nimport * as all from './models';\nimport type { Nope } from './missing';\nimport { type Other, Five } from './models';",
        "one, three, Four, Five, ...all",
        &[
            (
                "/amplify/data/models/index.ts",
                "export * from './more';\nexport { Inner as two, default } from './inner';\nexport { Four };\nimport { Four } from './more';\nexport type X = string;\n",
            ),
            (
                "/amplify/data/models/more.ts",
                &format!(
                    "{A}export const Four = a.enum(['four']);\nexport const Five = a.enum(['five']);\nexport const zed = a.enum(['z']);"
                ),
            ),
            (
                "/amplify/data/models/inner.ts",
                &format!(
                    "{A}export class Unused {{}}\nexport const Inner = a.enum(['two']);\nexport default a.enum(['one']);"
                ),
            ),
        ],
    );
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
    assert_eq!(names(&evaluated), ["one", "three", "Four", "Five", "default", "two", "zed"]);
    assert_eq!(definition(&evaluated, "three").span, definition(&evaluated, "two").span);
}

#[test]
fn a_namespace_lists_its_exports_by_code_unit() {
    let evaluated = with(
        "import * as models from './m';",
        "...models",
        &[(
            "/amplify/data/m.ts",
            &format!(
                "{A}export const b = a.enum(['x']), B = a.enum(['x']), a1 = a.enum(['x']), _z = a.enum(['x']);"
            ),
        )],
    );
    assert_eq!(names(&evaluated), ["B", "_z", "a1", "b"]);
}

#[test]
fn imports_that_only_types_use_are_not_loaded() {
    let evaluated = with(
        "import { Thing } from './thing';\nimport { send } from '../functions/send';\nlet x: Thing;",
        "C: a.enum(['x'])",
        &[("/amplify/data/thing.ts", "export interface Thing {}")],
    );
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
    assert_eq!(evaluated.files.len(), 1);
}

#[test]
fn what_is_not_there_is_reported_where_the_schema_needs_it() {
    let missing = with("import { C } from './colour';", "C, D: a.ref(C as any)", &[]);
    assert_eq!(codes(&missing), ["import::not_found"]);
    let unread = with("import { C } from './colour';\nconsole.log(C);", "D: a.enum(['x'])", &[]);
    assert!(unread.diagnostics.is_empty());
    let export =
        with("import { Color } from './c';", "Color", &[("/amplify/data/c.ts", "export const Colour = 1;")]);
    assert_eq!(codes(&export), ["import::missing_export"]);
    let help = export.diagnostics.iter().next().unwrap().help.clone();
    assert_eq!(help.as_deref(), Some("did you mean `Colour`?"));
    let moved = with("import { C } from './c';", "C", &[("/amplify/c.ts", "")]);
    assert!(moved.diagnostics.iter().next().unwrap().help.as_ref().unwrap().contains("`../c`"));
    let star = with("import { C } from './b';", "C", &[("/amplify/data/b.ts", "export * from './gone';")]);
    assert_eq!(codes(&star), ["import::not_found"]);
}

#[test]
fn aliases_links_and_json() {
    let text = entry(
        "import { Color } from '@/shared/color';\nimport { Color as Same } from './linked';\nimport config, { title } from './config.json';",
        "Color, Same, P: a.model({ [title]: a.string().default(config.nested.x) })",
    );
    let color = format!("{A}export const Color = a.enum(['x']);");
    let evaluated = run(MemoryLoader::new()
        .file(ENTRY, text)
        .file("/shared/color.ts", color)
        .link("/amplify/data/linked.ts", "/shared/color.ts")
        .file("/amplify/data/config.json", "{ \"title\": \"name\", \"nested\": { \"x\": 1 } }")
        .alias("@/", "/"));
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
    assert_eq!(definition(&evaluated, "Color").span, definition(&evaluated, "Same").span);
    assert_eq!(fields(&evaluated, "P"), ["name"]);
}

#[test]
fn modules_run_once_in_the_order_of_imports() {
    let evaluated = with(
        "import { second } from './second';\nimport { shared } from './shared';",
        "P: a.model({ x: shared, y: second })",
        &[
            ("/amplify/data/shared.ts", &format!("{A}export const shared = a.string();")),
            (
                "/amplify/data/second.ts",
                "import { shared } from './shared';\nexport const second = shared.required();",
            ),
        ],
    );
    let entries = &model(&evaluated, "P").fields;
    assert_eq!(entries[0].node, entries[1].node);
    assert!(
        matches!(&evaluated.draft.node(entries[0].node).kind, NodeKind::Field(field) if field.required.is_some())
    );
}

#[test]
fn cycles_matter_only_where_a_value_is_read_too_early() {
    let fine = with(
        "import { fields } from './b';\nexport const name = 'title';",
        "P: a.model(fields())",
        &[(
            "/amplify/data/b.ts",
            "import { a } from '@aws-amplify/backend';\nimport { name } from './resource';\nexport const fields = () => ({ [name]: a.string() });",
        )],
    );
    assert!(fine.diagnostics.is_empty(), "{}", words(&fine));
    assert_eq!(fields(&fine, "P"), ["title"]);
    let early = with(
        "import { fields } from './b';\nexport const name = 'title';",
        "P: a.model(fields)",
        &[(
            "/amplify/data/b.ts",
            "import { a } from '@aws-amplify/backend';\nimport { name } from './resource';\nexport const fields = { [name]: a.string() };",
        )],
    );
    assert_eq!(codes(&early), ["import::cycle"]);
    assert!(early.diagnostics.iter().next().unwrap().help.as_ref().unwrap().contains("resource.ts → "));
}

#[test]
fn syntax_errors_count_where_values_come_from() {
    let broken = "export const send = defineFunction({ entry: './x.ts' }); const y = ((;";
    let import = "import { defineFunction } from '@aws-amplify/backend';\n";
    let function = with(
        "import { send } from '../functions/send';",
        "q: a.query().returns(a.string()).authorization((allow) => [allow.guest()]).handler(a.handler.function(send))",
        &[("/amplify/functions/send.ts", &format!("{import}{broken}"))],
    );
    assert!(function.diagnostics.is_empty(), "{}", words(&function));
    let value = with(
        "import { C } from './c';",
        "C",
        &[("/amplify/data/c.ts", &format!("{A}export const C = a.enum(['x']);\nconst y = ((;"))],
    );
    assert!(codes(&value).iter().all(|code| code.starts_with("syntax::")) && !value.diagnostics.is_empty());
}

#[test]
fn functions_are_known_by_their_definition() {
    let evaluated = with(
        "import { send, send as again, other } from '../functions';\nimport { remote } from 'some-package';",
        "q: a.query().handler([a.handler.function(send), a.handler.function(again), a.handler.function(other), a.handler.function(remote).async()])",
        &[
            (
                "/amplify/functions/index.ts",
                "export * from './send';\nexport { send as other } from './other';",
            ),
            (
                "/amplify/functions/send.ts",
                "import { defineFunction } from '@aws-amplify/backend';\nimport x from './nothing';\nexport const send = defineFunction({ entry: x.y.z });",
            ),
            (
                "/amplify/functions/other.ts",
                "import { Function } from 'aws-cdk-lib';\nimport { defineFunction } from '@aws-amplify/backend';\nexport const send = defineFunction((scope) => new Function(scope, 'x'));",
            ),
        ],
    );
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
    let found: Vec<_> =
        evaluated.draft.functions().iter().map(|f| (f.module.as_str(), f.name.as_str())).collect();
    assert_eq!(
        found,
        [
            ("amplify/functions/send.ts", "send"),
            ("amplify/functions/other.ts", "send"),
            ("some-package", "remote")
        ]
    );
}

#[test]
fn standard_input_resolves_from_its_folder() {
    let loader = MemoryLoader::new().file("/project/c.ts", format!("{A}export const C = a.enum(['x']);"));
    let entry = Entry::Text {
        text: entry("import { C } from './c';", "C"),
        name: "<stdin>".to_owned(),
        folder: "/project".to_owned(),
    };
    let evaluated = eval(entry, &loader);
    assert!(evaluated.diagnostics.is_empty(), "{}", words(&evaluated));
    assert_eq!(names(&evaluated), ["C"]);
}

#[test]
fn files_that_are_no_text() {
    let evaluated = run(MemoryLoader::new().file(ENTRY, [0xff, 0xfe]));
    assert_eq!(codes(&evaluated), ["import::unreadable"]);
    let imported = run(MemoryLoader::new()
        .file(ENTRY, entry("import { C } from './c';", "C"))
        .file("/amplify/data/c.ts", [0xff]));
    assert_eq!(codes(&imported), ["import::unreadable"]);
}
