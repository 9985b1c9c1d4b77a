//! The most that is read of a file, so that the page never stands still over one.

/// The largest file.
pub const BYTES: usize = 20_000_000;

/// The most that a workbook may come to when it is unpacked. Some hundred thousand rows of a few columns are half of it.
pub const UNPACKED_BYTES: u64 = 100_000_000;

/// The most rows with something in them.
pub const ROWS: usize = 200_000;

/// The most columns.
pub const COLUMNS: usize = 500;

/// The most cells, empty ones between others counted.
pub const CELLS: usize = 3_000_000;
