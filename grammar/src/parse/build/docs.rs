//! A place in, the text of the comments before it out.

use smol_str::SmolStr;

use super::Builder;

impl Builder<'_, '_> {
    /// The text of the comments right before `at`, markers and leading stars removed, lines joined by newlines. A
    /// comment behind something else on that thing's line belongs to that, unless `at` is on the line too.
    pub(super) fn docs(&self, at: usize) -> Option<SmolStr> {
        let behind = self.source.comments.partition_point(|&(_, end)| end as usize <= at);
        let mut first = behind;
        let mut next = at;
        while let Some(&(start, end)) = first.checked_sub(1).and_then(|index| self.source.comments.get(index))
        {
            if !is_blank(self.slice(end as usize, next)) {
                break;
            }
            first -= 1;
            next = start as usize;
        }
        if first < behind && self.trails(first, at) {
            first += 1;
            while first < behind && self.same_line(first - 1, first) {
                first += 1;
            }
        }
        let own = self.source.comments.get(first..behind).filter(|own| !own.is_empty())?;
        let mut lines = Vec::new();
        for &(start, end) in own {
            comment_lines(self.slice(start as usize, end as usize), &mut lines);
        }
        let text = lines.join("\n");
        let text = text.trim_matches('\n');
        (!text.is_empty()).then(|| SmolStr::new(text))
    }

    /// Whether one comment starts on the line that another starts on.
    fn same_line(&self, one: usize, other: usize) -> bool {
        let start = |index: usize| self.source.comments.get(index).map_or(0, |comment| comment.0 as usize);
        !self.slice(start(one), start(other)).contains('\n')
    }

    /// Whether the comment stands behind something on its line, and `at` is on another.
    fn trails(&self, comment: usize, at: usize) -> bool {
        let Some(&(start, end)) = self.source.comments.get(comment) else { return false };
        let (start, end) = (start as usize, end as usize);
        let before = self.slice(0, start).trim_end_matches([' ', '\t']);
        !before.is_empty() && !before.ends_with('\n') && self.slice(end, at).contains('\n')
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c == '\u{feff}')
}

/// The lines of one comment without what makes them a comment.
fn comment_lines<'t>(comment: &'t str, lines: &mut Vec<&'t str>) {
    if let Some(line) = comment.strip_prefix("//") {
        lines.push(line.trim());
        return;
    }
    let body = comment.strip_prefix("/*").unwrap_or(comment);
    let body = body.strip_suffix("*/").unwrap_or(body);
    let body = body.strip_prefix('*').unwrap_or(body);
    let inner = body.lines().map(|line| {
        let line = line.trim();
        line.strip_prefix('*').map_or(line, str::trim)
    });
    let mut inner: Vec<&str> = inner.collect();
    while inner.last().is_some_and(|line| line.is_empty()) {
        inner.pop();
    }
    let blank = inner.iter().take_while(|line| line.is_empty()).count();
    lines.extend(inner.drain(blank..));
}
