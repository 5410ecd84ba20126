//! English plurals as the reference forms them (chapter 2.4): from a singular name to its plural, letter case kept.
//!
//! A rule looks at the end of the word. What it replaces is the *piece*: the letters that it names, and the case of the
//! piece decides the case of the replacement, so `URL` becomes `URLS` and `Foo2` becomes `Foo2s`.

/// Whole words whose plural follows no rule.
#[rustfmt::skip]
const IRREGULAR: &[(&str, &str)] = &[
    ("i", "we"), ("me", "us"), ("he", "they"), ("she", "they"), ("them", "them"), ("myself", "ourselves"),
    ("yourself", "yourselves"), ("itself", "themselves"), ("herself", "themselves"), ("himself", "themselves"),
    ("themself", "themselves"), ("is", "are"), ("was", "were"), ("has", "have"), ("this", "these"),
    ("that", "those"), ("echo", "echoes"), ("dingo", "dingoes"), ("volcano", "volcanoes"),
    ("tornado", "tornadoes"), ("torpedo", "torpedoes"), ("genus", "genera"), ("viscus", "viscera"),
    ("stigma", "stigmata"), ("stoma", "stomata"), ("dogma", "dogmata"), ("lemma", "lemmata"),
    ("schema", "schemata"), ("anathema", "anathemata"), ("ox", "oxen"), ("axe", "axes"), ("die", "dice"),
    ("yes", "yeses"), ("foot", "feet"), ("eave", "eaves"), ("goose", "geese"), ("tooth", "teeth"),
    ("quiz", "quizzes"), ("human", "humans"), ("proof", "proofs"), ("carve", "carves"), ("valve", "valves"),
    ("looey", "looies"), ("thief", "thieves"), ("groove", "grooves"), ("pickaxe", "pickaxes"),
    ("passerby", "passersby"),
];

/// Whole words that have no plural of their own.
#[rustfmt::skip]
const UNCOUNTABLE: &[&str] = &[
    "adulthood", "advice", "agenda", "aid", "aircraft", "alcohol", "ammo", "analytics", "anime", "athletics",
    "audio", "bison", "blood", "bream", "buffalo", "butter", "carp", "cash", "chassis", "chess", "clothing",
    "cod", "commerce", "cooperation", "corps", "debris", "diabetes", "digestion", "elk", "energy", "equipment",
    "excretion", "expertise", "firmware", "flounder", "fun", "gallows", "garbage", "graffiti", "hardware",
    "headquarters", "health", "herpes", "highjinks", "homework", "housework", "information", "jeans", "justice",
    "kudos", "labour", "literature", "machinery", "mackerel", "mail", "manga", "media", "mews", "moose", "mud",
    "music", "news", "only", "personnel", "pike", "plankton", "pliers", "police", "pollution", "premises",
    "rain", "research", "rice", "salmon", "scissors", "series", "sewage", "shambles", "shrimp", "software",
    "species", "staff", "swine", "tennis", "traffic", "transportation", "trout", "tuna", "wealth", "welfare",
    "whiting", "wildebeest", "wildlife", "you",
];

/// One way to form a plural: a word that ends in one of `stems` and then one of `endings` gets the stem and `plural`.
///
/// Stems may hold `[abc]` and `[^abc]` for one letter of a set or outside of it, and begin with `^` where they must
/// begin the word.
struct Rule {
    stems: &'static [&'static str],
    endings: &'static [&'static str],
    plural: &'static str,
}

const fn rule(
    stems: &'static [&'static str],
    endings: &'static [&'static str],
    plural: &'static str,
) -> Rule {
    Rule { stems, endings, plural }
}

/// Words with such an end stay as they are.
const fn unchanged(stems: &'static [&'static str]) -> Rule {
    rule(stems, &[""], "")
}

/// The first rule that fits counts.
#[rustfmt::skip]
const RULES: &[Rule] = &[
    unchanged(&["sheep", "pox", "ois", "ous", "measles", "fish", "deer", "[^aeiou]ese", "pokemon"]),
    rule(&["^"], &["thou"], "you"),
    rule(&["m"], &["an", "en"], "en"),
    unchanged(&["eaux"]),
    rule(&["child"], &["ren", ""], "ren"),
    rule(&["pe"], &["rson", "ople"], "ople"),
    rule(&["^titm", "^m", "^l"], &["ice", "ouse"], "ice"),
    rule(&["matr", "cod", "mur", "sil", "vert", "ind", "append"], &["ix", "ex"], "ices"),
    rule(&["x", "ch", "ss", "sh", "zz"], &[""], "es"),
    rule(&["[^ch][ieo][ln]"], &["ey"], "ies"),
    rule(&["[^aeiouy]", "qu"], &["y"], "ies"),
    rule(&["kni", "wi", "li"], &["fe"], "ves"),
    rule(&["ar", "l", "ea", "eo", "oa", "hoo"], &["f"], "ves"),
    rule(&[""], &["sis"], "ses"),
    rule(
        &["apheli", "hyperbat", "periheli", "asyndet", "noumen", "phenomen", "criteri", "organ", "prolegomen",
            "hedr", "automat"],
        &["a", "on"],
        "a",
    ),
    rule(
        &["agend", "addend", "millenni", "dat", "extrem", "bacteri", "desiderat", "strat", "candelabr", "errat",
            "ov", "symposi", "curricul", "automat", "quor"],
        &["a", "um"],
        "a",
    ),
    rule(&["her", "at", "gr"], &["o"], "oes"),
    rule(&["seraph", "cherub"], &["im", ""], "im"),
    rule(&["alumn", "alg", "vertebr"], &["a", "ae"], "ae"),
    rule(
        &["alumn", "syllab", "vir", "radi", "nucle", "fung", "cact", "stimul", "termin", "bacill", "foc", "uter",
            "loc", "strat"],
        &["us", "i"],
        "i",
    ),
    unchanged(&["[^l]ias", "[aeiou]las", "[ejzr]as", "[iu]am"]),
    rule(&["e[mn]u"], &["s", ""], "s"),
    rule(&["alias", "[^aou]us", "t[lm]as", "gas", "ris"], &[""], "es"),
    rule(&["ax", "test"], &["is"], "es"),
    rule(&[""], &["s", ""], "s"),
];

/// The plural of a name.
pub fn plural(word: &str) -> String {
    let lower = word.to_lowercase();
    if IRREGULAR.iter().any(|pair| pair.1 == lower) {
        return with_case_of(word, &lower);
    }
    if let Some(pair) = IRREGULAR.iter().find(|pair| pair.0 == lower) {
        return with_case_of(word, pair.1);
    }
    if lower.is_empty() || !lower.is_ascii() || UNCOUNTABLE.contains(&lower.as_str()) {
        return word.to_owned();
    }
    RULES.iter().find_map(|rule| rule.apply(word, &lower)).unwrap_or_else(|| word.to_owned())
}

impl Rule {
    /// The plural by this rule, if it fits. Of several fits the longest piece counts.
    fn apply(&self, word: &str, lower: &str) -> Option<String> {
        let (stem, end) = self
            .endings
            .iter()
            .filter_map(|ending| {
                let rest = lower.strip_suffix(ending)?;
                let stem = self.stems.iter().filter_map(|stem| stem_length(rest, stem)).max()?;
                Some((stem, ending.len()))
            })
            .max_by_key(|(stem, end)| stem + end)?;
        let (kept, piece) = word.split_at_checked(word.len().checked_sub(stem + end)?)?;
        let new = format!("{}{}", piece.get(..stem)?, self.plural);
        // Where the rule only appends, the letter before sets the case.
        let model = if piece.is_empty() { kept.get(kept.len().checked_sub(1)?..)? } else { piece };
        Some(format!("{kept}{}", with_case_of(model, &new)))
    }
}

/// How many bytes at the end of a word the stem covers, if it fits.
fn stem_length(word: &str, stem: &str) -> Option<usize> {
    let (at_start, mut pattern) = match stem.strip_prefix('^') {
        Some(rest) => (true, rest),
        None => (false, stem),
    };
    let mut rest = word;
    while let Some(last) = pattern.chars().next_back() {
        let letter = rest.chars().next_back()?;
        let fits;
        if let Some((before, set)) = pattern.strip_suffix(']').and_then(|inner| inner.rsplit_once('[')) {
            fits = match set.strip_prefix('^') {
                Some(others) => !others.contains(letter),
                None => set.contains(letter),
            };
            pattern = before;
        } else {
            fits = letter == last;
            pattern = pattern.get(..pattern.len() - last.len_utf8())?;
        }
        if !fits {
            return None;
        }
        rest = rest.get(..rest.len() - letter.len_utf8())?;
    }
    (!at_start || rest.is_empty()).then_some(word.len() - rest.len())
}

/// The new text in the letter case of the old one: all lower, all upper, or capitalised.
fn with_case_of(old: &str, new: &str) -> String {
    if old == new {
        return new.to_owned();
    }
    if old == old.to_lowercase() {
        return new.to_lowercase();
    }
    if old == old.to_uppercase() {
        return new.to_uppercase();
    }
    let lower = new.to_lowercase();
    match old.chars().next() {
        Some(first) if !first.is_lowercase() => super::capitalize(&lower),
        _ => lower,
    }
}

#[cfg(test)]
mod tests {
    use super::plural;

    #[test]
    fn plurals_are_those_of_the_reference() {
        for (one, many) in [
            ("Person", "People"),
            ("Category", "Categories"),
            ("Status", "Statuses"),
            ("Bus", "Buses"),
            ("Datum", "Data"),
            ("Schema", "Schemata"),
            ("Analysis", "Analyses"),
            ("Leaf", "Leaves"),
            ("Hero", "Heroes"),
            ("Photo", "Photos"),
            ("Octopus", "Octopuses"),
            ("Bonus", "Bonuses"),
            ("Series", "Series"),
            ("Sheep", "Sheep"),
            ("News", "News"),
            ("Equipment", "Equipment"),
            ("UserData", "UserData"),
            ("OrderHistory", "OrderHistories"),
            ("IPAddress", "IPAddresses"),
            ("Mouse", "Mice"),
            ("Thou", "You"),
        ] {
            assert_eq!(plural(one), many);
        }
    }

    #[test]
    fn the_piece_sets_the_case() {
        for (one, many) in [("URL", "URLS"), ("T", "TS"), ("X", "XES"), ("Foo2", "Foo2s"), ("I", "WE")] {
            assert_eq!(plural(one), many);
        }
    }
}
