import type { Draft } from './draft.ts'

interface Kept {
  readonly draft: Draft
  readonly at: number
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
const prefix = 'muster.draft.'

export const draftKey = (who: string, step: string, whose: string) =>
  `${prefix}${who}.${step}.${whose}`

/** Kept as it is typed, so that a lost connection or a closed tab loses nothing. */
export function keepDraft(store: Store, key: string, draft: Draft, at: number) {
  try {
    store.setItem(key, JSON.stringify({ draft, at } satisfies Kept))
  } catch {
    // A full or forbidden store must not stop anybody from typing: the form itself still holds the words.
  }
}

export function findDraft(store: Store, key: string): Kept | null {
  const text = store.getItem(key)
  if (text === null) return null
  try {
    const kept = JSON.parse(text) as Partial<Kept>
    return typeof kept.draft === 'object' && kept.draft !== null && typeof kept.at === 'number'
      ? { draft: kept.draft, at: kept.at }
      : null
  } catch {
    return null
  }
}

export const dropDraft = (store: Store, key: string) => store.removeItem(key)

/** When the demonstration starts again, what was typed belongs to a past that never was. */
export function forgetDrafts(store: Storage) {
  for (const key of Object.keys(store)) if (key.startsWith(prefix)) store.removeItem(key)
}
