import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agreedOn,
  ash,
  birch,
  cedar,
  codeFor,
  madeUpWorld,
  network,
  withRecord,
} from '../acceptance/made-up-world.ts'
import { alternativeContract2013 } from '../programme/alternative-2013/alternative-contract-2013.ts'
import { networkContract2019 } from '../programme/reference-2019/network-contract-2019.ts'
import { membershipStep } from '../progress/membership.ts'
import { formField, formIn } from './form-of.ts'
import { organisationForms } from './forms.ts'
import {
  type GroupFacts,
  organisationGuidance,
  type SharedThing,
  sharedThings,
} from './guidance.ts'

const size = { minimum: 30_000, upper: 50_000 }
const group = (facts: Partial<GroupFacts>): GroupFacts => ({
  form: 'network',
  members: 3,
  patients: 40_000,
  size,
  shares: [],
  ...facts,
})
const textOf = (facts: Partial<GroupFacts>) =>
  organisationGuidance(group(facts))
    .map(({ text }) => text)
    .join(' ')

describe('what a form tends to change', () => {
  const anything = fc.record({
    form: fc.constantFrom(...organisationForms),
    members: fc.integer({ min: 1, max: 30 }),
    patients: fc.option(fc.integer({ min: 0, max: 500_000 }), { nil: null }),
    size: fc.constant(size),
    shares: fc.uniqueArray(fc.constantFrom(...(Object.keys(sharedThings) as SharedThing[]))),
  })

  test('is the same for the same facts, says where it is from, and does not contradict itself', () => {
    fc.assert(
      fc.property(anything, (facts) => {
        const lines = organisationGuidance(facts)
        expect(organisationGuidance(facts)).toEqual(lines)
        for (const { text, source } of lines) {
          expect(text).toMatch(/\.$/)
          expect(source).toMatch(/S\d|\[R\]|\[P\]/)
        }
        const principlesOf = (effect: string) =>
          lines.flatMap((one) => (one.effect === effect && one.principle ? [one.principle] : []))
        const easier = principlesOf('easier')
        expect(new Set(easier).size).toBe(easier.length)
        for (const one of principlesOf('harder')) expect(easier).not.toContain(one)
      }),
    )
  })

  test('says what a federation may not do, and what a merger does not mend', () => {
    expect(textOf({ form: 'federation' })).toContain('cannot hold the network contract')
    expect(textOf({ form: 'superPartnership', patients: 20_000 })).toContain('adds no patients')
    expect(textOf({ form: 'superPartnership', patients: 80_000 })).toContain('neighbourhood teams')
    expect(textOf({ form: 'multiPractice' })).toContain('counts as one conflict')
  })

  test('counts what the practices share already', () => {
    const harder = (shares: readonly SharedThing[]) =>
      organisationGuidance(group({ shares })).filter(({ effect }) => effect === 'harder').length
    expect(harder(['record', 'staff'])).toBe(harder([]) - 2)
  })
})

describe.each([networkContract2019, alternativeContract2013])('$title', (programme) => {
  test('offers forms that the advice knows', () => {
    const field = formField(membershipStep(programme))
    if (field?.kind !== 'choice') throw new Error('The form is not asked for.')
    for (const { value } of field.options) expect(organisationForms).toContain(value)
  })
})

describe('the form of a group (F3)', () => {
  const world = madeUpWorld()
  const answer = { members: [ash, birch, cedar], coordinator: ash }

  test('fits the number of its practices, and need not be said', () => {
    expect(codeFor(world, 'F3', { network }, answer)).toBeNull()
    expect(codeFor(world, 'F3', { network }, { ...answer, form: 'federation' })).toBeNull()
    expect(codeFor(world, 'F3', { network }, { ...answer, form: 'single' })).toBe('form-needs-one')
    const alone = { members: [ash], coordinator: ash, form: 'network' }
    expect(codeFor(world, 'F3', { network }, alone)).toBe('form-needs-more')
    const step = membershipStep(networkContract2019)
    expect([formIn(step, answer, 3), formIn(step, {}, 1)]).toEqual(['network', 'single'])
  })

  test('of one holder lets a quorum of one stand', () => {
    const votes = { votes: 'onePerPractice', majority: 'simple', quorum: 1, meetings: 12 }
    expect(codeFor(world, 'G1', { network }, votes)).toBe('quorum-too-low')
    const held = agreedOn({ ...answer, form: 'superPartnership' })
    expect(codeFor(withRecord(world, 'F3', { network }, held), 'G1', { network }, votes)).toBeNull()
  })
})
