import { describe, expect, test } from 'vitest'
import { documentVersion } from '../acceptance/document-version.ts'
import {
  answered,
  ash,
  birch,
  madeUpWorld,
  members,
  network,
  withNetwork,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { assessCommissioner, assessNetwork } from '../assess/assess.ts'
import { blockerId, instant, stepId } from '../ids.ts'
import type { Field } from '../programme/field.ts'
import type { Programme } from '../programme/programme.ts'
import { findStep } from '../progress/completion.ts'
import type { World } from '../world.ts'
import { adoptVersion } from './adopt-version.ts'
import { isMoved, versionImpact } from './impact.ts'
import { first, nextOf, nextWith, stepOf } from './made-up-version.ts'

const federation: Field = { kind: 'yesNo', id: 'federation', label: 'Are you in a federation?' }
/** Registration without its rules, which the made-up network does not meet. */
const plain = { ...nextWith('F9', { accept: [] }), version: 1 }
const asksMore = nextWith('F9', { evidence: [...stepOf('F9').evidence, federation] }, plain)
const undone = { ...plain, version: 3 }

const registered = withRecord(
  madeUpWorld({ programme: plain }),
  'F9',
  { network },
  answered({ complete: true, contact: words }),
)
const factsOf = (world: World, next: Programme) =>
  adoptVersion(world, next).facts.map(({ stream, event }) => `${stream.id} ${event.type}`)

describe('adopting a version', () => {
  test('that changes nothing records only the adoption', () => {
    expect(factsOf(registered, nextOf(plain))).toEqual([
      '00Z versionAdopted',
      'N1 versionAdopted',
      'N2 versionAdopted',
    ])
    expect(versionImpact(registered, nextOf(plain)).filter(isMoved)).toEqual([])
  })

  test('reopens what it does not accept as it stands, and says what is lost', () => {
    const { facts } = adoptVersion(registered, asksMore)
    const adopted = facts.find(
      ({ stream, event }) => stream.id === 'N1' && event.type === 'versionAdopted',
    )
    expect(adopted?.event.data).toEqual({
      from: 1,
      version: 2,
      again: ['F9'],
      lost: ['registered'],
    })
    expect(
      versionImpact(registered, asksMore).find((one) => one.network === network),
    ).toMatchObject({
      lost: ['registered'],
      again: ['F9'],
    })
  })

  test('leaves what changed otherwise as it stands', () => {
    const later = nextWith('F9', { dueOffset: -40, fixedDate: false, title: 'Register' }, plain)
    expect(factsOf(registered, later)).not.toContain('N1 stepReopened')
  })

  test('of a further version that accepts it again restores it as it was done', () => {
    const under = adoptVersion(registered, asksMore).after
    const { after, facts } = adoptVersion(under, undone)
    expect(facts.map(({ event }) => event.type)).toContain('stepRestored')
    expect(after.networks.get(network)?.steps).toEqual(registered.networks.get(network)?.steps)
    expect(versionImpact(under, undone)[0]?.gained).toEqual(['registered'])
  })

  test('restores nothing that somebody has done otherwise meanwhile', () => {
    const under = adoptVersion(registered, asksMore).after
    const again = withRecord(
      under,
      'F9',
      { network },
      answered({ complete: true, contact: words, federation: true }),
    )
    expect(adoptVersion(again, undone).facts.map(({ event }) => event.type)).not.toContain(
      'stepRestored',
    )
  })

  test('asks for signatures again only where the wording has changed', () => {
    const version = documentVersion(madeUpWorld(), network, 'initialAgreement')
    const record = { answer: {}, signedVersion: version, completedAt: instant(0) }
    const signed = withRecord(madeUpWorld(), 'F8', { practice: ash }, record)
    expect(factsOf(signed, nextOf(first))).not.toContain(`${ash} stepReopened`)
    const documents = first.documents.map((one) => ({ ...one, textOf: 2 }))
    const facts = factsOf(signed, nextOf({ ...first, documents }))
    expect(facts).toContain(`${ash} stepReopened`)
    expect(facts).not.toContain(`${birch} stepReopened`)
  })

  test('keeps decisions, and what was computed with the facts it rested on', () => {
    const decided = withRecord(
      withRecord(madeUpWorld(), 'L6', { network }, { facts: {}, completedAt: instant(0) }),
      'D5',
      { network },
      {
        decision: { at: instant(0), body: 'committee', outcome: 'approve', votes: [] },
        completedAt: instant(0),
      },
    )
    const accept = [...stepOf('L6').accept, { rule: 'filled' }]
    expect(factsOf(decided, nextWith('L6', { accept }))).not.toContain('N1 stepReopened')
    expect(factsOf(decided, nextWith('D5', { accept: [] }))).not.toContain('N1 stepReopened')
  })

  test('lets go what hung on a step that is gone, and the rules still hold', () => {
    const blocked = withNetwork(registered, () => ({
      blockers: {
        [blockerId('b1')]: {
          id: blockerId('b1'),
          step: stepId('L8'),
          kind: 'other',
          owner: 'network',
          raisedAt: instant(0),
          raisedBy: 'person',
          target: instant(0),
          escalations: 0,
        },
      },
      withheld: [{ payment: 'core', step: stepId('L8'), since: instant(0) }],
    }))
    const without = nextOf({ ...plain, steps: plain.steps.filter(({ id }) => id !== 'L8') })
    const { after, facts } = adoptVersion(blocked, without)
    expect(facts.map(({ event }) => event.type)).toEqual(
      expect.arrayContaining(['blockerResolved', 'paymentReleased']),
    )
    expect(() => [assessNetwork(after, network), assessCommissioner(after)]).not.toThrow()
  })

  test('tells of new steps that have still to be done, and of days lost', () => {
    const more = { ...stepOf('F9'), id: stepId('F9b'), days: 5, after: [{ step: stepId('F9') }] }
    const steps = first.steps.map((step) =>
      step.id === 'L6' ? { ...step, after: [...step.after, { step: more.id }] } : step,
    )
    const next = nextOf({ ...first, steps: [...steps, more] })
    const [impact] = versionImpact(madeUpWorld({ on: '2019-05-14' }), next)
    expect(findStep(next, more.id)).toBeDefined()
    expect(impact?.added).toEqual(['F9b'])
  })

  test('reopens for each practice what it answered, and for nobody else', () => {
    const answers = members.reduce(
      (world, practice) => withRecord(world, 'F1', { practice }, answered({ intent: 'yes' })),
      madeUpWorld(),
    )
    const next = nextWith('F1', { evidence: [...stepOf('F1').evidence, federation] })
    const reopened = factsOf(answers, next).filter((one) => one.endsWith('stepReopened'))
    expect(reopened.sort()).toEqual(members.map((id) => `${id} stepReopened`))
  })
})
