/** The state of the tables of a page, e.g. `networks-sort=-patients`. */
export const readTables = (search: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
