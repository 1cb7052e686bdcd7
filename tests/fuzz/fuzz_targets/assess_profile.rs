//! A profile as JSON.
#![no_main]

use fit::{Month, Profile, assess};
use fuzz::MODEL;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|json: &[u8]| {
    let Ok(profile) = serde_json::from_slice::<Profile>(json) else {
        return;
    };
    let assessment = assess(&MODEL, &profile, Month::new(2026, 7));
    assert_eq!(assessment.paths.len(), MODEL.paths.len());
    for path in &assessment.paths {
        let fit = path.fit;
        assert!(0.0 <= fit.low && fit.low <= fit.expected && fit.expected <= fit.high && fit.high <= 100.0, "{fit:?}");
    }
    assert_eq!(assess(&MODEL, &profile, Month::new(2026, 7)), assessment);
});
