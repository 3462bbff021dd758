import { type RawBuilder, sql } from 'kysely'

/** At the end of a transaction's last statement: the client sends the commit along with it, in one journey. */
export const commitMark = '/* and commit */'

/** Said of the last statement of a transaction. Another one behind it is refused. */
export type Last = 'andCommit'

export const endOf = (last: Last | undefined): RawBuilder<unknown> =>
  last ? sql.raw(` ${commitMark}`) : sql``
