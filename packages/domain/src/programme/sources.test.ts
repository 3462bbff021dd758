import { expect, test } from 'vitest'
import { alternativeContract2013 } from './alternative-2013/alternative-contract-2013.ts'
import { networkContract2019 } from './reference-2019/network-contract-2019.ts'
import { sources } from './sources.ts'

test.each([networkContract2019, alternativeContract2013])(
  'every source that $title cites is named',
  (programme) => {
    const cited = new Set(JSON.stringify(programme).match(/\bS\d{1,3}\b/g))
    expect([...cited].filter((mark) => !(mark in sources))).toEqual([])
    expect(cited.size).toBeGreaterThan(5)
  },
)
