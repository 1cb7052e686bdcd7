//! The engine as a whole, on the real seeds and on small models.

mod packing;
mod reports;
mod seeds;
