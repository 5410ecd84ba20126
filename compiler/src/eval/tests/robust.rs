//! Whatever the text, evaluation ends and does not panic.

use super::*;
use crate::diag;
use crate::mutate::{Numbers, mutate};

/// Text that mutations put in.
const SNIPPETS: [&str; 28] = [
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    ",",
    ";",
    "'",
    "`",
    "${",
    "=>",
    "...",
    "?.",
    "a.",
    "allow",
    " = ",
    "await ",
    "null",
    "undefined",
    "x",
    "()",
    "a.schema({})",
    "for (const x of y) {",
    ".authorization(",
    "[0]",
    " ?? ",
    "a.model({})",
];

#[test]
fn mutated_schemas_end_without_panic() {
    let statements = "enum G { A = 'a' } const staff = ['x', ...Object.values(G)]; const f = { t: a.string(), ...{ u: a.integer().default(3) } }; const rule = (allow: any) => [allow.groups(staff).to(['read'])]; let n = 1; for (const s of staff) { n += s.length; } const { length } = `x${n}y`;";
    let definitions = "P: a.model({ ...f, id: a.id().required(), tags: a.string().array().required(), kids: a.hasMany('P', ['pid']), pid: a.id(), up: a.belongsTo('P', 'pid'), e: a.enum(staff), c: a.customType({ z: a.float().validate((v) => v.gt(0, 'm')) }) }).identifier(['id']).secondaryIndexes((index) => [index('pid').sortKeys(['t']).queryField(null)]).disableOperations(['delete']).authorization(rule), q: a.query().arguments({ x: a.ref('E').required() }).returns(a.string()).authorization((allow) => allow.authenticated()).handler([a.handler.function('fn').async(), a.handler.custom({ entry: './x.js', dataSource: a.ref('P') })]), s: a.subscription().for([a.ref('P').mutations(['create'])]), chat: a.conversation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: `be ${length}`, tools: [a.ai.dataTool({ name: 'n', description: 'd', query: a.ref('q') })] }).authorization((allow) => allow.owner())";
    let mut corpus = vec![shell(statements, definitions)];
    for code in [diag::import::ALL, diag::eval::ALL, diag::builder::ALL].into_iter().flatten() {
        // What loops on purpose would take its time.
        if code.id != diag::eval::LIMIT.id {
            corpus.push(code.explanation.right.to_owned());
        }
    }
    let work = move || {
        let mut numbers = Numbers::new();
        for round in 0..600 {
            let text = mutate(
                &corpus[if round % 2 == 0 { 0 } else { numbers.below(corpus.len()) }],
                &SNIPPETS,
                &mut numbers,
            );
            let loader = MemoryLoader::new().file(ENTRY, &text);
            let evaluated = eval(Entry::File(ENTRY.to_owned()), &loader);
            let _ = evaluated.diagnostics.sorted();
        }
    };
    std::thread::Builder::new().stack_size(32 << 20).spawn(work).unwrap().join().unwrap();
}
