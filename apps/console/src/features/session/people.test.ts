import { describe, expect, it } from 'vitest'
import { firstOf, signerOf } from './people.ts'
import type { Persona } from './session-queries.ts'

const person = (id: string, home: Persona['home'], story: string | null): Persona => ({
  id,
  name: id,
  home,
  scope: id,
  scopeName: id,
  story,
})
const people = [
  person('quiet', 'practice', null),
  person('unwanted', 'practice', 'Nobody wants this practice.'),
  person('signer', 'practice', 'A missing signature.'),
  person('west', 'lead', null),
  person('east', 'lead', 'A rural network of 27,000.'),
]

describe('the people of the demonstration', () => {
  it('has the two minutes begin with the missing signature', () => {
    expect(signerOf(people)?.id).toBe('signer')
    expect(signerOf(people.slice(0, 2))?.id).toBe('unwanted')
    expect(signerOf(people.slice(0, 1))).toBeNull()
  })

  it('prefers the lead who has a story', () => {
    expect(firstOf(people, 'lead')?.id).toBe('east')
    expect(firstOf(people, 'region')).toBeNull()
  })
})
