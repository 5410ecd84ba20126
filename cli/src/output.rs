//! Where output goes.

use std::path::{Path, PathBuf};

use crate::config::Config;
use crate::locate::Found;
use amplify_schemac_loader::paths::{absolute, portable, shown};

const DEFAULT: &str = "amplify-generated";

/// The output folder: as asked for, else as the settings say, else `amplify-generated` beside the amplify folder, or beside
/// the schema where there is none.
pub(crate) fn folder(asked: Option<&Path>, config: &Config, found: &Found) -> PathBuf {
    let beside = || found.amplify_folder().and_then(Path::parent).unwrap_or(found.folder()).join(DEFAULT);
    match (asked, &config.out) {
        (Some(asked), _) => absolute(&portable(asked)),
        (None, Some(out)) => out.clone(),
        (None, None) => beside(),
    }
}

/// What is bad about an output folder inside the amplify folder.
pub(crate) fn warning(folder: &Path, found: &Found) -> Option<String> {
    let amplify = found.amplify_folder()?;
    absolute(folder).starts_with(amplify).then(|| {
        format!(
            "the output folder is inside {}: `ampx` type-checks and watches everything there, so each build would \
             start a deployment and the generated .tsx files would fail it; choose a folder beside it",
            shown(amplify)
        )
    })
}
