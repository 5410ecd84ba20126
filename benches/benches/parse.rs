//! How fast text becomes a syntax tree: at least 15 MB/s is promised.

use amplify_schemac_grammar::{Diagnostics, SourceMap, parse};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

#[divan::bench(args = [10, 100, 1000])]
fn generated(bencher: Bencher<'_, '_>, models: usize) {
    let text = amplify_schemac_benches::schema(models);
    let mut map = SourceMap::default();
    let file = map.add("resource.ts", text.as_str());
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| {
        let mut errors = Diagnostics::default();
        let module = parse(file, divan::black_box(&text), &mut errors);
        assert!(errors.is_empty());
        module
    });
}
