//! How a profile is scored against career paths, and why.
