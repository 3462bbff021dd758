import type { ProgrammeId } from '@muster/domain/ids'

/** The range of the keys of a programme's streams: they begin with its id and a slash, which `0` follows. */
export const keysOf = (programme: ProgrammeId) => ({
  from: `${programme}/`,
  until: `${programme}0`,
})
