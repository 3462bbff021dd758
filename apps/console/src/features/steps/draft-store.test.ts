import { describe, expect, it } from 'vitest'
import { draftKey, dropDraft, findDraft, keepDraft } from './draft-store.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const key = draftKey('practice X81004', 'F2', 'X81004')

describe('what was typed and not yet sent', () => {
  it('is there again after the page was closed', () => {
    const store = memory()
    keepDraft(store, key, { list: '6,2' }, 5)
    expect(findDraft(store, key)).toEqual({ draft: { list: '6,2' }, at: 5 })
  })

  it('is another person’s no more than another step’s', () => {
    const store = memory()
    keepDraft(store, key, { list: '6,2' }, 5)
    expect(findDraft(store, draftKey('practice X81001', 'F2', 'X81004'))).toBeNull()
    expect(findDraft(store, draftKey('practice X81004', 'F3', 'X81004'))).toBeNull()
  })

  it('is gone once it was sent', () => {
    const store = memory()
    keepDraft(store, key, { list: '6,2' }, 5)
    dropDraft(store, key)
    expect(findDraft(store, key)).toBeNull()
  })

  it('never stops the typing, though the store be full or its content damaged', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    }
    expect(() => keepDraft(full, key, {}, 5)).not.toThrow()
    const damaged = memory()
    damaged.setItem(key, '{"draft":')
    expect(findDraft(damaged, key)).toBeNull()
  })
})
