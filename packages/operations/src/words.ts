import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Words } from '@muster/db'
import { bankDetailsProblem } from '@muster/domain/form/bank-details'
import { isRecord } from '@muster/domain/form/raw-answer'
import type { Audience, ErasableRef, Field } from '@muster/domain/programme/field'
import type { Refusal } from '@muster/domain/refusal'

/** Where the salt of a digest comes from: chance, or the seed of a rehearsal, whose facts must come out the same. */
export type Salt = (ref: string) => string

export const randomSalt: Salt = () => randomBytes(16).toString('base64url')
export const seededSalt =
  (seed: string): Salt =>
  (ref) =>
    createHmac('sha256', seed).update(ref).digest('base64url').slice(0, 22)

/** Bank details are never held, whatever they were typed into: all words that a command keeps come by here. */
export const bankDetailsAmong = (kept: readonly Words[]): Refusal | null =>
  bankDetailsProblem(kept.map(({ field, words }) => ({ field, text: words })))

/** Words on their way into the erasable table; what goes into events is a reference and a salted digest. */
export class WordsToKeep {
  readonly kept: Words[] = []
  readonly #about: {
    readonly id: string
    readonly stream: string
    readonly author: string
    readonly salt: Salt
  }

  constructor(about: {
    readonly id: string
    readonly stream: string
    readonly author: string
    readonly salt: Salt
  }) {
    this.#about = about
  }

  keep(
    field: string,
    words: string,
    audience: Audience | 'commissionersConcerned' | 'parties',
  ): ErasableRef {
    const { id, stream, author, salt: saltOf } = this.#about
    const ref = `${id}/${field}`
    const salt = saltOf(ref)
    const digest = createHash('sha256').update(salt).update(words).digest('base64url')
    this.kept.push({ ref, stream, field, words, salt, author, audience, retainUntil: null })
    return { ref, digest }
  }

  /** An answer as a person typed it, with references in the place of words that may have to be erased. */
  inAnswer(
    fields: readonly Field[],
    answer: Readonly<Record<string, unknown>>,
  ): Record<string, unknown> {
    const kept = { ...answer }
    for (const field of fields) {
      const value = kept[field.id]
      if (field.kind === 'rows' && Array.isArray(value)) {
        kept[field.id] = value.map((row, at) => this.#inRow(field, row, at))
        continue
      }
      if (value === undefined || (field.kind !== 'text' && field.kind !== 'person')) continue
      const words = typeof value === 'string' ? value : JSON.stringify(value)
      kept[field.id] = this.keep(field.id, words, field.audience)
    }
    return kept
  }

  #inRow({ id, columns }: Extract<Field, { kind: 'rows' }>, row: unknown, at: number): unknown {
    if (!isRecord(row)) return row
    return Object.fromEntries(
      Object.entries(row).map(([key, cell]) => {
        const column = columns.find((one) => one.id === key)
        if (column?.kind !== 'text' || typeof cell !== 'string') return [key, cell]
        return [key, this.keep(`${id}.${at + 1}.${key}`, cell, column.audience)]
      }),
    )
  }
}
