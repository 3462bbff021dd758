import { expect, test } from 'vitest'
import { documentVersion } from '../acceptance/document-version.ts'
import { ash, birch, cedar, madeUpWorld, network, withRecord } from '../acceptance/made-up-world.ts'
import type { Actor } from '../access/grants.ts'
import { instant } from '../ids.ts'
import { agreementsView } from './agreements-view.ts'

const at = instant(1_558_000_000_000)
const member: Actor = { id: 'ash', grants: [{ role: 'practice', practice: ash }] }
const lead: Actor = {
  id: 'lead',
  grants: [{ role: 'supportLead', commissioner: madeUpWorld().commissioner.id }],
}

test('each member stands to the text as it is now', () => {
  const version = documentVersion(madeUpWorld(), network, 'fullAgreement')
  const records = [
    [ash, { signedVersion: version, signedAt: at, completedAt: at }],
    [birch, { signedVersion: 'before', signedAt: at, boundBy: version, completedAt: at }],
    [cedar, { signedVersion: 'before', signedAt: at }],
  ] as const
  const world = records.reduce(
    (so, [practice, record]) => withRecord(so, 'G10', { practice, network }, record),
    madeUpWorld(),
  )
  const full = agreementsView(world, member, network, undefined).find(({ step }) => step === 'G10')
  expect(full?.own).toBe(ash)
  expect(full?.signatures.map(({ standing }) => standing)).toEqual([
    'signed',
    'bound',
    'signedEarlier',
  ])
})

test('who is no member is led to no text, and what is shown elsewhere is left out', () => {
  const all = agreementsView(madeUpWorld(), lead, network, undefined)
  expect(all.map(({ own }) => own)).toEqual(all.map(() => null))
  const [first] = all
  const others = agreementsView(madeUpWorld(), lead, network, first?.step)
  expect(others).toEqual(all.slice(1))
  expect(first?.signatures.every(({ standing }) => standing === 'notSigned')).toBe(true)
})
