import { expect, test } from 'vitest'
import { partsOf } from './source-words.tsx'

test('a proposal is called one once', () => {
  const words = partsOf('Muster’s proposal [P]; as before').map((part) => part.words)
  expect(words.join('')).toBe('Muster’s proposal; as before')
})

test('a source is cut at its marks, which are links where they are on the list', () => {
  expect(partsOf('Coverage: S23 S999 [P]').map(({ words, mark }) => mark ?? words)).toEqual([
    'Coverage: ',
    'S23',
    ' ',
    'S999',
    ' ',
    '(Muster’s proposal)',
  ])
})
