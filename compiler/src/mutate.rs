//! Damaged texts for tests, the same in every run.

/// A small generator of numbers, the same in every run.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new() -> Self {
        Self(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap_or_default()
    }
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The text with a few places taken out, put twice, or replaced by one of the snippets.
pub(crate) fn mutate(text: &str, snippets: &[&str], numbers: &mut Numbers) -> String {
    let mut text = text.to_owned();
    for _ in 0..=numbers.below(3) {
        let start = boundary(&text, numbers.below(text.len()));
        let end = boundary(&text, (start + numbers.below(12)).min(text.len()));
        let snippet = snippets[numbers.below(snippets.len())];
        match numbers.below(4) {
            0 => text.replace_range(start..end, ""),
            1 => text.replace_range(start..end, snippet),
            2 => text.insert_str(start, snippet),
            _ => {
                let part = text[start..end].to_owned();
                let at = boundary(&text, numbers.below(text.len()));
                text.insert_str(at, &part);
            }
        }
        if text.is_empty() {
            text.push(' ');
        }
    }
    text
}
