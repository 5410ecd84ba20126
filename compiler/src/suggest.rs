//! Did-you-mean: the word of a list that somebody most likely meant.

/// The candidate nearest to `word`, if one is near enough to be a slip of the keyboard or of case.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let slips = (word.chars().count() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .filter(|candidate| *candidate != word && candidate.len().abs_diff(word.len()) <= slips)
        .map(|candidate| (strsim::damerau_levenshtein(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= slips)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A question with the nearest candidate, if one is near enough; of equally near ones the first.
pub fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, candidates).map(|name| format!("did you mean `{name}`?"))
}

/// Help that names the nearest candidate, else all of them: "did you mean `to`?", "the methods are `a`, `b`".
pub fn did_you_mean(word: &str, what: &str, candidates: &[&str]) -> String {
    match nearest(word, candidates.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if candidates.is_empty() => format!("there are no {what}"),
        None => format!("the {what} are {}", list(candidates.iter().copied())),
    }
}

/// `a`, `b`, `c`: each in backquotes.
pub(crate) fn list<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_slips_and_wrong_case_only() {
        let methods = ["required", "array", "default"];
        assert_eq!(nearest("requird", methods), Some("required"));
        assert_eq!(nearest("REQUIRED", methods), Some("required"));
        assert_eq!(nearest("optional", methods), None);
    }
}
