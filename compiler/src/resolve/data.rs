//! Settings of `defineData`.

use amplify_schemac_grammar::Diagnostic;

use super::scope::Scope;
use crate::diag;
use crate::draft::DataDraft;
use crate::ir::{ApiKeySettings, DataConfig, LambdaSettings, LoggingSettings, Mode, OidcSettings};
use crate::pipeline::Options;
use crate::suggest::suggest;

/// Fills the settings.
pub(super) fn resolve_data(scope: &mut Scope<'_>, options: &Options) {
    scope.schema.data.has_auth = options.has_auth;
    let Some(draft) = &scope.draft.data else { return };
    let default_mode = resolve_default_mode(scope, draft, options);
    let functions = draft
        .functions
        .iter()
        .filter_map(|(name, function)| Some((name.value.clone(), scope.function(*function)?)))
        .collect();
    report_api_key_expiry(scope, draft);
    let lambda = draft.lambda.as_ref().and_then(|lambda| {
        let function = scope.function(lambda.function)?;
        Some(LambdaSettings { function, ttl_seconds: lambda.ttl_seconds.map(|ttl| ttl.value) })
    });
    let value = |word: &Option<crate::draft::Word>| word.as_ref().map(|word| word.value.clone());
    scope.schema.data = DataConfig {
        span: Some(draft.span),
        name: value(&draft.name),
        default_mode,
        has_auth: options.has_auth,
        api_key: draft.api_key.as_ref().map(|key| ApiKeySettings {
            description: key.description.clone(),
            expires_in_days: key.expires_in_days.map(|days| days.value),
        }),
        lambda,
        oidc: draft.oidc.as_ref().map(|oidc| OidcSettings {
            provider_name: value(&oidc.provider_name),
            issuer_url: value(&oidc.issuer_url),
            client_id: value(&oidc.client_id),
            expiry_from_auth_seconds: oidc.expiry_from_auth_seconds.map(|seconds| seconds.value),
            expiry_from_issue_seconds: oidc.expiry_from_issue_seconds.map(|seconds| seconds.value),
        }),
        functions,
        logging: draft.logging.as_ref().map(|logging| LoggingSettings {
            retention: value(&logging.retention),
            exclude_verbose_content: logging.exclude_verbose_content,
            field_log_level: value(&logging.field_log_level),
        }),
    };
}

fn report_api_key_expiry(scope: &mut Scope<'_>, draft: &DataDraft) {
    let Some(days) = draft.api_key.as_ref().and_then(|key| key.expires_in_days) else { return };
    if days.value.fract() != 0.0 || !(1.0..=365.0).contains(&days.value) {
        let message = format!("an API key can't live for {} days", days.value);
        let help = "use a whole number of days from 1 to 365";
        scope.report(Diagnostic::new(&diag::data::API_KEY_EXPIRY, message, days.span).help(help));
    }
}

/// Absent modes mean user pools; without Auth, the API key, or the only mode that is set (chapter 9, fact 13).
fn resolve_default_mode(scope: &mut Scope<'_>, draft: &DataDraft, options: &Options) -> Mode {
    let fallback = if options.has_auth { Mode::UserPool } else { Mode::ApiKey };
    let Some(word) = &draft.default_mode else {
        let only = only_mode(draft).filter(|_| !options.has_auth);
        if let Some(only) = only {
            return only;
        }
        if let Some(modes) = draft.modes {
            let message = "the default authorization mode isn't named";
            let help = match options.has_auth {
                true => "add `defaultAuthorizationMode: 'userPool'`",
                false => "add `defaultAuthorizationMode: 'apiKey'`",
            };
            scope.report(Diagnostic::new(&diag::data::DEFAULT_REQUIRED, message, modes).help(help));
        }
        return fallback;
    };
    let Some(mode) = Mode::from_word(&word.value) else {
        let names = Mode::WORDS.map(|(name, _)| name);
        let help = suggest(&word.value, names).unwrap_or_else(|| format!("one of {}", names.join(", ")));
        let message = format!("`{}` is no authorization mode", word.value);
        scope.report(Diagnostic::new(&diag::data::UNKNOWN_MODE, message, word.span).help(help));
        return fallback;
    };
    let missing = match mode {
        Mode::Oidc if draft.oidc.is_none() => Some("oidcAuthorizationMode"),
        Mode::Lambda if draft.lambda.is_none() => Some("lambdaAuthorizationMode"),
        _ => None,
    };
    if let Some(missing) = missing {
        let message = format!("the default mode `{}` has no settings", word.value);
        let help = format!("add `{missing}: {{ … }}`");
        scope.report(Diagnostic::new(&diag::data::MODE_WITHOUT_SETTINGS, message, word.span).help(help));
    }
    if !options.has_auth && matches!(mode, Mode::UserPool | Mode::IdentityPool) {
        let message =
            format!("the default mode `{}` needs Auth, and the backend is compiled without it", word.value);
        scope.report(Diagnostic::new(&diag::data::NO_AUTH, message, word.span));
    }
    mode
}

/// The mode that has settings, if only one has.
fn only_mode(draft: &DataDraft) -> Option<Mode> {
    match (&draft.api_key, &draft.oidc, &draft.lambda) {
        (Some(_), None, None) => Some(Mode::ApiKey),
        (None, Some(_), None) => Some(Mode::Oidc),
        (None, None, Some(_)) => Some(Mode::Lambda),
        _ => None,
    }
}
