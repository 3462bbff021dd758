/** Whose step it is, as it stands in the address of its page. */
export interface Whose {
  readonly practice?: string
  readonly network?: string
  readonly meeting?: string
  readonly commissioner?: string
}

const keys = ['practice', 'network', 'meeting', 'commissioner'] as const

export const readWhose = (search: Readonly<Record<string, unknown>>): Whose =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = search[key]
      return typeof value === 'string' && value !== '' ? [[key, value]] : []
    }),
  )

/** One text for one instance of a step, e.g. to keep drafts apart. */
export const whoseKey = (whose: Whose): string => keys.map((key) => whose[key] ?? '').join('/')
