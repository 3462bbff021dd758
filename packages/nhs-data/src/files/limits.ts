/** As given and after decompression. The largest published file is 7 MB. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

/** So that a file of nothing but line ends or commas cannot fill the memory either. */
export const MAX_ROWS = 1_000_000
export const MAX_RECORD_CHARACTERS = 256 * 1024
export const MAX_SHEET_COLUMNS = 256

/** Refused cells listed one by one; those after them are only counted. */
export const MAX_REFUSALS_LISTED = 1_000
