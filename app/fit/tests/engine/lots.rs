//! Drawing by lot, the same every time.

/// Numbers that look drawn by lot and are the same every time (Steele, Lea and Flood's SplitMix64).
pub(crate) struct Lots(u64);

impl Lots {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((bits ^ (bits >> 31)) % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    /// A number below `end` that fits a byte.
    pub(crate) fn byte(&mut self, end: usize) -> u8 {
        u8::try_from(self.below(end)).unwrap()
    }

    /// `count` different numbers below `end`, ascending.
    pub(crate) fn choose(&mut self, count: usize, end: usize) -> Vec<usize> {
        let mut chosen = std::collections::BTreeSet::new();
        while chosen.len() < count.min(end) {
            chosen.insert(self.below(end));
        }
        chosen.into_iter().collect()
    }
}
